import { describe, expect, it } from 'vitest'
import { asksWhatCameIn, plainSubject } from '../../src/coach/plain-subject.ts'
import { readable } from '../../src/coach/question/text.ts'
import type { Subject } from '../../src/coach/subject.ts'

const told = (message: string, guess: Subject) => plainSubject(readable(message), guess)

describe('what has come in', () => {
  it.each([
    'how much did I earn last month',
    'what have I made this year?',
    'cuánto gané en octubre',
    '¿cuánto he ingresado este mes?',
    'ingresos del mes pasado',
    'quanto recebi em setembro',
    'quanto entrou esta semana?',
  ])('is asked for: %s', (message) => {
    expect(asksWhatCameIn(readable(message))).toBe(true)
    expect(told(message, 'overview')).toBe('purchases')
  })

  it.each(['how much do I earn', 'cuánto gano', 'quanto gastei', 'how much have I saved', 'got paid 500'])(
    'is not: %s',
    (message) => {
      expect(asksWhatCameIn(readable(message))).toBe(false)
    },
  )

  it('may be compared', () => {
    expect(told('did I earn more than last month, how much?', 'comparison')).toBe('comparison')
  })
})

describe('questions that look alike', () => {
  it.each<[string, Subject, Subject]>([
    ['gastos en comida de octubre', 'comparison', 'purchases'],
    ['dime los tres gastos más gordos del mes pasado', 'comparison', 'largest'],
    ['as compras mais caras de setembro', 'purchases', 'largest'],
    ['did my transport spending go up', 'purchases', 'comparison'],
    ['subieron mis gastos en transporte?', 'purchases', 'comparison'],
    ['compare this month to the last one', 'purchases', 'comparison'],
    ['qué tanto por ciento de mi sueldo ahorro', 'contribution', 'rate'],
    ['am I spending more on food than last month?', 'comparison', 'comparison'],
    ['are my biggest expenses higher than last month?', 'comparison', 'comparison'],
    ['what do I spend most on', 'largest', 'purchases'],
    ['en que gasto mas', 'largest', 'purchases'],
    ['em que gastei mais em outubro?', 'largest', 'purchases'],
    ['what percent of my income goes to housing', 'rate', 'purchases'],
    ['what if I save 10 percent of my income', 'whatIf', 'whatIf'],
    ['how much should I save', 'contribution', 'contribution'],
  ])('%s', (message, guess, subject) => {
    expect(told(message, guess)).toBe(subject)
  })
})
