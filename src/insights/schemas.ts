import { Type } from '@sinclair/typebox'
import { CalendarDate, Closed, Enum, Nullable, Resource } from '../http/schemas.ts'
import { CATEGORIES } from '../transactions/category.ts'

export const InsightsQuery = Closed({
  month: Type.Optional(
    Type.String({
      pattern: '^(?!0000)\\d{4}-(?:0[1-9]|1[0-2])$',
      requirement: 'be a month as YYYY-MM',
      description: 'The month to look at; the present one, by UTC, when left out.',
      examples: ['2025-05'],
    }),
  ),
})

/** Sums may be larger than a JavaScript number holds: they are written with all their digits. */
function Cents(description: string, example: number) {
  return Type.Unsafe<bigint>({
    type: 'integer',
    description: `${description} In cents.`,
    examples: [example],
  })
}

const month = (description: string, example: string) =>
  Type.String({ pattern: '^\\d{4}-\\d{2}$', description, examples: [example] })

const currency = Type.String({ description: 'ISO 4217.', examples: ['USD'] })

const category = Enum(CATEGORIES, { description: 'What it was for.', examples: ['food'] })

const total = Type.Object({
  currency,
  income_cents: Cents('All transactions of type `income`, whatever their category.', 500000),
  spent_cents: Cents('All expenses outside the categories `savings` and `debt`.', 320000),
  net_cents: Cents(
    'Income minus spent: money that was put aside or paid a debt back was not spent, and is still in it.',
    180000,
  ),
})

const totals = Type.Array(total, {
  description:
    "One for each currency; currencies are never added together. The user's own is always there and first, " +
    'the others are in the order of their codes.',
})

const categoryShare = Type.Object({
  currency,
  category,
  amount_cents: Cents('What was spent on it.', 120000),
  share_percent: Type.Number({
    minimum: 0,
    maximum: 100,
    description: 'Of all that was spent in the currency; the shares of a currency add up to exactly 100.',
    examples: [37.5],
  }),
  change_percent: Nullable(
    Type.Number({
      description: 'Against the month before; null when nothing was spent on it then.',
      examples: [-4.25],
    }),
  ),
})

const plannedAndActual = (actual: string, [plannedExample, actualExample]: [number, number]) =>
  Type.Object({
    planned_cents: Cents("The plan's share of the monthly income.", plannedExample),
    actual_cents: Cents(actual, actualExample),
  })

const planVsActual = Type.Object(
  {
    currency: Type.String({
      description: 'Of the plan, ISO 4217; other currencies do not count.',
      examples: ['USD'],
    }),
    needs: plannedAndActual(
      'Expenses for housing, utilities, food, transport, health and education.',
      [250000, 230000],
    ),
    wants: plannedAndActual('All other spending.', [150000, 90000]),
    savings: plannedAndActual('Expenses of category `savings`.', [100000, 100000]),
    debt: plannedAndActual('Expenses of category `debt`.', [0, 0]),
  },
  {
    description:
      'The month beside the current plan; null before the first one. The planned amounts add up to the monthly ' +
      'income that the plan was made from.',
  },
)

const expenseFields = {
  id: Type.String({ examples: ['ozz_txn_01HX9KZMR4P5JQNBVT7YCW3DE0'] }),
  description: Type.String({ examples: ['Car repair'] }),
  category,
  amount_cents: Cents('The amount.', 45000),
  currency,
  transaction_date: CalendarDate('The day of the transaction.', '2025-05-12'),
}

const unusualExpense = Type.Object({
  ...expenseFields,
  median_cents: Cents('The median of the others, rounded half-up.', 4000),
})

const totalExample = { currency: 'USD', income_cents: 500000, spent_cents: 320000, net_cents: 180000 }

const expenseExample = {
  id: 'ozz_txn_01HX9KZMR4P5JQNBVT7YCW3DE0',
  description: 'Car repair',
  category: 'transport',
  amount_cents: 45000,
  currency: 'USD',
  transaction_date: '2025-05-12',
}

export const InsightsSchema = Type.Object(
  {
    user_id: Type.String({ examples: ['ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0'] }),
    month: month('The month looked at.', '2025-05'),
    totals,
    categories: Type.Array(categoryShare, {
      description:
        'The categories on which something was spent, so neither `savings` nor `debt`: by currency as in `totals`, ' +
        'then the largest first.',
    }),
    previous_month: Type.Object({ month: month('The month before.', '2025-04'), totals }),
    plan_vs_actual: Nullable(planVsActual),
    largest: Type.Array(Type.Object(expenseFields), {
      maxItems: 5,
      description:
        'The largest expenses outside `savings` and `debt`, at most 5: by currency as in `totals`, then the ' +
        'largest first.',
    }),
    unusual: Type.Array(unusualExpense, {
      maxItems: 10,
      description:
        'Expenses outside `savings` and `debt` that are at least three times the median of the others of the same ' +
        'currency and category in this month and the one before, where there are at least four others. At most 10, ' +
        'in the order of `largest`.',
    }),
    findings: Type.Array(Type.String(), {
      minItems: 1,
      maxItems: 5,
      description: "What stands out, in sentences of the user's language.",
      examples: [['You spent $3,200.00 in May 2025, $120.00 (3.61%) less than in April 2025.']],
    }),
  },
  {
    title: 'Insights',
    description: 'What a month came to, beside the month before it and the plan.',
    examples: [
      {
        user_id: 'ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0',
        month: '2025-05',
        totals: [totalExample],
        categories: [
          {
            currency: 'USD',
            category: 'housing',
            amount_cents: 185000,
            share_percent: 57.81,
            change_percent: 0,
          },
          {
            currency: 'USD',
            category: 'clothing',
            amount_cents: 90000,
            share_percent: 28.13,
            change_percent: null,
          },
          {
            currency: 'USD',
            category: 'transport',
            amount_cents: 45000,
            share_percent: 14.06,
            change_percent: 12.5,
          },
        ],
        previous_month: {
          month: '2025-04',
          totals: [{ ...totalExample, spent_cents: 332000, net_cents: 168000 }],
        },
        plan_vs_actual: {
          currency: 'USD',
          needs: { planned_cents: 250000, actual_cents: 230000 },
          wants: { planned_cents: 150000, actual_cents: 90000 },
          savings: { planned_cents: 100000, actual_cents: 100000 },
          debt: { planned_cents: 0, actual_cents: 0 },
        },
        largest: [
          {
            id: 'ozz_txn_01HX9KXW2BQ6R8T0V4Y7ZANCEG',
            description: 'Rent',
            category: 'housing',
            amount_cents: 185000,
            currency: 'USD',
            transaction_date: '2025-05-02',
          },
          {
            id: 'ozz_txn_01HX9KY81D3F5H7K9MAPCRETGV',
            description: 'Winter coat',
            category: 'clothing',
            amount_cents: 90000,
            currency: 'USD',
            transaction_date: '2025-05-09',
          },
          expenseExample,
        ],
        unusual: [{ ...expenseExample, median_cents: 4000 }],
        findings: ['You spent $3,200.00 in May 2025, $120.00 (3.61%) less than in April 2025.'],
      },
    ],
  },
)

export const InsightsResource = Resource('insights', InsightsSchema)
