/** The documents' own example of an intake. */
export const GUIDE_INTAKE = { monthly_income: 5000, monthly_expenses: 3200, financial_goal: 'savings' }

/** The documents' own example of a message. */
export const GUIDE_MESSAGE = { message: 'How much should I save this month?' }

/** The documents' own example of a user. */
export const MARIA = {
  external_user_id: 'usr_8821',
  name: 'Maria Santos',
  email: 'maria@example.com',
  phone: '+15551234567',
  language: 'en',
}

export const USER_ID = /^ozz_usr_[0-9A-HJKMNP-TV-Z]{26}$/

export const WITH_GUIDE_VERSION = { 'ozzie-version': '2026-05-06' }

/** How often each value occurs. */
export function tally(values: Iterable<string | number>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

/** The numbers from 1 to `count`. */
export function numbersTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}
