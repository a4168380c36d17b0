import { type Static, Type } from '@sinclair/typebox'
import { CADENCES } from '../finance/cadence.ts'
import { PageQuery } from '../http/pagination.ts'
import {
  CalendarDate,
  Closed,
  Enum,
  List,
  Nullable,
  Resource,
  ResourceId,
  Timestamp,
} from '../http/schemas.ts'
import { UserIdParams } from '../users/schemas.ts'
import { MOVE_STATUSES } from './schedule.ts'

export const GenerateMovesBody = Closed({}, { examples: [{}] })

export const MoveIdParams = Type.Composite([
  UserIdParams,
  Type.Object({ move_id: ResourceId('ozz_move_', 'Id of the cycle.') }),
])

export const TaskIdParams = Type.Composite([
  MoveIdParams,
  Type.Object({ task_id: ResourceId('ozz_task_', 'Id of the task.') }),
])

export const UpdateMoveBody = Closed(
  {
    status: Enum(['completed', 'skipped'], {
      description: 'What becomes of the tasks that are still pending: done, or skipped.',
      examples: ['completed'],
    }),
  },
  { examples: [{ status: 'completed' }] },
)

export const UpdateTaskBody = Closed(
  {
    status: Enum(['done', 'skipped', 'pending'], {
      description: '`pending` undoes, which takes points and progress back.',
      examples: ['done'],
    }),
  },
  { examples: [{ status: 'done' }] },
)

export const ListMovesQuery = Closed({
  ...PageQuery('ozz_move_', { default: 10, maximum: 50 }).properties,
  status: Type.Optional(
    Enum(MOVE_STATUSES, { description: 'Only cycles that stand so now.', examples: ['available'] }),
  ),
})

export type ListMovesQuery = Static<typeof ListMovesQuery>

const taskExample = {
  id: 'ozz_task_01HX9KZMR4P5JQNBVT7YCW3DE0',
  task_type: 'do',
  title: 'Move $1,000.00 to “Emergency fund”.',
  amount_cents: 100000,
  status: 'pending',
  points: 50,
  completed_at: null,
}

export const TaskSchema = Type.Object(
  {
    id: Type.String({ examples: ['ozz_task_01HX9KZMR4P5JQNBVT7YCW3DE0'] }),
    task_type: Enum(['do', 'learn', 'mind'], {
      description: 'Something to do with money, to learn about it, or to reflect on.',
    }),
    title: Type.String({ description: 'What to do, in the language the user had when the cycle was made.' }),
    amount_cents: Nullable(
      Type.Integer({
        description: 'What to move, in cents; null unless `task_type` is `do`.',
        examples: [100000],
      }),
    ),
    status: Enum(['pending', 'done', 'skipped']),
    points: Type.Integer({ description: 'What the task earns when it is done.', examples: [50] }),
    completed_at: Nullable(Timestamp('When it was done; null unless it is.')),
  },
  { title: 'Task', description: 'A small task of a Money Moves cycle.', examples: [taskExample] },
)

export const MoveSchema = Type.Object(
  {
    id: Type.String({ examples: ['ozz_move_01HX9KZMR4P5JQNBVT7YCW3DE0'] }),
    user_id: Type.String({ examples: ['ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0'] }),
    due_date: CalendarDate('The day by which the tasks should be done.', '2025-05-30'),
    cadence: Enum(CADENCES, { description: 'How often cycles came when this one was made.' }),
    status: Enum(MOVE_STATUSES, {
      description: '`scheduled` until its time has come, which it does on the due date of the cycle before.',
    }),
    points_earned: Type.Integer({
      description: "The points of its done tasks, and 150 in the cycle of the user's first done task.",
      examples: [0],
    }),
    tasks: Type.Array(TaskSchema),
    created_at: Timestamp('When the cycle was made.'),
  },
  {
    title: 'MoneyMove',
    description: 'A cycle of small tasks.',
    examples: [
      {
        id: 'ozz_move_01HX9KZMR4P5JQNBVT7YCW3DE0',
        user_id: 'ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0',
        due_date: '2025-05-30',
        cadence: 'monthly',
        status: 'available',
        points_earned: 0,
        tasks: [taskExample],
        created_at: '2025-05-05T14:30:00Z',
      },
    ],
  },
)

export const MoveResource = Resource('money_move', MoveSchema)
export const MoveList = List(MoveSchema)
export const TaskResource = Resource('task', TaskSchema)

const count = (description: string, example: number) =>
  Type.Integer({ minimum: 0, description, examples: [example] })

export const MoveSummarySchema = Type.Object(
  {
    user_id: Type.String({ examples: ['ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0'] }),
    total_points: count('All points so far.', 430),
    streak: count('Cycles completed in a row, counted back from the newest closed one.', 4),
    completion_rate: Type.Number({
      minimum: 0,
      maximum: 100,
      description: 'Percent of the closed cycles that were completed; 0 before the first.',
      examples: [80],
    }),
    completed_cycles: count('Cycles that were completed.', 4),
    skipped_cycles: count('Cycles that were skipped.', 1),
    done_tasks: count('Tasks that are done.', 12),
    skipped_tasks: count('Tasks that were skipped.', 3),
  },
  {
    title: 'MoneyMovesSummary',
    description: "What a user's Money Moves come to so far.",
    examples: [
      {
        user_id: 'ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0',
        total_points: 430,
        streak: 4,
        completion_rate: 80,
        completed_cycles: 4,
        skipped_cycles: 1,
        done_tasks: 12,
        skipped_tasks: 3,
      },
    ],
  },
)

export const MoveSummaryResource = Resource('money_moves_summary', MoveSummarySchema)
