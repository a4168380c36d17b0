import { describe, expect, it } from 'vitest'
import {
  dayOrder,
  lastDayOfMonth,
  lastWeekday,
  namedDay,
  numericDay,
} from '../../../../src/transactions/reading/day.ts'
import type { ReadingContext } from '../../../../src/transactions/reading/draft.ts'
import { findDates } from '../../../../src/transactions/reading/text/dates.ts'
import { readMessage } from '../../../../src/transactions/reading/text/message.ts'

/** A Wednesday. */
const TODAY = '2026-06-17'

function datesOf(text: string, context: Partial<ReadingContext> = {}): string[] {
  const whole: ReadingContext = { language: 'pt', currency: 'BRL', today: TODAY, ...context }
  return findDates(readMessage(text).folded, whole).map(({ date }) => date)
}

describe('a day in words', () => {
  it.each([
    ['today', '2026-06-17'],
    ['hoje', '2026-06-17'],
    ['hoy en la mañana', '2026-06-17'],
    ['this morning', '2026-06-17'],
    ['há 2 horas', '2026-06-17'],
    ['yesterday', '2026-06-16'],
    ['ontem à noite', '2026-06-16'],
    ['ayer por la tarde', '2026-06-16'],
    ['anoche', '2026-06-16'],
    ['the day before yesterday', '2026-06-15'],
    ['anteontem', '2026-06-15'],
    ['antes de ontem', '2026-06-15'],
    ['anteayer', '2026-06-15'],
    ['antier', '2026-06-15'],
    ['antes de ayer', '2026-06-15'],
    ['3 days ago', '2026-06-14'],
    ['a couple of days ago', '2026-06-15'],
    ['há 3 dias', '2026-06-14'],
    ['3 dias atrás', '2026-06-14'],
    ['faz uns 3 dias', '2026-06-14'],
    ['hace tres días', '2026-06-14'],
    ['hace una semana', '2026-06-10'],
    ['last friday', '2026-06-12'],
    ['on monday', '2026-06-15'],
    ['wednesday', '2026-06-10'],
    ['on sat', '2026-06-13'],
    ['sexta passada', '2026-06-12'],
    ['na sexta-feira', '2026-06-12'],
    ['terça', '2026-06-16'],
    ['sexta retrasada', '2026-06-05'],
    ['el viernes pasado', '2026-06-12'],
    ['el lunes', '2026-06-15'],
    ['friday last week', '2026-06-12'],
    ['lunes de la semana pasada', '2026-06-08'],
    ['last week', '2026-06-10'],
    ['semana passada', '2026-06-10'],
    ['la semana pasada', '2026-06-10'],
    ['last month', '2026-05-17'],
    ['mês passado', '2026-05-17'],
    ['el mes pasado', '2026-05-17'],
    ['over the weekend', '2026-06-13'],
    ['no fim de semana', '2026-06-13'],
    ['on the 5th', '2026-06-05'],
    ['dia 5', '2026-06-05'],
    ['no dia 20', '2026-05-20'],
    ['el día 31', '2026-05-31'],
    ['5 de março', '2026-03-05'],
    ['25 de dezembro', '2025-12-25'],
    ['5 de marzo de 2024', '2024-03-05'],
    ['Mar 5', '2026-03-05'],
    ['March 5th, 2025', '2025-03-05'],
    ['5th of May', '2026-05-05'],
    ['29 de fevereiro', '2024-02-29'],
    ['2026-06-02', '2026-06-02'],
    ['02/06/2026', '2026-06-02'],
    ['02.06.26', '2026-06-02'],
  ])('"%s" is %s', (text, date) => {
    expect(datesOf(text)).toEqual([date])
  })

  it.each([
    'segunda parcela',
    'black friday',
    'Santo Domingo',
    '1/2 kg',
    'parcela 3/10',
    'december',
    '30/30',
  ])('"%s" is none', (text) => {
    expect(datesOf(text)).toEqual([])
  })
})

describe('12/03', () => {
  it('is month and day only to those who write English and reckon in US dollars', () => {
    expect(datesOf('12/03', { language: 'en', currency: 'USD' })).toEqual(['2025-12-03'])
    expect(datesOf('12/03', { language: 'en', currency: 'GBP' })).toEqual(['2026-03-12'])
    expect(datesOf('12/03', { language: 'es', currency: 'USD' })).toEqual(['2026-03-12'])
    expect(dayOrder('en', 'USD')).toBe('month-first')
  })

  it('gives way to the other order where it is no day', () => {
    expect(numericDay(25, 12, null, 'month-first', TODAY)).toBe('2025-12-25')
    expect(numericDay(12, 25, 2025, 'day-first', TODAY)).toBe('2025-12-25')
    expect(numericDay(13, 13, null, 'day-first', TODAY)).toBeNull()
  })
})

describe('days without a year or month', () => {
  it('are the latest not after today', () => {
    expect(namedDay(17, 6, null, TODAY)).toBe(TODAY)
    expect(namedDay(18, 6, null, TODAY)).toBe('2025-06-18')
    expect(lastDayOfMonth(17, TODAY)).toBe(TODAY)
    expect(lastDayOfMonth(31, '2026-03-05')).toBe('2026-01-31')
    expect(lastDayOfMonth(32, TODAY)).toBeNull()
    expect(lastWeekday(3, TODAY)).toBe('2026-06-10')
  })
})
