import { Type } from '@sinclair/typebox'
import { Resource } from '../http/schemas.ts'
import type { StoredRow } from './store.ts'

const Row = (description: string) =>
  Type.Unsafe<StoredRow>({ type: 'object', additionalProperties: true, description })

export const UserExportSchema = Type.Unsafe<{ user: StoredRow } & Record<string, unknown>>(
  Type.Object(
    { user: Row('The user as stored.') },
    {
      additionalProperties: Type.Array(Row('A row as stored.'), {
        description: 'All rows of one kind, under the name of the kind.',
      }),
      title: 'UserExport',
      description:
        'All that is stored of a user. Fields whose names end in `_cents` are whole cents, dates are ' +
        '`YYYY-MM-DD`, times are UTC, and bytes are written in hexadecimal digits.',
      examples: [
        {
          user: {
            api_client_id: 'ozz_client_01HX9KZMR4P5JQNBVT7YCW3DE0',
            id: 'ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0',
            external_user_id: 'usr_8821',
            name: 'Maria Santos',
            email: 'maria@example.com',
            phone: '+15551234567',
            language: 'en',
            onboarding_stage: 'plan_pending',
            created_via: 'api',
            created_at: '2025-05-05T14:30:00Z',
          },
          chat_messages: [],
          financial_intakes: [
            {
              api_client_id: 'ozz_client_01HX9KZMR4P5JQNBVT7YCW3DE0',
              id: 'ozz_intake_01HX9KZMR4P5JQNBVT7YCW3DE0',
              user_id: 'ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0',
              monthly_income_cents: 500000,
              monthly_expenses_cents: 320000,
              financial_goal: 'savings',
              next_pay_date: '2025-05-30',
              currency: null,
              current_savings_cents: null,
              total_debt_cents: null,
              debt_apr: null,
              created_at: '2025-05-05T14:30:00Z',
            },
          ],
        },
      ],
    },
  ),
)

export const UserExportResource = Resource('user_export', UserExportSchema)
