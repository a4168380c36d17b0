import { describe, expect, it } from 'vitest'
import { asksForLanguage, readLanguageWish } from '../../../src/coach/wish/language.ts'

describe('the language asked for', () => {
  it.each([
    ['speak Spanish', 'es'],
    ['fala em inglês', 'en'],
    ['háblame en portugués', 'pt'],
    ['switch to pt', 'pt'],
    ['muda para espanhol', 'es'],
    ['can we talk in English please', 'en'],
    ['not in English, in Spanish', 'es'],
    ['responde em português do Brasil', 'pt'],
    ['en inglés porfa', 'en'],
    ['cambia a castellano', 'es'],
    ['es', 'es'],
  ])('%s asks for %s', (message, language) => {
    expect(readLanguageWish(message)).toBe(language)
  })

  it.each(['speak French', 'fala alemão comigo', 'háblame en italiano'])('%s asks for another', (message) => {
    expect(readLanguageWish(message)).toBe('other')
  })

  it.each(['change the language', 'es mejor así', 'to en', ''])('%s names none', (message) => {
    expect(readLanguageWish(message)).toBe(message === 'to en' ? 'en' : null)
  })

  it('is asked for in so many words only by who speaks of speaking', () => {
    expect(asksForLanguage('please reply in Portuguese', 'other')).toBe(true)
    expect(asksForLanguage('fala comigo em espanhol', 'other')).toBe(true)
    expect(asksForLanguage('50 for Spanish classes', 'other')).toBe(false)
    expect(asksForLanguage('paid 50 to speak Spanish', 'transaction')).toBe(false)
  })

  it.each(['estou aprendendo inglês', 'translate "I have 500" to Spanish', 'estudio portugués'])(
    'is not asked for by who learns or translates: %s',
    (message) => {
      expect(asksForLanguage(message, 'language')).toBe(false)
    },
  )
})
