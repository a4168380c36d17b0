import { describe, expect, it } from 'vitest'
import { readSetback } from '../../src/coach/care/setback.ts'
import { createDeterministicCoach } from '../../src/coach/deterministic.ts'
import { understand } from '../../src/coach/understanding.ts'
import type { Language } from '../../src/language/format.ts'
import { contextWith, turnOf } from './contexts.ts'

const coach = createDeterministicCoach()

describe('a heavy blow', () => {
  it.each([
    'I got laid off today',
    'lost my job',
    'my dad died and the funeral costs a fortune',
    'lost all my savings gambling',
    'perdi o emprego',
    'minha mãe morreu',
    'fui demitida hoje',
    'perdi tudo no tigrinho',
    'hoy me despidieron',
    'se murió mi papá',
    'me quedé sin chamba',
  ])('is heard in "%s"', (message) => {
    expect(readSetback(message)).toBe('loss')
    expect(understand(message)).toMatchObject({ intent: 'emotional_support', subject: 'troubled' })
  })

  it.each([
    'my husband hits me',
    'my partner controls all my money',
    'meu marido me bate',
    'mi pareja me pega y me quita el dinero',
  ])('may be violence: "%s"', (message) => {
    expect(readSetback(message)).toBe('violence')
  })

  it.each([
    'can I afford the funeral?',
    'what if I lose my job?',
    'my phone died, bought another for 300',
    'minha mãe me deu 50',
    'perdi 20 reais na rua',
    'perdi o ônibus',
    'mi hermano pagó la cena',
    'how much did I lose on shoes?',
  ])('is not heard in "%s"', (message) => {
    expect(readSetback(message)).toBeNull()
  })

  it.each<[Language, string, RegExp]>([
    ['en', 'I got laid off today', /^I am so sorry\./],
    ['pt', 'perdi o emprego', /^Sinto muito, de verdade\./],
    ['es', 'hoy me despidieron', /^Lo siento mucho, de verdad\./],
  ])('is met without a figure: %s', async (language, message, opening) => {
    const { reply, emotion } = await coach.reply(turnOf(message, contextWith({ language })))
    expect(reply).toMatch(opening)
    expect(reply).not.toMatch(/\d/)
    expect(emotion).toBe('encouraging')
  })

  it.each<[Language, string, RegExp]>([
    ['en', 'my husband hits me', /local emergency number/],
    ['pt', 'meu marido me bate', /número de emergência/],
    ['es', 'mi marido me pega', /número de emergencias/],
  ])('that is violence is met with where to turn: %s', async (language, message, help) => {
    expect((await coach.reply(turnOf(message, contextWith({ language })))).reply).toMatch(help)
  })
})
