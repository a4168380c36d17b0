import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../../../src/transactions/reading/documents/pdf.ts'
import { canDraw, startDrawing } from './draw.ts'

const title = 'a statement printed by a browser, with fonts of its own'

describe.skipIf(!canDraw)(canDraw ? title : `${title} (skipped: there is no chromium)`, () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await startDrawing()
  })

  afterAll(() => browser?.close())

  async function print(font: string, intro: string, rows: readonly (readonly string[])[]): Promise<Buffer> {
    const cells = (row: readonly string[]) =>
      row.map((text, at) => `<td style="text-align:${at < 2 ? 'left' : 'right'}">${text}</td>`).join('')
    const page = await browser.newPage()
    try {
      await page.setContent(
        `<meta charset="utf-8"><body style="font:12px ${font}"><p>${intro}</p>` +
          `<table style="width:100%">${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table></body>`,
      )
      return await page.pdf({ format: 'A4' })
    } finally {
      await page.close()
    }
  }

  it.each(["'Liberation Sans'", "'DejaVu Serif'", "'Liberation Sans Narrow'"])(
    'in %s, over several pages',
    async (font) => {
      let balance = 500_000
      const money = (cents: number) => (cents / 100).toLocaleString('pt-BR', { minimumFractionDigits: 2 })
      const rows = Array.from({ length: 90 }, (_, index) => {
        const cents = index % 9 === 0 ? 123_456 : -(1_000 + index * 7)
        balance += cents
        const day = String(1 + Math.floor(index / 3)).padStart(2, '0')
        return [`${day}/10`, `Compra nº ${index} — Açaí & Pão`, money(cents), money(balance)]
      })
      const file = await print(font, 'Conta corrente<br>Extrato de 01/10/2026 a 31/10/2026', [
        ['Data', 'Descrição', 'Valor', 'Saldo'],
        ...rows,
      ])
      const drafts = await readPdf(file, { language: 'pt', currency: 'BRL', today: '2026-11-21' })
      expect(drafts).toHaveLength(90)
      expect(drafts[0]).toMatchObject({ type: 'income', amount: 1_234_56n, date: '2026-10-01' })
      expect(drafts[89]).toMatchObject({
        type: 'expense',
        amount: 16_23n,
        date: '2026-10-30',
        description: 'Compra nº 89 — Açaí & Pão',
      })
      expect(drafts.slice(1).every(({ confidence }) => confidence === 0.97)).toBe(true)
    },
  )

  it('with the columns of a Spanish bank', async () => {
    const file = await print("'Liberation Serif'", 'Movimientos de octubre de 2026', [
      ['Fecha', 'Concepto', 'Debe', 'Haber', 'Saldo'],
      ['03 oct', 'Alquiler', '850,00 €', '', '1.150,00 €'],
      ['05 oct', 'Nómina', '', '2.100,50 €', '3.250,50 €'],
      ['07 oct', 'Café & libros', '12,40 €', '', '3.238,10 €'],
    ])
    const drafts = await readPdf(file, { language: 'es', currency: 'EUR', today: '2026-11-21' })
    expect(drafts.map(({ type, amount, date, currency }) => [type, amount, date, currency])).toEqual([
      ['expense', 850_00n, '2026-10-03', 'EUR'],
      ['income', 2_100_50n, '2026-10-05', 'EUR'],
      ['expense', 12_40n, '2026-10-07', 'EUR'],
    ])
  })
})
