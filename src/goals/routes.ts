import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from '@sinclair/typebox'
import { centsFromMajor } from '../finance/money.ts'
import { listEnvelope, PageQuery, toPage } from '../http/pagination.ts'
import { errorResponses, USER_CODES } from '../http/schemas.ts'
import type { MoveService } from '../moves/service.ts'
import { UserIdParams } from '../users/schemas.ts'
import type { UserScope } from '../users/scope.ts'
import { CreateGoalBody, GoalIdParams, GoalList, GoalResource, UpdateGoalBody } from './schemas.ts'
import type { GoalInput, GoalService } from './service.ts'
import type { Goal } from './store.ts'
import { goalData, isActive } from './wire.ts'

interface Options {
  goals: GoalService
  moves: MoveService
}

/** `/v1/users/{user_id}/goals` and below. */
export const goalRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { goals, moves }) => {
  app.post(
    '/goals',
    {
      schema: {
        operationId: 'createGoal',
        tags: ['Goals'],
        summary: 'Set a goal',
        description:
          'One goal is active at a time: the new one takes the place of the former, which stays listed as ' +
          '`replaced`. The current plan is `stale` until the next one is generated.',
        params: UserIdParams,
        body: CreateGoalBody,
        response: { 201: GoalResource, ...errorResponses(USER_CODES, { body: true }) },
      },
    },
    async ({ body, userScope }, reply) => {
      const goal = await goals.create(userScope, {
        goalType: body.goal_type,
        goalName: body.goal_name,
        targetAmountCents: centsFromMajor(body.target_amount),
        startingAmountCents: centsFromMajor(body.starting_amount ?? 0),
        targetDate: body.target_date ?? null,
        cadence: body.cadence ?? 'monthly',
      })
      reply.code(201)
      return goalEnvelope(goal, userScope)
    },
  )

  app.get(
    '/goals',
    {
      schema: {
        operationId: 'listGoals',
        tags: ['Goals'],
        summary: 'List all goals, the active one first',
        params: UserIdParams,
        querystring: PageQuery('ozz_goal_'),
        response: { 200: GoalList, ...errorResponses(USER_CODES) },
      },
    },
    async ({ query, userScope }) => {
      const page = toPage(query)
      const rows = await goals.list(userScope, page)
      const nextMoveDate = await nextMoveDateOf(rows.find(isActive), userScope)
      return listEnvelope(rows, page, (goal) => goalData(goal, userScope.user.id, nextMoveDate))
    },
  )

  app.get(
    '/goals/:goal_id',
    {
      schema: {
        operationId: 'getGoal',
        tags: ['Goals'],
        summary: 'Get a goal',
        params: GoalIdParams,
        response: { 200: GoalResource, ...errorResponses(USER_CODES) },
      },
    },
    async ({ params, userScope }) => goalEnvelope(await goals.get(userScope, params.goal_id), userScope),
  )

  app.patch(
    '/goals/:goal_id',
    {
      schema: {
        operationId: 'updateGoal',
        tags: ['Goals'],
        summary: 'Update a goal',
        description:
          'Changes the fields that are sent. A goal that has reached its target is `completed`; one that falls ' +
          'short of it again is active again, unless another one is. The current plan is `stale` until the next one.',
        params: GoalIdParams,
        body: UpdateGoalBody,
        response: { 200: GoalResource, ...errorResponses(USER_CODES, { body: true }) },
      },
    },
    async ({ params, body, userScope }) =>
      goalEnvelope(await goals.update(userScope, params.goal_id, toChanges(body)), userScope),
  )

  app.delete(
    '/goals/:goal_id',
    {
      schema: {
        operationId: 'deleteGoal',
        tags: ['Goals'],
        summary: 'Delete a goal',
        description:
          'Plans and done tasks stay, the current plan as `stale`. No other goal takes its place before one is set or ' +
          'planned.',
        params: GoalIdParams,
        response: {
          204: Type.Null({ description: 'The goal is deleted.' }),
          ...errorResponses(['FORBIDDEN', 'NOT_FOUND']),
        },
      },
    },
    async ({ params, userScope }, reply) => {
      await goals.remove(userScope, params.goal_id)
      reply.code(204)
      return null
    },
  )

  async function nextMoveDateOf(active: Goal | undefined, scope: UserScope): Promise<string | null> {
    return active ? moves.nextDueDate(scope, active.cadence) : null
  }

  async function goalEnvelope(goal: Goal, scope: UserScope) {
    const nextMoveDate = await nextMoveDateOf(isActive(goal) ? goal : undefined, scope)
    return { object: 'goal' as const, data: goalData(goal, scope.user.id, nextMoveDate) }
  }
}

function toChanges(body: UpdateGoalBody): Partial<GoalInput> {
  const { goal_type: goalType, goal_name: goalName, target_date: targetDate, cadence } = body
  return {
    ...(goalType !== undefined && { goalType }),
    ...(goalName !== undefined && { goalName }),
    ...(body.target_amount !== undefined && { targetAmountCents: centsFromMajor(body.target_amount) }),
    ...(body.starting_amount !== undefined && { startingAmountCents: centsFromMajor(body.starting_amount) }),
    ...(targetDate !== undefined && { targetDate }),
    ...(cadence !== undefined && { cadence }),
  }
}
