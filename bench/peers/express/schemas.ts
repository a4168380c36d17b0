import { z } from 'zod'

const money = z.number().min(0)
const currency = z.string().regex(/^[A-Z]{3}$/)

export const UserBody = z.object({
  external_user_id: z.string().min(1).max(100),
  name: z.string().max(200).optional(),
  email: z.email().optional(),
  phone: z.e164().optional(),
  language: z.enum(['en', 'pt', 'es']).optional(),
})

export const IntakeBody = z.object({
  monthly_income: money,
  monthly_expenses: money,
  financial_goal: z.enum(['savings', 'debt']),
  next_pay_date: z.iso.date().optional(),
  currency: currency.optional(),
  current_savings: money.optional(),
  total_debt: money.optional(),
  debt_apr: z.number().min(0).max(1000).optional(),
})

export const MessageBody = z.object({ message: z.string().min(1).max(2000) })

export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().optional(),
})

const Row = z.object({
  amount_cents: z.number().int().min(1),
  description: z.string().min(1).max(500),
  transaction_date: z.iso.date().optional(),
  type: z.enum(['expense', 'income']).optional(),
  currency: currency.optional(),
  external_transaction_id: z.string().min(1).max(100).optional(),
})

export const TransactionsBody = z.object({ transactions: z.array(Row).min(1).max(1000) })
