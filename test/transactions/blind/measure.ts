import type { IsoDate } from '../../../src/finance/dates.ts'
import { addDays } from '../../../src/finance/dates.ts'
import { suggestCategory } from '../../../src/transactions/categorise/suggest-category.ts'
import type { Category } from '../../../src/transactions/category.ts'
import { type TransactionDraft, UnreadableError } from '../../../src/transactions/reading/draft.ts'
import { readText } from '../../../src/transactions/reading/text/index.ts'
import type { Expected, Group, Row } from './messages/label.ts'

/** Parts that add up over messages: how many were right of how many. */
export interface Score {
  right: number
  of: number
}

export interface Measured {
  counts: Score
  amounts: Score
  types: Score
  dates: Score
  currencies: Score
  categories: Score
  refusals: Score
  /** One for every item that was matched: how sure the reading was, and whether all of it was right. */
  items: { confidence: number; right: boolean }[]
  misses: string[]
}

interface Stored {
  draft: TransactionDraft
  category: Category
  confidence: number
}

function read(text: string, group: Group): Stored[] {
  try {
    return readText(text, group).map((draft) => {
      const suggested =
        draft.category === null
          ? suggestCategory(draft.description, draft.type)
          : { category: draft.category, confidence: 1 }
      const confidence = Math.min(draft.confidence, suggested.confidence)
      return { draft, category: suggested.category, confidence }
    })
  } catch (error) {
    if (error instanceof UnreadableError) return []
    throw error
  }
}

function add(score: Score, right: boolean): boolean {
  score.of += 1
  if (right) score.right += 1
  return right
}

function daysOf({ dates }: Expected, today: IsoDate): IsoDate[] {
  return dates.map((date) => (typeof date === 'number' ? addDays(today, date) : date))
}

function score(result: Measured, wanted: Expected, got: Stored, group: Group): string[] {
  const { draft } = got
  const checks = [
    ['amount', add(result.amounts, draft.amount === wanted.amountCents), draft.amount],
    ['type', add(result.types, draft.type === wanted.type), draft.type],
    ['date', add(result.dates, daysOf(wanted, group.today).includes(draft.date)), draft.date],
    [
      'currency',
      add(result.currencies, (draft.currency ?? group.currency) === (wanted.currency ?? group.currency)),
      draft.currency,
    ],
    [
      'category',
      add(result.categories, wanted.categories.includes(got.category)),
      `${got.category} for '${draft.description}'`,
    ],
  ] as const
  result.items.push({ confidence: got.confidence, right: checks.every(([, right]) => right) })
  return checks.filter(([, right]) => !right).map(([name, , value]) => `${name} ${value}`)
}

function scoreMessage(result: Measured, [text, ...wanted]: Row, group: Group): string[] {
  const got = read(text, group)
  const isCountRight = add(
    wanted.length === 0 ? result.refusals : result.counts,
    got.length === wanted.length,
  )
  const told = got.map(({ draft }) => `${draft.type} ${draft.amount} '${draft.description}'`).join(', ')
  const wrong = isCountRight ? [] : [`read as ${told || 'nothing'}`]
  for (const [index, expected] of wanted.entries()) {
    const item = got[index]
    if (item === undefined) add(result.amounts, false)
    else wrong.push(...score(result, expected, item, group))
  }
  return wrong
}

/** How a set of labelled messages is read; items are matched in their order. */
export function measure(groups: readonly Group[]): Measured {
  const none = (): Score => ({ right: 0, of: 0 })
  const result: Measured = {
    counts: none(),
    amounts: none(),
    types: none(),
    dates: none(),
    currencies: none(),
    categories: none(),
    refusals: none(),
    items: [],
    misses: [],
  }
  for (const group of groups) {
    for (const row of group.rows) {
      const wrong = scoreMessage(result, row, group)
      if (wrong.length > 0) result.misses.push(`${group.currency} "${row[0]}": ${wrong.join('; ')}`)
    }
  }
  return result
}

export function share({ right, of }: Score): number {
  return of === 0 ? 1 : right / of
}
