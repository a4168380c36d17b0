import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatDate,
  formatMoney,
  formatMoneyUp,
  LANGUAGES,
  type Language,
} from '../../src/language/format.ts'
import { computePlan, type PlanGoal, type PlanInputs } from '../../src/plan/engine.ts'
import { goalNameFor, writePlan } from '../../src/plan/narrative.ts'
import { PERSONALITY_TYPES, type PersonalityType } from '../../src/plan/personality.ts'
import { planInputs } from './plan-inputs.ts'

const TONES = [null, ...PERSONALITY_TYPES]

const typical: PlanInputs = {
  income: 500_000n,
  expenses: 320_000n,
  goal: { type: 'savings', target: 960_000n, current: 0n },
  debtApr: null,
  spending: null,
  today: '2025-05-05',
}

const toward = (goal: Partial<PlanGoal>, inputs: Partial<PlanInputs> = {}): PlanInputs => ({
  ...typical,
  ...inputs,
  goal: { ...typical.goal, ...goal },
})

const situations: [string, PlanInputs][] = [
  ['a surplus', typical],
  ['a surplus without known expenses', toward({}, { expenses: 0n })],
  ['a goal that has begun', toward({ current: 200_000n })],
  ['a date on course', toward({ targetDate: '2026-03-05' })],
  ['a date within reach', toward({ targetDate: '2025-12-05' })],
  ['a date out of reach', toward({ targetDate: '2025-06-05' })],
  ['a goal too far away', toward({ target: 96_000_000n }, { expenses: 499_999n })],
  ['a goal without a target', toward({ target: null })],
  ['a goal that is met', toward({ current: 960_000n })],
  ['a debt', toward({ type: 'debt' })],
  ['a debt with interest', toward({ type: 'debt', current: 100_000n }, { debtApr: 24 })],
  ['a debt that only grows', toward({ type: 'debt', target: 96_000_000n }, { debtApr: 24 })],
  ['a debt too far away', toward({ type: 'debt', target: 96_000_000n }, { expenses: 499_999n })],
  ['a debt of unknown size', toward({ type: 'debt', target: null })],
  ['a debt that is paid', toward({ type: 'debt', current: 960_000n })],
  ['a balanced month', toward({}, { expenses: 500_000n })],
  ['a balanced month and a debt', toward({ type: 'debt' }, { expenses: 500_000n })],
  ['a deficit', toward({}, { expenses: 600_000n })],
  ['a deficit and a debt with interest', toward({ type: 'debt' }, { expenses: 600_000n, debtApr: 24 })],
  ['a deficit and a goal that is met', toward({ current: 960_000n }, { expenses: 600_000n })],
  ['no income', toward({}, { income: 0n })],
  ['no income and a debt', toward({ type: 'debt' }, { income: 0n })],
  ['nothing known', toward({ target: null }, { income: 0n, expenses: 0n })],
  ['nothing known and a debt', toward({ type: 'debt', target: null }, { income: 0n, expenses: 0n })],
  ['nothing but needs', toward({}, { spending: { needs: 1n, wants: 0n } })],
]

const everywhere = situations.flatMap(([name, inputs]) =>
  LANGUAGES.map((language): [string, Language, PlanInputs] => [name, language, inputs]),
)

function planOf(inputs: PlanInputs, personality: PersonalityType | null, language: Language = 'en') {
  const options = {
    language,
    currency: 'USD',
    goalName: goalNameFor(inputs.goal.type, language),
    personality,
  }
  return writePlan(computePlan(inputs), inputs, options)
}

function pairs<Item>(items: Item[]): [Item, Item][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [Item, Item] => [one, other]))
}

/** Whole sentences; a stop inside a number ends none. */
const sentences = (text: string) => text.split(/(?<=\.) /)

describe('the tones', () => {
  test.each(everywhere)(
    'for %s in %s differ from each other and from the neutral text',
    (_, language, inputs) => {
      const plans = TONES.map((tone) => planOf(inputs, tone, language))
      for (const [one, other] of pairs(plans)) {
        expect(one.description).not.toBe(other.description)
        expect(sentences(one.description)[0]).not.toBe(sentences(other.description)[0])
        expect(one.actionItems[0]).not.toBe(other.actionItems[0])
        const shared = one.actionItems.filter((item) => other.actionItems.includes(item))
        expect(shared.length).toBeLessThanOrEqual(2)
      }
    },
  )

  test.each(everywhere)('for %s in %s repeat no sentence within a plan', (_, language, inputs) => {
    for (const tone of TONES) {
      const { description, actionItems } = planOf(inputs, tone, language)
      const all = [...sentences(description), ...actionItems]
      expect(new Set(all).size).toBe(all.length)
    }
  })

  test('name no personality and address nobody as one', () => {
    const labels = /planner|spender|saver|avoider|dreamer|sonhador|soñador|gastador|poupador|ahorrador/i
    for (const [, language, inputs] of everywhere) {
      for (const tone of TONES) expect(JSON.stringify(planOf(inputs, tone, language))).not.toMatch(labels)
    }
  })

  test('leave a plan without any personality as it is', () => {
    expect(planOf(typical, null)).toMatchInlineSnapshot(`
      {
        "actionItems": [
          "Move $1,000.00, 20% of your income, to “Emergency fund” each month, as soon as your pay arrives.",
          "Keep that up for 10 months and “Emergency fund” reaches $9,600.00 around March 5, 2026.",
          "Keep your needs near 50% of your income and your wants near 30%.",
          "Hold your monthly spending at $3,200.00 or less, so that $1,800.00 stays free.",
        ],
        "description": "You earn $5,000.00 a month and spend $3,200.00, which leaves $1,800.00. Saving $1,000.00 a month, 20% of your income, takes “Emergency fund” to $9,600.00 in 10 months, around March 5, 2026. Of your income, 50% goes to needs, 30% to wants and 20% to savings.",
      }
    `)
  })

  test.each(LANGUAGES)('in %s all say how much, for what and until when', (language) => {
    const { contribution, projectedGoalDate } = computePlan(typical)
    const parts = [
      goalNameFor('savings', language),
      formatMoney(contribution, 'USD', language),
      formatMoney(960_000n, 'USD', language),
      formatDate(projectedGoalDate ?? '', 'USD', language),
    ]
    for (const tone of TONES) {
      const { description, actionItems } = planOf(typical, tone, language)
      for (const part of parts) {
        expect(description).toContain(part)
        expect(actionItems.join('\n')).toContain(part)
      }
    }
  })

  test('keep what is urgent at the front', () => {
    fc.assert(
      fc.property(planInputs(), fc.constantFrom(...TONES), (inputs, tone) => {
        const { surplus, contribution, leastPayment } = computePlan(inputs)
        const { actionItems } = planOf(inputs, tone)
        const early = actionItems.slice(0, 3).join('\n')
        if (surplus < 0n) expect(actionItems[0]).toContain(formatMoney(-surplus, 'USD', 'en'))
        if (contribution > 0n) expect(early).toContain(formatMoney(contribution, 'USD', 'en'))
        if (leastPayment !== null) expect(early).toContain(formatMoneyUp(leastPayment, 'USD', 'en'))
      }),
      { numRuns: 1_000 },
    )
  })

  test.each(PERSONALITY_TYPES)('as %s still speak of a date that was chosen', (tone) => {
    const inputs = toward({ type: 'debt', current: 100_000n, targetDate: '2025-06-05' }, { debtApr: 24 })
    expect(planOf(inputs, tone).actionItems.join('\n')).toContain('The date you chose, June 5, 2025')
  })

  test.each(PERSONALITY_TYPES)(
    'as %s invite nobody to enjoy a month that is short or a debt without an end',
    (tone) => {
      const strained = ['a deficit', 'no income', 'a balanced month', 'a debt too far away']
      for (const [name, inputs] of situations.filter(([situation]) => strained.includes(situation))) {
        const { description, actionItems } = planOf(inputs, tone)
        const shares = [description, ...actionItems].filter((text) =>
          /to enjoy|without worry|clear conscience/.test(text),
        )
        expect(shares, name).toEqual([])
      }
    },
  )
})

describe('what a tone cares for', () => {
  const itemsOf = (tone: PersonalityType) => planOf(typical, tone).actionItems.join('\n')

  test.each<[PersonalityType, RegExp]>([
    ['planner', /calendar.*Check at the end of each month/s],
    ['spender', /before it can be spent.*what you enjoy/s],
    ['saver', /habit.*Allow yourself/s],
    ['avoider', /automatic.*runs by itself/s],
    ['dreamer', /picture.*next step/s],
  ])('shows in the advice of a %s', (tone, mark) => {
    expect(itemsOf(tone)).toMatch(mark)
  })

  test('is, for an avoider, to be asked for little', () => {
    fc.assert(
      fc.property(planInputs(), (inputs) => {
        expect(planOf(inputs, 'avoider').actionItems.length).toBeLessThanOrEqual(4)
      }),
    )
  })
})
