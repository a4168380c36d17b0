import type { Category } from '../category.ts'
import { type Match, matchesIn } from './matches.ts'
import { withoutMeansOfPayment } from './means-of-payment.ts'
import { isSavingsWithdrawal } from './savings-withdrawal.ts'

interface CategorySuggestion {
  readonly category: Category
  /** How often a suggestion like this one is right, 0 to 1. */
  readonly confidence: number
}

const NOTHING_KNOWN: CategorySuggestion = { category: 'other', confidence: 0.3 }
const RECEIVED: CategorySuggestion = { category: 'income', confidence: 0.95 }
const WITHDRAWN: CategorySuggestion = { category: 'savings', confidence: 0.9 }

/** Further words for the same category count for this part of their weight. */
const FURTHER = 0.3

/** About half of what a word weighs. */
const CLEAR_MARGIN = 1

interface Claim {
  readonly best: Match
  readonly total: number
}

function claims(matches: readonly Match[]): readonly (readonly [Category, Claim])[] {
  const byCategory = new Map<Category, Claim>()
  for (const match of matches) {
    const known = byCategory.get(match.category)
    if (known === undefined) {
      byCategory.set(match.category, { best: match, total: match.weight })
      continue
    }
    const [more, less] = match.weight > known.best.weight ? [match, known.best] : [known.best, match]
    const total = known.total - known.best.weight + more.weight + FURTHER * less.weight
    byCategory.set(match.category, { best: more, total })
  }
  return [...byCategory].sort(([, a], [, b]) => b.total - a.total)
}

function confidenceOf(top: Claim, second: Claim | undefined): number {
  const margin = top.total - (second?.total ?? 0)
  if (top.best.broad || top.best.misspelt) return 0.85
  if (second === undefined) return 0.96
  return margin > CLEAR_MARGIN ? 0.93 : 0.7
}

/**
 * The category that the words of a description speak for, in English, Portuguese and Spanish at once.
 * Money received is income (a refund of shoes too), unless it was taken out of savings.
 * An expense is never income; one that says nothing known is `other` with a low confidence.
 */
export function suggestCategory(description: string, type: 'expense' | 'income'): CategorySuggestion {
  if (type === 'income') return isSavingsWithdrawal(description) ? WITHDRAWN : RECEIVED
  const bought = matchesIn(withoutMeansOfPayment(description))
  const [first, second] = claims(bought.length > 0 ? bought : matchesIn(description))
  if (first === undefined) return NOTHING_KNOWN
  const [category, claim] = first
  return { category, confidence: confidenceOf(claim, second?.[1]) }
}
