import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatMoney, LANGUAGES, type Language } from '../../src/language/format.ts'
import { composeTasks, type TaskType } from '../../src/moves/composition.ts'
import type { CycleInputs } from '../../src/moves/cycle-inputs.ts'
import { LEARN_TASKS, type Library, MIND_TASKS, type Stage } from '../../src/moves/library.ts'
import { PERSONALITY_TYPES, type PersonalityType } from '../../src/plan/personality.ts'
import { cycleInputs, cyclesOf, keysOf, typical } from './cycle-inputs.ts'
import { foreignWords } from './foreign-words.ts'

const VOICES: (PersonalityType | null)[] = [null, ...PERSONALITY_TYPES]

const ORDER: Record<PersonalityType | 'none', TaskType[]> = {
  none: ['do', 'learn', 'mind'],
  planner: ['learn', 'do', 'mind'],
  spender: ['do', 'mind', 'learn'],
  saver: ['do', 'learn', 'mind'],
  avoider: ['mind', 'do', 'learn'],
  dreamer: ['mind', 'learn', 'do'],
}

const moneyTasks = (inputs: CycleInputs) => composeTasks(inputs).filter(({ taskType }) => taskType === 'do')
const amounts = (inputs: CycleInputs) => moneyTasks(inputs).map(({ key, amount }) => ({ key, amount }))
const libraryKeys = (inputs: CycleInputs, count: number) => {
  const cycles = cyclesOf(inputs, count)
  return [...keysOf(cycles, 'learn'), ...keysOf(cycles, 'mind')]
}
const spentOnClothing = { ...typical, spending: [{ category: 'clothing', amount: 36_000n }] } as const

describe('any cycle', () => {
  const runs = { numRuns: 500 }
  const holds = (promise: (inputs: CycleInputs) => void) =>
    fc.assert(
      fc.property(cycleInputs, (inputs) => promise(inputs)),
      runs,
    )

  test('has amounts that add up to exactly the budget, on its money tasks alone', () => {
    holds((inputs) => {
      const tasks = composeTasks(inputs)
      expect(tasks.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n)).toBe(inputs.budget)
      for (const { taskType, amount } of tasks) expect(amount === null).toBe(taskType !== 'do')
      if (inputs.budget > 0n) for (const { amount } of tasks) expect(amount).not.toBe(0n)
    })
  })

  test('has a task of each type, in the order of the personality', () => {
    holds((inputs) => {
      const types = composeTasks(inputs).map(({ taskType }) => taskType)
      expect(types.filter((type, i) => type !== types[i - 1])).toEqual(ORDER[inputs.personality ?? 'none'])
      expect(types.filter((type) => type === 'do').length).toBeLessThanOrEqual(inputs.budget === 0n ? 1 : 2)
      expect(types.length).toBeLessThanOrEqual(4)
    })
  })

  test('moves the same money for the same reasons, whatever the personality', () => {
    holds((inputs) => {
      for (const personality of VOICES) {
        expect(amounts({ ...inputs, personality })).toEqual(amounts(inputs))
      }
    })
  })

  test('is the same when it is composed again', () => {
    holds((inputs) => {
      const again = { ...inputs, recent: new Set([...inputs.recent].reverse()) }
      expect(composeTasks(again)).toEqual(composeTasks(inputs))
    })
  })

  test('brings nothing back that is recent', () => {
    holds((inputs) => {
      for (const { taskType, key } of composeTasks(inputs)) {
        if (taskType !== 'do') expect(inputs.recent.has(key)).toBe(false)
      }
    })
  })

  test('fits the goal, and speaks of none where there is none', () => {
    const library: Library<string> = { ...LEARN_TASKS, ...MIND_TASKS }
    holds((inputs) => {
      for (const { taskType, key } of composeTasks(inputs)) {
        const goals = taskType === 'do' ? undefined : library[key]?.goals
        if (goals !== undefined) expect(goals).toContain(inputs.goal?.type)
      }
    })
  })

  test('names its amount in the format of the user and the goal, and no other figure', () => {
    holds((inputs) => {
      for (const { title, amount } of composeTasks(inputs)) {
        const figure = formatMoney(amount ?? 0n, inputs.currency, inputs.language)
        const rest = (amount ?? 0n) > 0n ? title.replace(figure, '#') : title
        expect(rest.includes('#')).toBe((amount ?? 0n) > 0n)
        expect(rest).not.toMatch(/\p{N}/u)
        if (inputs.goal !== null && rest !== title) expect(title).toContain(`“${inputs.goal.name}”`)
      }
    })
  })

  test('shows no trace of a missing value, no cheering and no other language', () => {
    holds((inputs) => {
      for (const { title } of composeTasks(inputs)) {
        const own = inputs.goal === null ? title : title.replace(inputs.goal.name, '')
        expect(own).toMatch(/^[\p{Lu}“].*[^.]\.$/u)
        expect(own).not.toMatch(/[{}!]|undefined|null|NaN|\[object| {2}/)
        expect(own).not.toMatch(foreignWords[inputs.language])
      }
    })
  })
})

describe('24 cycles in a row', () => {
  test('never bring a task to learn or to reflect on back within 12', () => {
    fc.assert(
      fc.property(cycleInputs, (inputs) => {
        const cycles = cyclesOf(inputs, 24)
        for (const taskType of ['learn', 'mind'] as const) {
          const keys = keysOf(cycles, taskType)
          keys.forEach((key, i) => {
            expect(keys.slice(i + 1, i + 12)).not.toContain(key)
          })
        }
      }),
      { numRuns: 60 },
    )
  })

  test.each(['savings', 'debt'] as const)(
    'hold more than 12 different tasks on the way to a %s goal',
    (type) => {
      const goal = { type, name: 'Goal', target: 2_400_000n, current: 0n }
      const cycles = cyclesOf({ ...typical, goal }, 24)
      for (const taskType of ['learn', 'mind'] as const) {
        expect(new Set(keysOf(cycles, taskType)).size).toBeGreaterThanOrEqual(15)
      }
    },
  )
})

describe('what to learn and to reflect on', () => {
  const inCommon = (a: CycleInputs, b: CycleInputs) => {
    const keys = new Set(libraryKeys(a, 4))
    return libraryKeys(b, 4).filter((key) => keys.has(key)).length
  }

  test('differs by personality over four cycles', () => {
    for (const one of VOICES) {
      for (const other of VOICES.filter((voice) => voice !== one)) {
        const common = inCommon({ ...typical, personality: one }, { ...typical, personality: other })
        expect(common, `${one} and ${other}`).toBeLessThanOrEqual(5)
      }
    }
  })

  test('differs by goal, by stage and by spending over four cycles', () => {
    const debt = { type: 'debt', name: 'Loan', target: 960_000n, current: 0n } as const
    const late = { type: 'savings', name: 'Trip', target: 960_000n, current: 800_000n } as const
    expect(inCommon(typical, { ...typical, goal: debt })).toBeLessThanOrEqual(5)
    expect(inCommon({ ...typical, budget: 10n }, { ...typical, budget: 10n, goal: late })).toBe(0)
    expect(inCommon(typical, spentOnClothing)).toBeLessThanOrEqual(6)
  })

  test.each<[string, bigint | null, bigint, Stage]>([
    ['nothing', 10_000n, 0n, 'start'],
    ['a cent below a quarter', 10_000n, 2_499n, 'start'],
    ['a quarter', 10_000n, 2_500n, 'middle'],
    ['a cent below three quarters', 10_000n, 7_499n, 'middle'],
    ['three quarters', 10_000n, 7_500n, 'end'],
    ['more than all', 10_000n, 20_000n, 'end'],
    ['something without a target', null, 20_000n, 'start'],
  ])('with %s there keeps to its stage', (_, target, current, stage) => {
    const library: Library<string> = { ...LEARN_TASKS, ...MIND_TASKS }
    const goal = { type: 'savings', name: 'Trip', target, current } as const
    const stages = libraryKeys({ ...typical, budget: 0n, goal }, 12).flatMap((key) => {
      const own = library[key]?.stages
      return own === undefined ? [] : [own]
    })
    expect(stages.length).toBeGreaterThanOrEqual(6)
    for (const own of stages) expect(own).toContain(stage)
  })

  test('turns to the category that cost most, and leaves out those that cost nothing', () => {
    const library: Library<string> = { ...LEARN_TASKS, ...MIND_TASKS }
    const spending = [
      { category: 'savings', amount: 900_000n },
      { category: 'transport', amount: 50_000n },
    ] as const
    const categories = libraryKeys({ ...typical, spending }, 6).flatMap(
      (key) => library[key]?.categories ?? [],
    )
    expect(new Set(categories)).toEqual(new Set(['transport']))
  })

  test('does not dwell on the only category that is known', () => {
    const library: Library<string> = LEARN_TASKS
    const spending = [{ category: 'food', amount: 50_000n }] as const
    const onFood = keysOf(cyclesOf({ ...typical, spending }, 12), 'learn').map(
      (key) => library[key]?.categories?.includes('food') ?? false,
    )
    expect(onFood[0]).toBe(true)
    expect(onFood.slice(0, 3)).toContain(false)
    expect(onFood.filter(Boolean).length).toBeGreaterThanOrEqual(2)
  })
})

describe('the money to move', () => {
  test('is one payday transfer when nothing is known of the spending', () => {
    expect(amounts(typical)).toEqual([{ key: 'payday-transfer', amount: 100_000n }])
    expect(moneyTasks(typical)[0]?.title).toBe(
      'Move $1,000.00 to “Emergency fund” as soon as your pay arrives.',
    )
  })

  test('is a payment for a debt', () => {
    const goal = { type: 'debt', name: 'Car loan', target: null, current: 0n } as const
    expect(amounts({ ...typical, goal })).toEqual([{ key: 'debt-payment', amount: 100_000n }])
  })

  test('is set aside for no goal in particular when there is none', () => {
    const [task] = moneyTasks({ ...typical, goal: null })
    expect(task).toMatchObject({ key: 'payday-transfer', amount: 100_000n })
    expect(task?.title).toBe('Set aside $1,000.00 as soon as your pay arrives.')
  })

  test.each<[string, Partial<CycleInputs>, bigint]>([
    ['a tenth of the month’s cost, rounded down to a round number', {}, 3_500n],
    ['in each half of the month half of that', { cadence: 'twice_monthly' }, 1_800n],
    ['each week its part of the year', { cadence: 'weekly' }, 800n],
    ['at most half of the budget', { budget: 2_950n }, 1_400n],
  ])('comes in part from spending less: %s', (_, changes, cut) => {
    const inputs = { ...spentOnClothing, budget: 40_000n, ...changes }
    expect(amounts(inputs)).toEqual([
      { key: 'payday-transfer', amount: inputs.budget - cut },
      { key: 'cut-clothing', amount: cut },
    ])
  })

  test.each<[string, CycleInputs['spending'], bigint]>([
    ['a cut comes to less than a major unit', [{ category: 'clothing', amount: 999n }], 1_000n],
    ['half of the budget is less than a major unit', [{ category: 'clothing', amount: 90_000n }], 199n],
    ['a cut is a trifle beside the budget', [{ category: 'clothing', amount: 19_000n }], 100_000n],
    ['only needs were paid', [{ category: 'housing', amount: 90_000n }], 100_000n],
    [
      'only money came in or was put aside',
      [
        { category: 'income', amount: 90_000n },
        { category: 'debt', amount: 90_000n },
      ],
      100_000n,
    ],
  ])('is a transfer alone when %s', (_, spending, budget) => {
    expect(amounts({ ...typical, spending, budget })).toEqual([{ key: 'payday-transfer', amount: budget }])
  })

  test.each<[string, bigint, string[]]>([
    ['three tenths', 30_000n, ['payday-transfer', 'cut-food']],
    ['less than three tenths', 29_999n, ['payday-transfer']],
  ])('comes from food when it takes %s of the spending', (_, food, keys) => {
    const spending = [
      { category: 'housing', amount: 100_000n - food },
      { category: 'food', amount: food },
      { category: 'savings', amount: 500_000n },
    ] as const
    expect(amounts({ ...typical, spending }).map(({ key }) => key)).toEqual(keys)
  })

  test('comes from several wants in turn as contributions are made', () => {
    const spending = [
      { category: 'clothing', amount: 40_000n },
      { category: 'entertainment', amount: 60_000n },
    ] as const
    const cuts = keysOf(cyclesOf({ ...typical, spending }, 4), 'do').filter((key) => key.startsWith('cut-'))
    expect(cuts).toEqual(['cut-entertainment', 'cut-clothing', 'cut-entertainment', 'cut-clothing'])
  })

  test('leaves one task without an amount when the last goal was reached: the next goal', () => {
    const inputs = { ...spentOnClothing, goal: null, budget: 0n, goalReached: true }
    expect(amounts(inputs)).toEqual([{ key: 'choose-next-goal', amount: 0n }])
    const goal = { type: 'savings', name: 'Trip', target: 500n, current: 500n } as const
    expect(amounts({ ...typical, budget: 0n, goal })).toEqual([{ key: 'choose-next-goal', amount: 0n }])
  })

  test('leaves one task without an amount when nothing is left over: an expense to trim', () => {
    expect(amounts({ ...typical, budget: 0n })).toEqual([{ key: 'trim-expense', amount: 0n }])
    expect(moneyTasks({ ...typical, budget: 0n })[0]?.title).toContain('one expense')
    expect(moneyTasks({ ...spentOnClothing, budget: 0n })[0]?.title).toContain('clothing')
  })
})

describe('the words of a money task', () => {
  const debt = { type: 'debt', name: 'Visa', target: null, current: 0n } as const
  const situations: [string, CycleInputs][] = [
    ['a transfer and a cut', spentOnClothing],
    [
      'the next transfer',
      { ...typical, goal: { type: 'savings', name: 'Trip', target: null, current: 100_000n } },
    ],
    ['a payment of a debt', { ...spentOnClothing, goal: debt }],
    ['the next payment of a debt', { ...typical, goal: { ...debt, current: 100_000n } }],
    ['a transfer and a cut without a goal', { ...spentOnClothing, goal: null }],
    ['choosing a goal', { ...typical, goal: null, budget: 0n, goalReached: true }],
    ['trimming any expense', { ...typical, budget: 0n }],
    ['trimming clothing', { ...spentOnClothing, budget: 0n }],
  ]

  test.each(situations)('for %s sound different for each personality and none', (_, inputs) => {
    for (const language of LANGUAGES) {
      const titles = VOICES.flatMap((personality) =>
        moneyTasks({ ...inputs, language, personality }).map(({ title }) => title),
      )
      expect(new Set(titles).size).toBe(titles.length)
    }
  })

  test('for this transfer differ from those for the last', () => {
    for (const personality of VOICES) {
      const [first, second] = cyclesOf({ ...typical, personality }, 2).map(
        (tasks) => tasks.find(({ key }) => key === 'payday-transfer')?.title,
      )
      expect(first).not.toBe(second)
    }
  })

  test('name no type of person', () => {
    fc.assert(
      fc.property(cycleInputs, (inputs) => {
        for (const { title } of composeTasks(inputs)) {
          expect(title).not.toMatch(
            /\b(planner|spender|saver|avoider|dreamer|gastador|sonhador|soñador|poupador|ahorrador)/i,
          )
        }
      }),
    )
  })

  test.each<[Language, string, string, string]>([
    ['en', 'USD', '$965.00', '$35.00 less on clothing'],
    ['pt', 'BRL', 'R$ 965,00', 'R$ 35,00 a menos com roupas'],
    ['es', 'EUR', '965,00 €', '35,00 € menos en ropa'],
  ])('in %s and %s name the exact amounts', (language, currency, transfer, cut) => {
    const titles = moneyTasks({ ...spentOnClothing, language, currency }).map(({ title }) =>
      title.replace(/[\u00a0\u202f]/g, ' '),
    )
    expect(titles[0]).toContain(transfer)
    expect(titles[1]).toContain(cut)
  })
})
