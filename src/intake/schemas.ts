import { type Static, Type } from '@sinclair/typebox'
import { Amount, CalendarDate, Closed, Enum, List, Nullable, Resource, Timestamp } from '../http/schemas.ts'

const required = {
  monthly_income: Amount('Income a month, after tax.', 5000),
  monthly_expenses: Amount('Expenses a month.', 3200),
  financial_goal: Enum(['savings', 'debt'], {
    description: 'What the person is after.',
    examples: ['savings'],
  }),
}

const nextPayDate = Nullable(CalendarDate('The next payday.', '2025-05-30'))

const optional = {
  currency: Type.Optional(
    Type.String({
      isCurrency: true,
      description: 'ISO 4217 code of all amounts. USD where none is given.',
      examples: ['USD'],
    }),
  ),
  current_savings: Type.Optional(Amount('What is saved already.', 1500)),
  total_debt: Type.Optional(Amount('All that is owed.', 8000)),
  debt_apr: Type.Optional(
    Type.Number({
      minimum: 0,
      maximum: 1000,
      description: 'Interest on the debt, percent a year.',
      examples: [19.9],
    }),
  ),
}

export const IntakeBody = Closed(
  { ...required, next_pay_date: Type.Optional(nextPayDate), ...optional },
  { examples: [{ monthly_income: 5000, monthly_expenses: 3200, financial_goal: 'savings' }] },
)

export type IntakeBody = Static<typeof IntakeBody>

export const IntakeSchema = Type.Object(
  {
    id: Type.String({ examples: ['ozz_intake_01HX9KZMR4P5JQNBVT7YCW3DE0'] }),
    user_id: Type.String({ examples: ['ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0'] }),
    ...required,
    monthly_surplus: Type.Number({
      description: 'Income minus expenses; negative in a deficit.',
      examples: [1800],
    }),
    next_pay_date: nextPayDate,
    ...optional,
    created_at: Timestamp('When the snapshot was taken.'),
  },
  {
    title: 'FinancialIntake',
    description: "A snapshot of a month's money.",
    examples: [
      {
        id: 'ozz_intake_01HX9KZMR4P5JQNBVT7YCW3DE0',
        user_id: 'ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0',
        monthly_income: 5000,
        monthly_expenses: 3200,
        monthly_surplus: 1800,
        financial_goal: 'savings',
        next_pay_date: '2025-05-30',
        created_at: '2025-05-05T14:30:00Z',
      },
    ],
  },
)

export const IntakeResource = Resource('financial_intake', IntakeSchema)
export const IntakeList = List(IntakeSchema)
