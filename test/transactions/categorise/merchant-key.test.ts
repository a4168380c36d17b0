import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { merchantKey } from '../../../src/transactions/categorise/merchant-key.ts'

describe('purchases at one merchant meet under one key', () => {
  it.each([
    ['UBER *TRIP 8273', 'Uber trip', 'UBER   *TRIP HELP.UBER.COM'],
    ['Padaria Pão de Ouro 12/03', 'padaria pao de ouro', 'PADARIA PÃO DE OURO R$ 45,90'],
    ['SQ *BLUE BOTTLE COFFEE OAKLAND CA', 'Blue Bottle Coffee', 'blue bottle coffee 4.50'],
    ['COMPRA CARTAO 1234 MERCADONA VALENCIA', 'Mercadona', 'COMPRA TARJ 9921 MERCADONA MADRID'],
    ['PAG*IFOOD OSASCO BRA', 'iFood', 'IFOOD 14:32'],
    ["MCDONALD'S F3421", 'McDonald’s', 'MCDONALD S 0912'],
    ['TST* SWEETGREEN 0142 NEW YORK NY', 'Sweetgreen', 'sweetgreen 12 mar'],
    ['POS DEBIT SHELL OIL 574 HOUSTON TX', 'Shell Oil', 'SHELL OIL 12345678 AUSTIN TX'],
    ['PIX ENVIADO CARLOS EDUARDO', 'Carlos Eduardo', 'pix enviado - Carlos Eduardo 02/11'],
    ['NETFLIX.COM LOS GATOS CA', 'Netflix', 'RECIBO NETFLIX.COM'],
    ['Loja do Zé', 'LOJA DO ZE 2', 'COMPRA CARTAO LOJA DO ZE'],
  ])('%s, %s, %s', (first, ...others) => {
    for (const other of others) expect(merchantKey(other)).toBe(merchantKey(first))
  })
})

describe('what differs keeps its own key', () => {
  it.each([
    ['UBER *TRIP', 'UBER *EATS'],
    ['restaurante Lisboa', 'restaurante Porto'],
    ['Loja do Zé', 'Loja da Ana'],
    ['Pague Menos', 'Compre Menos'],
    ['apple store', 'apple.com/bill'],
    ['gym', 'jim'],
  ])('%s and %s', (one, other) => {
    expect(merchantKey(one)).not.toBe(merchantKey(other))
  })
})

describe('a number that is part of a name stays', () => {
  it.each([
    ['7-ELEVEN 33412 DALLAS TX', '7 eleven'],
    ['24 HOUR FITNESS 00551', '24 hour fitness'],
    ['D1 CALLE 80', 'd1 calle'],
    ['o2', 'o2'],
  ])('%s is %s', (description, key) => {
    expect(merchantKey(description)).toBe(key)
  })
})

describe('a key', () => {
  it.each(['pago', 'PIX ENVIADO', '1234', '12/03', '!!!', '🍕', 'de la', '\ud83c', 'R$ 45,90'])(
    'is left even where everything could go: %j',
    (description) => {
      expect(merchantKey(description)).not.toBe('')
    },
  )

  it('is never empty for a visible text, at most 100 characters, well-formed, its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (description) => {
        const key = merchantKey(description)
        expect(key.length).toBeLessThanOrEqual(100)
        expect(key.isWellFormed()).toBe(true)
        expect(key === '').toBe(description.trim() === '')
      }),
    )
  })

  it('comes to an end for odd texts', () => {
    for (const odd of ['1,', '12/', '$', 'ab ', '*', '12:00:', 'xx1', '/1', 'pay.']) {
      for (let round = 0; round < 20; round++) expect(merchantKey(odd.repeat(500))).toBeTypeOf('string')
    }
  })
})

describe('a short code behind a known name', () => {
  it.each([
    ['Walmart s0', 'walmart'],
    ['WALMART T7', 'walmart'],
    ['NETFLIX X1', 'netflix'],
    ['Shell s4', 'shell'],
    ['Bodega Lola B7', 'bodega lola b7'],
  ])('is left out, and kept behind others: "%s"', (description, key) => {
    expect(merchantKey(description)).toBe(key)
  })
})
