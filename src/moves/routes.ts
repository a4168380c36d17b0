import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { listEnvelope, toPage } from '../http/pagination.ts'
import { errorResponses, USER_CODES } from '../http/schemas.ts'
import { UserIdParams } from '../users/schemas.ts'
import {
  GenerateMovesBody,
  ListMovesQuery,
  MoveIdParams,
  MoveList,
  MoveResource,
  MoveSummaryResource,
  TaskIdParams,
  TaskResource,
  UpdateMoveBody,
  UpdateTaskBody,
} from './schemas.ts'
import type { MoveService, MoveSummary } from './service.ts'
import type { Move, MoveTask } from './store.ts'
import { moveData, taskData } from './wire.ts'

const CLOSED = {
  CONFLICT: {
    when: 'The cycle is closed and changes no more.',
    example: { message: 'This Money Moves cycle is completed and changes no more.' },
  },
}

/** `/v1/users/{user_id}/money-moves` and below. */
export const moveRoutes: FastifyPluginAsyncTypebox<{ moves: MoveService }> = async (app, { moves }) => {
  app.post(
    '/money-moves/generate',
    {
      config: { bodyOptional: true },
      schema: {
        operationId: 'generateMoneyMoves',
        tags: ['Money Moves'],
        summary: 'Get the open cycle, or make the next one',
        description:
          'A first plan opens the first cycle, and a cycle that is closed schedules the next, so that there is ' +
          'mostly one open: it is returned with 200.',
        params: UserIdParams,
        body: GenerateMovesBody,
        response: {
          200: { ...MoveResource, description: 'The cycle that is open already.' },
          201: MoveResource,
          ...errorResponses([...USER_CODES, 'PLAN_REQUIRED'], { body: true }),
        },
      },
    },
    async ({ userScope }, reply) => {
      const { move, isNew } = await moves.generate(userScope)
      reply.code(isNew ? 201 : 200)
      return moveEnvelope(move, userScope.user.id)
    },
  )

  app.get(
    '/money-moves',
    {
      schema: {
        operationId: 'listMoneyMoves',
        tags: ['Money Moves'],
        summary: 'List all cycles, newest first',
        params: UserIdParams,
        querystring: ListMovesQuery,
        response: { 200: MoveList, ...errorResponses(USER_CODES) },
      },
    },
    async ({ query, userScope }) => {
      const page = toPage(query)
      const rows = await moves.list(userScope, query.status, page)
      return listEnvelope(rows, page, (move) => moveData(move, userScope.user.id, moves.statusOf(move)))
    },
  )

  app.get(
    '/money-moves/summary',
    {
      schema: {
        operationId: 'getMoneyMovesSummary',
        tags: ['Money Moves'],
        summary: 'Get points, streak and completion rate',
        params: UserIdParams,
        response: { 200: MoveSummaryResource, ...errorResponses(USER_CODES) },
      },
    },
    async ({ userScope }) => summaryEnvelope(await moves.summarise(userScope), userScope.user.id),
  )

  app.get(
    '/money-moves/:move_id',
    {
      schema: {
        operationId: 'getMoneyMove',
        tags: ['Money Moves'],
        summary: 'Get a cycle',
        params: MoveIdParams,
        response: { 200: MoveResource, ...errorResponses(USER_CODES) },
      },
    },
    async ({ params, userScope }) =>
      moveEnvelope(await moves.get(userScope, params.move_id), userScope.user.id),
  )

  app.patch(
    '/money-moves/:move_id',
    {
      schema: {
        operationId: 'updateMoneyMove',
        tags: ['Money Moves'],
        summary: 'Complete or skip a cycle',
        description: 'Does or skips the tasks that are still pending, and schedules the next cycle.',
        params: MoveIdParams,
        body: UpdateMoveBody,
        response: {
          200: MoveResource,
          ...errorResponses([...USER_CODES, 'CONFLICT'], { body: true, meaning: CLOSED }),
        },
      },
    },
    async ({ params, body, userScope }) =>
      moveEnvelope(await moves.close(userScope, params.move_id, body.status), userScope.user.id),
  )

  app.patch(
    '/money-moves/:move_id/tasks/:task_id',
    {
      schema: {
        operationId: 'updateMoneyMoveTask',
        tags: ['Money Moves'],
        summary: 'Do, skip or undo a task',
        description:
          'A done `do` task moves the active goal. When no task is pending any more the cycle is completed and the ' +
          'next one scheduled; until then a task can be undone. Points and status of the cycle are on the cycle.',
        params: TaskIdParams,
        body: UpdateTaskBody,
        response: {
          200: TaskResource,
          ...errorResponses([...USER_CODES, 'CONFLICT'], { body: true, meaning: CLOSED }),
        },
      },
    },
    async ({ params, body, userScope }) => {
      const { move_id: moveId, task_id: taskId } = params
      return taskEnvelope(await moves.setTask(userScope, moveId, taskId, body.status))
    },
  )

  function moveEnvelope(move: Move, userId: string) {
    return { object: 'money_move' as const, data: moveData(move, userId, moves.statusOf(move)) }
  }
}

function taskEnvelope(task: MoveTask) {
  return { object: 'task' as const, data: taskData(task) }
}

function summaryEnvelope(summary: MoveSummary, userId: string) {
  const data = {
    user_id: userId,
    total_points: summary.totalPoints,
    streak: summary.streak,
    completion_rate: summary.completionRate / 100,
    completed_cycles: summary.completedCycles,
    skipped_cycles: summary.skippedCycles,
    done_tasks: summary.doneTasks,
    skipped_tasks: summary.skippedTasks,
  }
  return { object: 'money_moves_summary' as const, data }
}
