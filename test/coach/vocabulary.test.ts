import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/coach/normalise.ts'
import { clueOf } from '../../src/coach/words/clues.ts'
import { en } from '../../src/coach/words/en.ts'
import { es } from '../../src/coach/words/es.ts'
import { gistOf } from '../../src/coach/words/gist.ts'
import { pt } from '../../src/coach/words/pt.ts'
import { shorthand } from '../../src/coach/words/shorthand.ts'

describe.each(Object.entries({ en, pt, es }))('the vocabulary in %s', (_, vocabulary) => {
  it('is written folded, in the notation of phrases', () => {
    const phrases = Object.values(vocabulary).flat()
    const misspelt = phrases.filter(
      (phrase) =>
        !/^(?:[a-z0-9#?*_|!.^$]|\p{Extended_Pictographic})+(?: (?:[a-z0-9#?*_|!.^$]|\p{Extended_Pictographic})+)*$/u.test(
          phrase,
        ),
    )
    expect(misspelt).toEqual([])
  })

  it('has no empty alternative, which would match anything', () => {
    const words = Object.values(vocabulary)
      .flat()
      .flatMap((phrase: string) => phrase.split(' '))
    expect(words.filter((word) => word.split('|').includes(''))).toEqual([])
  })
})

describe('normalise', () => {
  it.each([
    ['¿CUÁNTO debo ahorrar?', ' ? cuanto debo ahorrar ? '],
    ["I'm sooo stressed!!!", ' im so stressed '],
    ['paguei R$ 1.234,56 no mercado', ' paguei # no mercado '],
    ['spent $20 on lunch', ' spent # on lunch '],
    ['20k', ' # '],
    ['qto vc gastou hj', ' quanto voce gastou hoje '],
    ['', '  '],
  ])('folds %j', (message, expected) => {
    expect(normalise(message)).toBe(expected)
  })
})

describe.each(Object.entries({ clues: clueOf, gist: gistOf }))('the words of the %s', (_, meanings) => {
  it('are written folded', () => {
    expect(
      [...meanings.keys()].filter((word) => normalise(word).trim() !== word && !shorthand.has(word)),
    ).toEqual([])
  })
})

describe('the gist', () => {
  it('repeats no clue, which would hide it', () => {
    expect([...gistOf.keys()].filter((word) => clueOf.has(word))).toEqual([])
  })
})
