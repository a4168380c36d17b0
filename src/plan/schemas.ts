import { Type } from '@sinclair/typebox'
import { CalendarDate, Closed, Enum, List, Nullable, Resource, Timestamp } from '../http/schemas.ts'
import { PERSONALITY_TYPES } from './personality.ts'

export const GeneratePlanBody = Closed({}, { examples: [{}] })

const personalityType = Enum(PERSONALITY_TYPES, {
  description: 'Whom the tone of the plan is made for.',
  examples: ['planner'],
})

export const PersonalizePlanBody = Closed(
  { personality_type: personalityType },
  { examples: [{ personality_type: 'planner' }] },
)

const share = (of: string, example: number) =>
  Type.Number({ description: `${of}, percent of income.`, examples: [example] })

const nullableDate = (description: string, example: string) => Nullable(CalendarDate(description, example))

export const PlanSchema = Type.Object(
  {
    id: Type.String({ examples: ['ozz_plan_01HX9KZMR4P5JQNBVT7YCW3DE0'] }),
    user_id: Type.String({ examples: ['ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0'] }),
    description: Type.String({
      description: "The plan in a few sentences, in the user's language.",
    }),
    timeline_months: Nullable(
      Type.Integer({
        description:
          'Months until the goal is met; 0 when it is, null when it cannot be told or takes over 1,200.',
        examples: [10],
      }),
    ),
    allocations: Type.Object(
      {
        needs: share('Needs', 50),
        wants: share('Wants', 30),
        savings: share('Savings', 20),
        debt: share('Debt', 0),
      },
      { description: 'They add up to exactly 100, or are all 0 without an income.' },
    ),
    key_metrics: Type.Object({
      monthly_savings_amount: Type.Number({
        description: 'What to save a month, in major units; 0 when the goal is a debt.',
        examples: [1000],
      }),
      projected_goal_date: nullableDate('When the goal is met.', '2026-03-05'),
      current_savings_rate: share('What is left over now', 36),
      target_savings_rate: share('What the plan puts aside', 20),
      debt_payoff_date: nullableDate(
        'When the debt is paid off; null when the goal is no debt.',
        '2026-03-05',
      ),
    }),
    action_items: Type.Array(Type.String(), {
      description: "3 to 6 next steps in the user's language, the most important first.",
    }),
    personality_type: Nullable(personalityType),
    stale: Type.Boolean({
      description: 'Whether the goal has changed since: the next generation uses it as it is now.',
      examples: [false],
    }),
    created_at: Timestamp('When the plan was made.'),
    updated_at: Timestamp('When its texts were last changed.'),
  },
  {
    title: 'Plan',
    description: 'What to do with the money, and by when the goal is met.',
    examples: [
      {
        id: 'ozz_plan_01HX9KZMR4P5JQNBVT7YCW3DE0',
        user_id: 'ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0',
        description: 'You earn $5,000.00 a month and spend $3,200.00, which leaves $1,800.00.',
        timeline_months: 10,
        allocations: { needs: 50, wants: 30, savings: 20, debt: 0 },
        key_metrics: {
          monthly_savings_amount: 1000,
          projected_goal_date: '2026-03-05',
          current_savings_rate: 36,
          target_savings_rate: 20,
          debt_payoff_date: null,
        },
        action_items: [
          'Move $1,000.00, 20% of your income, to “Emergency fund” each month, as soon as your pay arrives.',
          'Keep that up for 10 months and “Emergency fund” reaches $9,600.00 around March 5, 2026.',
          'Keep your needs near 50% of your income and your wants near 30%.',
        ],
        personality_type: null,
        stale: false,
        created_at: '2025-05-05T14:30:00Z',
        updated_at: '2025-05-05T14:30:00Z',
      },
    ],
  },
)

export const PlanResource = Resource('plan', PlanSchema)
export const PlanList = List(PlanSchema)
