import { readCare } from './coach/care/care.ts'
import { understand } from './coach/understanding.ts'
import { suggestCategory } from './transactions/categorise/suggest-category.ts'

/** Enough to ask for every list of words, a misspelt one included. */
const STEPS: readonly (() => unknown)[] = [
  () => suggestCategory('groceries', 'expense'),
  () => suggestCategory('grocereis', 'expense'),
  () => readCare('How much should I save?'),
  () => understand('How much should I save?'),
]

/**
 * Makes ready what is made at first use, so that no request has to wait for it: step by step, so that those that come
 * meanwhile wait for one step at most. It keeps no process from ending.
 */
export function warmUp([step, ...rest] = STEPS): void {
  if (!step) return
  setImmediate(() => {
    step()
    warmUp(rest)
  }).unref()
}
