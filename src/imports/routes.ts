import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { errorResponses, toTimestamp, USER_CODES } from '../http/schemas.ts'
import { JobIdParams, JobResource } from './schemas.ts'
import type { ImportService } from './service.ts'
import type { ImportJob } from './store.ts'

/** `/v1/users/{user_id}/jobs/{job_id}`. */
export const jobRoutes: FastifyPluginAsyncTypebox<{ imports: ImportService }> = async (app, { imports }) => {
  app.get(
    '/jobs/:job_id',
    {
      schema: {
        operationId: 'getJob',
        tags: ['Transactions'],
        summary: 'See how far a long file is',
        params: JobIdParams,
        response: { 200: JobResource, ...errorResponses(USER_CODES) },
      },
    },
    async ({ params, userScope }) =>
      jobEnvelope(await imports.get(userScope, params.job_id), userScope.user.id),
  )
}

/** A job as the API shows it. */
export function jobEnvelope(job: ImportJob, userId: string) {
  const { rowCount, processedCount, storedCount } = job
  const data = {
    id: job.id,
    user_id: userId,
    kind: 'transaction_import' as const,
    status: job.status,
    progress: { processed: processedCount, total: rowCount },
    result: job.status === 'completed' ? { stored: storedCount, known: rowCount - storedCount } : null,
    created_at: toTimestamp(job.createdAt),
    updated_at: toTimestamp(job.updatedAt),
  }
  return { object: 'job' as const, data }
}
