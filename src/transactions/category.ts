/** What a transaction is for. */
export const CATEGORIES = [
  'food',
  'transport',
  'housing',
  'utilities',
  'health',
  'entertainment',
  'education',
  'clothing',
  'savings',
  'debt',
  'income',
  'other',
] as const

export type Category = (typeof CATEGORIES)[number]

const NEEDS: ReadonlySet<Category> = new Set([
  'housing',
  'utilities',
  'food',
  'transport',
  'health',
  'education',
])

/** Money that is put aside or pays a debt back is not spent. */
const NOT_SPENT: ReadonlySet<Category> = new Set(['savings', 'debt'])

/** What an expense of a category counts as: money put aside is neither a need nor a want. */
export function spendingKind(category: Category): 'need' | 'want' | null {
  if (NOT_SPENT.has(category)) return null
  return NEEDS.has(category) ? 'need' : 'want'
}
