import { describe, expect, it } from 'vitest'
import type { Language } from '../../../../src/language/format.ts'
import { UnreadableError } from '../../../../src/transactions/reading/draft.ts'
import { readText } from '../../../../src/transactions/reading/text/index.ts'

const CURRENCIES = { en: 'USD', pt: 'BRL', es: 'EUR' } as const

function amounts(language: Language, text: string): bigint[] {
  const context = { language, currency: CURRENCIES[language], today: '2025-05-14' }
  return readText(text, context).map(({ amount }) => amount)
}

function refusedPart(language: Language, text: string): string | null {
  try {
    amounts(language, text)
  } catch (error) {
    if (error instanceof UnreadableError) return error.part
    throw error
  }
  throw new Error(`'${text}' was read`)
}

describe('a message with a part that cannot be read', () => {
  it.each<[Language, string, string]>([
    ['en', 'spent 12 on lunch\nspent 999999999999999999999 on a boat', '999999999999999999999'],
    ['en', 'lunch 12 and a boat 999999999999999999999', '999999999999999999999'],
    ['en', 'lunch 12\nbus 1.2.3', '1.2.3'],
    ['en', 'lunch 12\nbus 1,23,4', '1,23,4'],
    ['en', 'lunch 12\nbus 2..5', '2..5'],
    ['en', 'lunch 12\ntaxi 12:75', '12:75'],
    ['en', 'lunch 12\ntaxi 3.4567', '3.4567'],
    ['en', 'lunch 12 bus 1/2/3/4', '1/2/3/4'],
    ['en', 'lunch ٣٤ and bus 5', '٣٤'],
    ['en', 'spent 12 on lunch\nspent 0 on coffee', '0'],
    ['en', 'lunch 12\nrent last month', 'rent last month'],
    ['en', 'lunch 12\nbus12', 'bus12'],
    ['en', 'lunch 12\n15. bus', 'bus'],
    ['en', 'spent 1e9 on x', '1e9'],
    ['en', 'spent 12x3y4 on x', '12x3y4'],
    ['en', 'lunch 12 on 31/02/2025', 'on 31/02/2025'],
    ['en', 'lunch 12 on 2025-02-30', 'on 2025-02-30'],
    ['en', 'lunch 12 on february 30', 'on february 30'],
    ['pt', 'almoço 12 em 31/02', 'em 31/02'],
    ['pt', 'almoço 12 dia 32', 'dia 32'],
    ['es', 'comida 12 el 30 de febrero', 'el 30 de febrero'],
  ])('in %s is refused by that part: %j', (language, text, part) => {
    expect(refusedPart(language, text)).toBe(part)
  })
})

describe('a number that is no amount', () => {
  it.each<[Language, string, bigint[]]>([
    ['en', 'bought a ps5 for 500', [50000n]],
    ['en', 'uber 12.50 (order #A1B2C3)', [1250n]],
    ['en', 'rent 1200 for apt 4B2', [120000n]],
    ['en', 'lunch 12 on 42nd street', [1200n]],
    ['en', 'split 50/50 dinner 30', [3000n]],
    ['en', 'paid 20 with card 4411', [2000n]],
    ['en', 'gas 30, call 55-12-34-56', [3000n]],
    ['en', 'coke 0 2.50', [250n]],
    ['en', '1. lunch 12\n2. bus 3', [1200n, 300n]],
    ['en', 'yesterday:\nlunch 12', [1200n]],
    ['en', 'lunch 12\nwhat a day yesterday', [1200n]],
    ['pt', 'tv 3x de 100 com 0 juros', [10000n]],
    ['pt', 'gasolina 100 a 5,799 o litro', [10000n]],
    ['en', 'gas 40 at $3.459 per gallon', [4000n]],
    ['pt', 'paguei 30 boleto 34191790010104351004791020150008291070026000', [3000n]],
    ['pt', 'mercado 120,50 em 3x sem juros dia 10 às 8h15', [12050n]],
    ['es', '2 cafés y 3 tostadas 9,60', [960n]],
    ['es', '9,60 por 2 cafés y 3 tostadas', [960n]],
  ])('in %s does no harm: %j', (language, text, cents) => {
    expect(amounts(language, text)).toEqual(cents)
  })
})

describe('numbers beside each other', () => {
  it.each<[Language, string, bigint[]]>([
    ['en', '200 300', [20000n, 30000n]],
    ['pt', '200 300', [20000n, 30000n]],
    ['pt', 'mercado 50 reais 20', [5000n, 2000n]],
    ['en', 'nipped to asda, 18 quid 40', [1840n]],
    ['es', 'portátil 12 500 €', [1250000n]],
    ['es', 'alquiler 250 000', [25000000n]],
    ['pt', 'recebi 12 500,00', [1250000n]],
  ])('in %s are one only where people write one so: %j', (language, text, cents) => {
    expect(amounts(language, text)).toEqual(cents)
  })
})
