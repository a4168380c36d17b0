import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { derivable } from '../../../src/coach/guard/derivable.ts'
import type { Question } from '../../../src/coach/question/question.ts'
import { type Answer, type Situation, situationOf } from '../../../src/coach/situation.ts'
import { afford } from '../../../src/coach/skills-afford.ts'
import { whatIf } from '../../../src/coach/skills-ahead.ts'
import { byThen, paceBy } from '../../../src/coach/skills-by.ts'
import { comparison } from '../../../src/coach/skills-comparison.ts'
import * as goals from '../../../src/coach/skills-goal.ts'
import * as money from '../../../src/coach/skills-money.ts'
import * as moves from '../../../src/coach/skills-moves.ts'
import * as records from '../../../src/coach/skills-records.ts'
import { CATEGORIES } from '../../../src/transactions/category.ts'
import { cents, contexts, day } from '../arbitraries.ts'

type AnySkill = (situation: Situation) => Answer | Promise<Answer>

const skills: Record<string, AnySkill> = {
  contribution: goals.contribution,
  goalDate: goals.goalDate,
  progress: goals.progress,
  plan: goals.plan,
  debtState: goals.debtState,
  debtAdvice: goals.debtAdvice,
  left: money.left,
  rate: money.rate,
  pace: money.pace,
  spendingLimit: money.spendingLimit,
  cutBack: money.cutBack,
  payday: money.payday,
  nextMove: moves.nextMove,
  points: moves.points,
  spending: records.spending,
  largest: records.largest,
  overview: records.overview,
  comparison,
  afford,
  whatIf,
  byThen: (situation) => byThen(situation.question.by ?? situation.today)(situation),
  paceBy: (situation) => paceBy(situation.question.by ?? situation.today)(situation),
}

const periods = fc
  .record({
    name: fc.constantFrom('day', 'lastMonth', 'month', 'year', 'since', 'between', 'thisWeek' as const),
    days: fc.tuple(day, day),
  })
  .map(({ name, days }) => {
    const [from = '', to = ''] = days.toSorted()
    return { name, from, to }
  })

const questions: fc.Arbitrary<Question> = fc.record({
  subject: fc.constant('comparison' as const),
  period: fc.option(periods),
  otherPeriod: fc.option(periods),
  about: fc.option(
    fc.oneof(
      fc.record({ kind: fc.constant('category' as const), category: fc.constantFrom(...CATEGORIES) }),
      fc.record({
        kind: fc.constant('words' as const),
        words: fc.constantFrom('uber', '7 eleven', 'café três'),
        category: fc.option(fc.constantFrom(...CATEGORIES)),
      }),
    ),
  ),
  sum: fc.option(
    fc.record({
      amount: cents.map((amount) => amount + 100n),
      per: fc.option(fc.constantFrom('week' as const, 'month' as const, 'year' as const)),
      isExtra: fc.boolean(),
    }),
  ),
  percent: fc.option(fc.record({ rate: fc.integer({ min: 1, max: 20_000 }), isExtra: fc.boolean() })),
  by: day,
})

const WITHOUT_CENTS = new Set(['JPY', 'CLP'])
const LOOKS_UP = new Set(['comparison', 'spending', 'largest', 'overview'])

describe('every skill, of every user', () => {
  it.each(Object.keys(skills))(
    '%s says whole sentences with nothing but the user’s figures',
    async (name) => {
      const skill = skills[name]
      if (!skill) throw new Error(`no skill ${name}`)
      const property = fc.asyncProperty(contexts, questions, async (context, question) => {
        fc.pre(context.intake !== null)
        // Purchases in parts of a yen, which nobody makes, come to other sums than their rounded amounts.
        fc.pre(!LOOKS_UP.has(name) || !WITHOUT_CENTS.has(context.currency))
        if (!context.intake) return
        const { sentences } = await skill(situationOf(context, question, context.intake))
        const text = sentences.join(' ')
        expect(sentences.length).toBeGreaterThan(0)
        for (const sentence of sentences) expect(sentence).toMatch(/^[\p{Lu}¡].*[.!]$/u)
        expect(text).not.toMatch(
          /undefined|null|NaN|Infinity|\[object|(?<![\d.,])-\p{Sc}?\d|(?<!\d)0 (?:months|meses)/u,
        )
        expect(derivable(text, { ...context, thread: { kind: 'question', question } }, ''), text).toBe(true)
      })
      await fc.assert(property, { numRuns: 300 })
    },
  )
})
