import type { Language } from '../../src/language/format.ts'

/** The bodies of requests, as whoever takes them has found them to be. */
export interface UserBody {
  external_user_id: string
  name?: string | undefined
  email?: string | undefined
  phone?: string | undefined
  language?: Language | undefined
}

export interface IntakeBody {
  monthly_income: number
  monthly_expenses: number
  financial_goal: 'savings' | 'debt'
  next_pay_date?: string | undefined
  currency?: string | undefined
  current_savings?: number | undefined
  total_debt?: number | undefined
  debt_apr?: number | undefined
}

export interface MessageBody {
  message: string
}

export interface TransactionsBody {
  transactions: TransactionRow[]
}

export interface TransactionRow {
  amount_cents: number
  description: string
  transaction_date?: string | undefined
  type?: 'expense' | 'income' | undefined
  currency?: string | undefined
  external_transaction_id?: string | undefined
}
