import { Type } from '@sinclair/typebox'
import { Enum, Nullable, Resource, ResourceId, Timestamp } from '../http/schemas.ts'
import { UserIdParams } from '../users/schemas.ts'

export const JobIdParams = Type.Composite([
  UserIdParams,
  Type.Object({ job_id: ResourceId('ozz_job_', 'Id of the job.') }),
])

const count = (description: string, example: number) =>
  Type.Integer({ minimum: 0, description, examples: [example] })

export const JobSchema = Type.Object(
  {
    id: Type.String({ examples: ['ozz_job_01HX9KZMR4P5JQNBVT7YCW3DE0'] }),
    user_id: Type.String({ examples: ['ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0'] }),
    kind: Enum(['transaction_import'], { description: 'What is being done.' }),
    status: Enum(['queued', 'running', 'completed', 'failed'], {
      description: 'A job that failed has stored nothing: send the file again.',
    }),
    progress: Type.Object({
      processed: count('Rows that are done.', 24000),
      total: count('Rows of the file.', 60000),
    }),
    result: Nullable(
      Type.Object(
        {
          stored: count('Rows that were new and are stored.', 59000),
          known: count('Rows that were known already.', 1000),
        },
        { description: 'Null until the job is completed.' },
      ),
    ),
    created_at: Timestamp('When the file came.'),
    updated_at: Timestamp('When the job last moved.'),
  },
  {
    title: 'Job',
    description: 'A long file on its way into the store.',
    examples: [
      {
        id: 'ozz_job_01HX9KZMR4P5JQNBVT7YCW3DE0',
        user_id: 'ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0',
        kind: 'transaction_import',
        status: 'running',
        progress: { processed: 24000, total: 60000 },
        result: null,
        created_at: '2025-05-05T14:30:00Z',
        updated_at: '2025-05-05T14:30:02Z',
      },
    ],
  },
)

export const JobResource = Resource('job', JobSchema)
