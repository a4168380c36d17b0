import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/language/format.ts'
import { texts } from '../../src/language/index.ts'
import { eligibleTasks } from '../../src/moves/choice.ts'
import { LEARN_TASKS, type Library, MIND_TASKS } from '../../src/moves/library.ts'
import { PERSONALITY_TYPES } from '../../src/plan/personality.ts'
import { CATEGORIES, spendingKind } from '../../src/transactions/category.ts'
import { foreignWords } from './foreign-words.ts'

const libraries: [string, Library<string>][] = [
  ['learn', LEARN_TASKS],
  ['mind', MIND_TASKS],
]

const titlesIn = (language: (typeof LANGUAGES)[number]) => {
  const { learn, mind } = texts[language].moves
  return [...Object.values(learn), ...Object.values(mind)]
}

describe.each(libraries)('the library of %s tasks', (kind, library) => {
  test('has at least 30 tasks', () => {
    expect(Object.keys(library).length).toBeGreaterThanOrEqual(30)
  })

  test.each(['savings', 'debt'] as const)('has at least 20 tasks for a %s goal', (goalType) => {
    expect(eligibleTasks(library, goalType).length).toBeGreaterThanOrEqual(20)
  })

  test('has at least 20 tasks without a goal, none of which speaks of one', () => {
    const keys = eligibleTasks(library, null)
    expect(keys.length).toBeGreaterThanOrEqual(20)
    const titles: Record<string, string> = { ...texts.en.moves.learn, ...texts.en.moves.mind }
    for (const key of keys) expect(titles[key]).not.toMatch(/\b(goal|debt|savings|saving for)\b/i)
  })

  test.each(['savings', 'debt'] as const)('has tasks of its own for a %s goal', (goalType) => {
    const general = eligibleTasks(library, null).length
    expect(eligibleTasks(library, goalType).length).toBeGreaterThanOrEqual(general + 5)
  })

  test.each(PERSONALITY_TYPES)('has several tasks that suit a %s', (personality) => {
    const suited = Object.values(library).filter((tags) => tags.personalities?.includes(personality))
    expect(suited.length).toBeGreaterThanOrEqual(6)
  })

  test.each(CATEGORIES.filter((category) => spendingKind(category) !== null && category !== 'income'))(
    'answers to spending on %s',
    (category) => {
      expect(Object.values(library).some((tags) => tags.categories?.includes(category))).toBe(true)
    },
  )

  test.each(LANGUAGES)('has a text for every task, and no text without one, in %s', (language) => {
    const { moves } = texts[language]
    const titles = kind === 'learn' ? moves.learn : moves.mind
    expect(Object.keys(titles).sort()).toEqual(Object.keys(library).sort())
  })
})

test('a key is a stable name in kebab case that no other task has', () => {
  const keys = libraries.flatMap(([, library]) => Object.keys(library))
  expect(new Set(keys).size).toBe(keys.length)
  for (const key of keys) expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/)
})

describe.each(LANGUAGES)('the titles in %s', (language) => {
  const titles = titlesIn(language)

  test('are all different', () => {
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('are one short sentence each', () => {
    for (const title of titles) {
      expect(title.length, title).toBeLessThan(140)
      expect(title).toMatch(/^\p{Lu}[^.!?]*\.$/u)
    }
  })

  test('have no figure, amount or missing value', () => {
    for (const title of titles)
      expect(title).not.toMatch(/[\p{N}\p{Sc}%{}]|undefined|null|NaN|\[object| {2}/u)
  })

  test('are in their own language alone', () => {
    for (const title of titles) expect(title).not.toMatch(foreignWords[language])
  })

  test('differ from those in the other languages', () => {
    const others = LANGUAGES.filter((other) => other !== language).flatMap(titlesIn)
    expect(titles.filter((title) => others.includes(title))).toEqual([])
  })

  test('name every category', () => {
    const names = Object.values(texts[language].categories)
    expect(new Set(names).size).toBe(CATEGORIES.length)
    for (const name of names) expect(name).toMatch(/^\p{Ll}[\p{Ll} ]+$/u)
  })
})
