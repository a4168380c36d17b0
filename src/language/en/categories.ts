import type { Category } from '../../transactions/category.ts'

/** What money was spent on, as the object of a sentence. */
export const categoryNames: Record<Category, string> = {
  food: 'food',
  transport: 'transport',
  housing: 'housing',
  utilities: 'utilities',
  health: 'health',
  entertainment: 'entertainment',
  education: 'education',
  clothing: 'clothing',
  savings: 'savings',
  debt: 'debt payments',
  income: 'costs of earning your income',
  other: 'other things',
}
