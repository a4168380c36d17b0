import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { errorResponses, USER_CODES } from '../http/schemas.ts'
import { UserIdParams } from '../users/schemas.ts'
import type { PlannedAndActual, PlanVsActual } from './plan-actual.ts'
import { InsightsQuery, InsightsResource } from './schemas.ts'
import type { Insights, InsightsService } from './service.ts'
import type { Expense } from './store.ts'
import type { Total } from './summary.ts'

/** `/v1/users/{user_id}/insights`. */
export const insightsRoutes: FastifyPluginAsyncTypebox<{ insights: InsightsService }> = async (
  app,
  { insights },
) => {
  app.get(
    '/insights',
    {
      schema: {
        operationId: 'getInsights',
        tags: ['Insights'],
        summary: 'Get what a month came to',
        description:
          'Totals, categories and standouts of a month, beside the month before it and the current plan. A month ' +
          'that is not over counts as far as it has come.',
        params: UserIdParams,
        querystring: InsightsQuery,
        response: { 200: InsightsResource, ...errorResponses(USER_CODES) },
      },
    },
    async ({ query, userScope }) =>
      insightsEnvelope(await insights.get(userScope, query.month), userScope.user.id),
  )
}

function insightsEnvelope(found: Insights, userId: string) {
  const data = {
    user_id: userId,
    month: found.month,
    totals: found.totals.map(totalData),
    categories: found.categories.map(({ currency, category, amount, share, change }) => ({
      currency,
      category,
      amount_cents: amount,
      share_percent: share / 100,
      change_percent: change === null ? null : Number(change) / 100,
    })),
    previous_month: {
      month: found.previousMonth.month,
      totals: found.previousMonth.totals.map(totalData),
    },
    plan_vs_actual: found.planVsActual && planData(found.planVsActual),
    largest: found.largest.map(expenseData),
    unusual: found.unusual.map((expense) => ({ ...expenseData(expense), median_cents: expense.median })),
    findings: found.findings,
  }
  return { object: 'insights' as const, data }
}

function totalData({ currency, income, spent, net }: Total) {
  return { currency, income_cents: income, spent_cents: spent, net_cents: net }
}

function planData({ currency, needs, wants, savings, debt }: PlanVsActual) {
  return {
    currency,
    needs: bucketData(needs),
    wants: bucketData(wants),
    savings: bucketData(savings),
    debt: bucketData(debt),
  }
}

function bucketData({ planned, actual }: PlannedAndActual) {
  return { planned_cents: planned, actual_cents: actual }
}

function expenseData({ id, description, category, amount, currency, transactionDate }: Expense) {
  return {
    id,
    description,
    category,
    amount_cents: amount,
    currency,
    transaction_date: transactionDate,
  }
}
