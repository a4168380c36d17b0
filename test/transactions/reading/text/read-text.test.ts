import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../../../src/language/format.ts'
import { type TransactionDraft, UnreadableError } from '../../../../src/transactions/reading/draft.ts'
import { readText } from '../../../../src/transactions/reading/text/index.ts'
import { contextOf, type Expected, type Labelled, messages } from './messages/index.ts'

interface Result {
  labelled: Labelled
  language: Language
  drafts: TransactionDraft[]
}

/** A draft and what it should have been; null where there is none of the two. */
interface Pair {
  text: string
  draft: TransactionDraft | null
  wanted: Expected
  currency: string
}

function read(labelled: Labelled, language: Language): Result {
  try {
    return { labelled, language, drafts: readText(labelled.text, contextOf(labelled, language)) }
  } catch (error) {
    if (error instanceof UnreadableError) return { labelled, language, drafts: [] }
    throw error
  }
}

function pairs({ labelled, language, drafts }: Result): Pair[] {
  const counted = drafts.length === labelled.expected.length
  const { currency } = contextOf(labelled, language)
  return labelled.expected.map((wanted, index) => ({
    text: labelled.text,
    draft: counted ? (drafts[index] ?? null) : null,
    wanted,
    currency,
  }))
}

function isRight(pair: Pair): boolean {
  const { draft, wanted } = pair
  return (
    draft !== null &&
    draft.type === wanted.type &&
    draft.amount === wanted.amount &&
    draft.date === wanted.date
  )
}

function expectRate<T>(all: readonly T[], passes: (one: T) => boolean, rate: number): void {
  const wrong = all.filter((one) => !passes(one))
  const shown = JSON.stringify(wrong, (_, value) => (typeof value === 'bigint' ? String(value) : value), 1)
  expect(1 - wrong.length / all.length, shown).toBeGreaterThanOrEqual(rate)
}

describe.each(LANGUAGES)('messages in %s', (language) => {
  const { tuning, heldOut } = messages[language]
  const results = [...tuning, ...heldOut].map((labelled) => read(labelled, language))
  const items = results.flatMap(pairs)

  it('are at least 120, each once, half of them held out', () => {
    const texts = new Set(results.map(({ labelled }) => labelled.text))
    expect(texts.size).toBe(results.length)
    expect(Math.min(tuning.length, heldOut.length)).toBeGreaterThanOrEqual(60)
  })

  it('yield as many transactions as they tell of', () => {
    expectRate(results, ({ drafts, labelled }) => drafts.length === labelled.expected.length, 0.98)
  })

  it('have their amounts read right', () => {
    expectRate(items, ({ draft, wanted }) => draft?.amount === wanted.amount, 0.98)
  })

  it('have their types read right', () => {
    expectRate(items, ({ draft, wanted }) => draft?.type === wanted.type, 0.98)
  })

  it('have their dates read right', () => {
    expectRate(items, ({ draft, wanted }) => draft?.date === wanted.date, 0.98)
  })

  it('have the currency they name, and none or the own where they name none', () => {
    expectRate(
      items,
      ({ draft, wanted, currency }) =>
        wanted.currency === undefined
          ? draft?.currency === null || draft?.currency === currency
          : draft?.currency === wanted.currency,
      0.98,
    )
  })

  it('have a category only where their words make it certain, and then the right one', () => {
    expectRate(
      items,
      ({ draft, wanted }) =>
        ['savings', 'debt', 'income'].includes(wanted.category)
          ? draft?.category === wanted.category
          : draft !== null && (draft.category === null || draft.category === wanted.category),
      0.98,
    )
  })

  it('have a description of one line that holds neither verb nor amount at its start', () => {
    for (const { draft } of items) {
      if (draft === null) continue
      expect(draft.description).toMatch(/^\S.{0,198}\S$|^\S$/u)
      expect(draft.description).not.toMatch(/^(?:spent|paid|gastei|paguei|gasté|pagué|\$|R\$)(?: |$)/i)
    }
  })
})

describe('confidence', () => {
  const items = LANGUAGES.flatMap((language) => {
    const { tuning, heldOut } = messages[language]
    return [...tuning, ...heldOut].map((labelled) => read(labelled, language)).flatMap(pairs)
  })

  it.each([
    [0.9, 1.01],
    [0.6, 0.9],
  ])('from %f to %f is about the share that is right', (from, to) => {
    const within = items.filter(({ draft }) => draft && draft.confidence >= from && draft.confidence < to)
    const stated = within.reduce((sum, { draft }) => sum + (draft?.confidence ?? 0), 0) / within.length
    const right = within.filter(isRight).length / within.length
    expect(within.length).toBeGreaterThan(5)
    expect(right).toBeGreaterThan(stated - 0.1)
  })

  it('is lower the more is guessed', () => {
    const sure = confidenceOf('I paid $45.90 for gas yesterday')
    const vague = confidenceOf('gas 1.200 last week')
    const nameless = confidenceOf('50')
    expect(sure).toBeGreaterThan(0.95)
    expect(vague).toBeLessThan(0.8)
    expect(nameless).toBeLessThan(0.75)
  })
})

function confidenceOf(text: string): number {
  return readText(text, { language: 'en', currency: 'USD', today: '2026-06-17' })[0]?.confidence ?? 0
}
