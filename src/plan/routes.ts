import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { listEnvelope, PageQuery, toPage } from '../http/pagination.ts'
import { errorResponses, USER_CODES } from '../http/schemas.ts'
import { UserIdParams } from '../users/schemas.ts'
import { GeneratePlanBody, PersonalizePlanBody, PlanList, PlanResource } from './schemas.ts'
import type { CurrentPlan, PlanService } from './service.ts'
import { planData } from './wire.ts'

/** `/v1/users/{user_id}/plan` and below. */
export const planRoutes: FastifyPluginAsyncTypebox<{ plans: PlanService }> = async (app, { plans }) => {
  app.post(
    '/plan/generate',
    {
      config: { bodyOptional: true },
      schema: {
        operationId: 'generatePlan',
        tags: ['Plan'],
        summary: 'Generate a plan',
        description: 'Computes a plan from the newest intake and the active goal. Earlier plans stay stored.',
        params: UserIdParams,
        body: GeneratePlanBody,
        response: {
          201: PlanResource,
          ...errorResponses([...USER_CODES, 'INTAKE_REQUIRED'], { body: true }),
        },
      },
    },
    async ({ userScope }, reply) => {
      const plan = await plans.generate(userScope)
      reply.code(201)
      return planEnvelope(plan, userScope.user.id)
    },
  )

  app.post(
    '/plan/personalize',
    {
      schema: {
        operationId: 'personalizePlan',
        tags: ['Plan'],
        summary: 'Personalize the current plan',
        description:
          'Changes the tone, order and choice of the advice, and with them what the open Money Moves cycle still ' +
          'holds. No figure changes, and later plans keep the tone.',
        params: UserIdParams,
        body: PersonalizePlanBody,
        response: {
          200: PlanResource,
          ...errorResponses([...USER_CODES, 'PLAN_REQUIRED'], { body: true }),
        },
      },
    },
    async ({ body, userScope }) => {
      const plan = await plans.personalize(userScope, body.personality_type)
      return planEnvelope(plan, userScope.user.id)
    },
  )

  app.get(
    '/plan',
    {
      schema: {
        operationId: 'getPlan',
        tags: ['Plan'],
        summary: 'Get the current plan',
        params: UserIdParams,
        response: { 200: PlanResource, ...errorResponses(USER_CODES) },
      },
    },
    async ({ userScope }) => planEnvelope(await plans.get(userScope), userScope.user.id),
  )

  app.get(
    '/plan/history',
    {
      schema: {
        operationId: 'listPlans',
        tags: ['Plan'],
        summary: 'List all plans, newest first',
        params: UserIdParams,
        querystring: PageQuery('ozz_plan_'),
        response: { 200: PlanList, ...errorResponses(USER_CODES) },
      },
    },
    async ({ query, userScope }) => {
      const page = toPage(query)
      const rows = await plans.history(userScope, page)
      return listEnvelope(rows, page, (plan) => planData(plan, userScope.user.id))
    },
  )
}

function planEnvelope(plan: CurrentPlan, userId: string) {
  return { object: 'plan' as const, data: planData(plan, userId) }
}
