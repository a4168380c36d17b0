import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { centsFromMajor } from '../finance/money.ts'
import { listEnvelope, PageQuery, toPage } from '../http/pagination.ts'
import { admit, clientScope } from '../http/resolve-user.ts'
import { errorResponses, USER_CODES } from '../http/schemas.ts'
import { UserIdParams } from '../users/schemas.ts'
import { IntakeBody, IntakeList, IntakeResource } from './schemas.ts'
import type { IntakeInput, IntakeService } from './service.ts'
import type { Intake } from './store.ts'
import { intakeData } from './wire.ts'

interface Options {
  intakes: IntakeService
}

/**
 * `POST /v1/users/{user_id}/financial-intake`, apart from the other routes: most users come into being by it, which
 * takes one statement for both.
 */
export const createIntakeRoute: FastifyPluginAsyncTypebox<Options> = async (app, { intakes }) => {
  app.post(
    '/financial-intake',
    {
      schema: {
        operationId: 'createFinancialIntake',
        tags: ['Financial intake'],
        summary: 'Submit a financial intake',
        description:
          'A snapshot of what comes in and goes out in a month. Snapshots never change; the newest counts.',
        params: UserIdParams,
        body: IntakeBody,
        response: { 201: IntakeResource, ...errorResponses(USER_CODES, { body: true }) },
      },
    },
    async (request, reply) => {
      const scope = clientScope(request)
      const { intake, ...resolved } = await intakes.submit(
        scope,
        request.params.user_id,
        toInput(request.body),
      )
      admit(request, reply, resolved)
      reply.code(201)
      return intakeEnvelope(intake, resolved.user.id)
    },
  )
}

/** `/v1/users/{user_id}/financial-intake` and below, but for the POST. */
export const intakeRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { intakes }) => {
  app.get(
    '/financial-intake',
    {
      schema: {
        operationId: 'getFinancialIntake',
        tags: ['Financial intake'],
        summary: 'Get the newest financial intake',
        params: UserIdParams,
        response: { 200: IntakeResource, ...errorResponses(USER_CODES) },
      },
    },
    async ({ userScope }) => intakeEnvelope(await intakes.get(userScope), userScope.user.id),
  )

  app.get(
    '/financial-intake/history',
    {
      schema: {
        operationId: 'listFinancialIntakes',
        tags: ['Financial intake'],
        summary: 'List all financial intakes, newest first',
        params: UserIdParams,
        querystring: PageQuery('ozz_intake_'),
        response: { 200: IntakeList, ...errorResponses(USER_CODES) },
      },
    },
    async ({ query, userScope }) => {
      const page = toPage(query)
      const rows = await intakes.history(userScope, page)
      return listEnvelope(rows, page, (intake) => intakeData(intake, userScope.user.id))
    },
  )
}

function toInput(body: IntakeBody): IntakeInput {
  return {
    monthlyIncomeCents: centsFromMajor(body.monthly_income),
    monthlyExpensesCents: centsFromMajor(body.monthly_expenses),
    financialGoal: body.financial_goal,
    nextPayDate: body.next_pay_date ?? null,
    currency: body.currency ?? null,
    currentSavingsCents: optionalCents(body.current_savings),
    totalDebtCents: optionalCents(body.total_debt),
    debtApr: body.debt_apr ?? null,
  }
}

function optionalCents(amount: number | undefined): bigint | null {
  return amount === undefined ? null : centsFromMajor(amount)
}

function intakeEnvelope(intake: Intake, userId: string) {
  return { object: 'financial_intake' as const, data: intakeData(intake, userId) }
}
