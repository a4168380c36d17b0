import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFollowUp, understandInThread } from '../../../src/coach/question/follow-up.ts'
import type { Period } from '../../../src/coach/question/question.ts'
import { type Subject, subjects } from '../../../src/coach/subject.ts'
import { LANGUAGES } from '../../../src/language/format.ts'
import { messages, unseen } from '../messages/index.ts'
import { amountOf, ask, daysOf, question, TODAY } from './ask.ts'

const fragments =
  `and e y last month mês passado la semana pasada since desde 12/03 31/02 29/02/2023 50% R$ $ 1.200,50 5
  999999999999999999 0 -1 more más a mais by until até para em en in dezembro marzo 2027 food comida coffee uber 😀 5️⃣ ½ ٣ ３
  +55 11 98765-4321 ? , . ' before antes 400 semanas years ago in 9999 meses 1200 anos`.split(/\s+/)

const said = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.constantFrom(...fragments), { maxLength: 14 }).map((words) => words.join(' ')),
)
const days = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

function isPast(period: Period | null, today: string): boolean {
  return period === null || (period.from <= period.to && period.to <= today)
}

describe('whatever is said', () => {
  it('is read without failing: days up to today, a day ahead after it, amounts above nothing', () => {
    const asking = [said, fc.constantFrom(...subjects), fc.constantFrom(...LANGUAGES), days] as const
    fc.assert(
      fc.property(...asking, (message, subject, language, today) => {
        const { period, otherPeriod, about, sum, by } = ask(message, subject, { language, today })
        expect(isPast(period, today) && isPast(otherPeriod, today)).toBe(true)
        expect(by === null || by > today).toBe(true)
        expect(sum === null || sum.amount > 0n).toBe(true)
        expect(about?.kind === 'words' && about.words === '').toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  it('leans on a question or stands alone without failing', () => {
    fc.assert(
      fc.property(said, fc.constantFrom(...subjects), (message, subject) => {
        const thread = { kind: 'question', question: question({ subject }) } as const
        const understanding = understandInThread(message, thread)
        expect(ask(message, understanding.subject, { thread }).subject).toBe(understanding.subject)
      }),
    )
  })

  it('names no amount by drawings, telephone numbers, dates, shares or counts', () => {
    const others = [
      '5️⃣',
      '💯',
      '½',
      '+55 11 98765-4321',
      '(11) 98765-4321',
      '12/03',
      '2026-03-12',
      '14:30',
      '3 months',
    ]
    for (const other of others) {
      for (const message of [other, `what about ${other}`, `call ${other} please`]) {
        expect([message, amountOf(ask(message, 'whatIf'))]).toEqual([message, '-'])
      }
    }
  })
})

describe('greetings, thanks and tellings of money', () => {
  const talk: ReadonlySet<Subject> = new Set([
    'greeting',
    'thanks',
    'farewell',
    'transaction',
    'undo',
    'goalUpdate',
  ])
  const thread = { kind: 'question', question: question({ subject: 'purchases' }) } as const

  it.each(LANGUAGES)('lean on no question about spending: %s', (language) => {
    const all = [...messages[language], ...Object.values(unseen[language]).flat()]
    const leaning = all.filter(({ subject, message }) => talk.has(subject) && isFollowUp(message, thread))
    expect(leaning.map(({ message }) => message)).toEqual([])
  })
})

describe('the edges of the calendar', () => {
  it.each([
    ['last month', '2026-01-15', 'lastMonth 2025-12-01..2025-12-31'],
    ['last month', '2024-03-31', 'lastMonth 2024-02-01..2024-02-29'],
    ['last month', '2025-03-31', 'lastMonth 2025-02-01..2025-02-28'],
    ['the month before last', '2026-01-31', 'month 2025-11-01..2025-11-30'],
    ['this week', '2026-05-04', 'thisWeek 2026-05-04..2026-05-04'],
    ['this week', '2026-05-10', 'thisWeek 2026-05-04..2026-05-10'],
    ['last week', '2026-05-04', 'lastWeek 2026-04-27..2026-05-03'],
    ['last week', '2026-05-10', 'lastWeek 2026-04-27..2026-05-03'],
    ['last week', '2026-01-01', 'lastWeek 2025-12-22..2025-12-28'],
    ['on Monday', '2026-05-04', 'day 2026-04-27..2026-04-27'],
    ['since Monday', '2026-05-10', 'since 2026-05-04..2026-05-10'],
    ['this weekend', '2026-05-09', 'between 2026-05-09..2026-05-09'],
    ['this weekend', '2026-05-10', 'between 2026-05-09..2026-05-10'],
    ['last weekend', '2026-05-10', 'between 2026-05-02..2026-05-03'],
    ['in December', '2026-01-01', 'month 2025-12-01..2025-12-31'],
    ['in January', '2026-01-01', 'month 2026-01-01..2026-01-01'],
    ['in February', '2024-02-29', 'month 2024-02-01..2024-02-29'],
    ['on the 31st', '2026-05-06', 'day 2026-03-31..2026-03-31'],
    ['on February 29', '2026-05-06', 'day 2024-02-29..2024-02-29'],
    ['on February 30', '2026-05-06', '-'],
    ['this year', '2026-01-01', 'thisYear 2026-01-01..2026-01-01'],
    ['last year', '2026-12-31', 'lastYear 2025-01-01..2025-12-31'],
    ['the last 3 months', '2026-05-31', 'since 2026-03-01..2026-05-31'],
    ['esta quincena', '2026-02-28', 'between 2026-02-16..2026-02-28'],
    ['la quincena pasada', '2026-03-01', 'between 2026-02-16..2026-02-28'],
  ])('%s on %s: %s', (words, today, expected) => {
    expect(daysOf(ask(`how much did I spend ${words}`, 'purchases', { today }).period)).toBe(expected)
  })

  it.each([
    ['in a month', '2026-01-31', '2026-02-28'],
    ['by the end of the month', '2024-02-10', '2024-02-29'],
    ['by December', '2026-12-31', null],
    ['by January', '2026-12-31', '2027-01-31'],
    ['by Christmas', '2026-12-25', '2027-12-25'],
    ['in 12 months', '2024-02-29', '2025-02-28'],
  ])('%s on %s: %s', (words, today, expected) => {
    expect(ask(`will I reach it ${words}?`, 'goalDate', { today }).by).toBe(expected)
  })

  it('12/03 is read by the language and the currency', () => {
    const read = (language: 'en' | 'pt', currency: string) =>
      daysOf(ask('since 12/03', 'purchases', { language, currency }).period)
    expect(read('en', 'USD')).toBe(`since 2025-12-03..${TODAY}`)
    expect(read('en', 'GBP')).toBe(`since 2026-03-12..${TODAY}`)
    expect(read('pt', 'BRL')).toBe(`since 2026-03-12..${TODAY}`)
  })
})

describe('what is compared', () => {
  it.each([
    ['compare March with April', 'month 2026-03-01..2026-03-31', 'month 2026-04-01..2026-04-30'],
    ['March vs April?', 'month 2026-03-01..2026-03-31', 'month 2026-04-01..2026-04-30'],
    [
      'compare this month with last month',
      'thisMonth 2026-05-01..2026-05-06',
      'lastMonth 2026-04-01..2026-04-30',
    ],
    ['compare this month with last', 'thisMonth 2026-05-01..2026-05-06', '-'],
    [
      'am I spending more than last month',
      'thisMonth 2026-05-01..2026-05-06',
      'lastMonth 2026-04-01..2026-04-30',
    ],
    ['did I spend less than last week', 'thisWeek 2026-05-04..2026-05-06', 'lastWeek 2026-04-27..2026-05-03'],
    ['more than in March?', 'thisMonth 2026-05-01..2026-05-06', 'month 2026-03-01..2026-03-31'],
    ['compare April with the month before', 'month 2026-04-01..2026-04-30', 'month 2026-03-01..2026-03-31'],
    ['higher in April than in March', 'month 2026-04-01..2026-04-30', 'month 2026-03-01..2026-03-31'],
    [
      'gastei mais que no mês passado?',
      'thisMonth 2026-05-01..2026-05-06',
      'lastMonth 2026-04-01..2026-04-30',
    ],
    ['compara março com abril', 'month 2026-03-01..2026-03-31', 'month 2026-04-01..2026-04-30'],
    [
      'essa semana em relação à semana passada',
      'thisWeek 2026-05-04..2026-05-06',
      'lastWeek 2026-04-27..2026-05-03',
    ],
    ['despesas face ao mês passado', 'thisMonth 2026-05-01..2026-05-06', 'lastMonth 2026-04-01..2026-04-30'],
    ['¿gasté más que el mes pasado?', 'thisMonth 2026-05-01..2026-05-06', 'lastMonth 2026-04-01..2026-04-30'],
    ['marzo frente a abril', 'month 2026-03-01..2026-03-31', 'month 2026-04-01..2026-04-30'],
    ['este mes comparado con el otro', 'thisMonth 2026-05-01..2026-05-06', '-'],
    ['this year vs last year', 'thisYear 2026-01-01..2026-05-06', 'lastYear 2025-01-01..2025-12-31'],
    ['am I doing better?', '-', '-'],
  ])('%s: %s beside %s', (message, period, other) => {
    const asked = ask(message, 'comparison')
    expect([daysOf(asked.period), daysOf(asked.otherPeriod)]).toEqual([period, other])
  })
})
