import { randomBytes } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createReceiptReader } from '../../../../src/transactions/reading/documents/receipt.ts'
import { type ReadingContext, UnreadableError } from '../../../../src/transactions/reading/draft.ts'
import { canDraw, draw, startDrawing } from './draw.ts'
import { greyPng, shade, storedImage } from './images.ts'
import { RECEIPTS, type Receipt } from './receipts.ts'

const TODAY = '2026-11-21'
const PT: ReadingContext = { language: 'pt', currency: 'BRL', today: TODAY }

const reader = createReceiptReader()
afterAll(() => reader.close())

async function read(image: Buffer, { language, currency }: Receipt) {
  return await reader.read(image, { language, currency, today: TODAY })
}

async function refusal(image: Uint8Array): Promise<UnreadableError> {
  const error = await reader.read(image, PT).catch((thrown: unknown) => thrown)
  if (error instanceof UnreadableError) return error
  throw new Error(`no refusal but ${String(error)}`)
}

function receiptNamed(name: string): Receipt {
  const receipt = RECEIPTS.find((known) => known.name === name)
  if (!receipt) throw new Error(`there is no receipt ${name}`)
  return receipt
}

describe('a stored image of a receipt gives one expense, its total', () => {
  it.each(['bakery-pt.png', 'grocery-en.png', 'bakery-es.jpeg', 'turned-cafe-pt.jpeg'])(
    '%s',
    async (file) => {
      const receipt = receiptNamed(file.replace(/\..*/, ''))
      const draft = await read(await storedImage(file), receipt)
      expect(draft).toEqual({
        type: 'expense',
        category: null,
        externalId: null,
        confidence: 0.97,
        ...receipt.expected,
      })
    },
  )
})

const title = 'a drawn receipt is read as'

describe.skipIf(!canDraw)(canDraw ? title : `${title} (skipped: there is no chromium)`, () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await startDrawing()
  })

  afterAll(() => browser?.close())

  it.each(RECEIPTS.map((receipt) => [receipt.name, receipt] as const))('%s', async (_, receipt) => {
    const draft = await read(await draw(browser, receipt), receipt)
    expect(draft).toMatchObject(receipt.expected)
    expect(draft.confidence).toBeGreaterThanOrEqual(0.9)
  })

  it('without its total is refused, not guessed', async () => {
    const receipt = receiptNamed('bakery-pt')
    const lines = receipt.lines.filter(([left]) => !left.startsWith('TOTAL'))
    const image = await draw(browser, { ...receipt, lines })
    expect((await refusal(image)).message).toMatch(/no total.*Send/)
  })

  it('whose total disagrees with its own sums is doubtful', async () => {
    const receipt = receiptNamed('bakery-pt')
    const lines = receipt.lines.map(([left, right]) => [left, left === 'TOTAL R$' ? '91,85' : right] as const)
    const draft = await read(await draw(browser, { ...receipt, lines }), receipt)
    expect(draft).toMatchObject({ amount: 91_85n })
    expect(draft.confidence).toBeLessThan(0.5)
  })

  it('without a date is of today, and less sure', async () => {
    const receipt = receiptNamed('bakery-pt')
    const draft = await read(await draw(browser, { ...receipt, lines: receipt.lines.slice(1) }), receipt)
    expect(draft).toMatchObject({ amount: 37_85n, date: TODAY, confidence: 0.87 })
  })
})

describe('an image that cannot be read is refused, and the next one is read all the same', () => {
  const good = storedImage('bakery-pt.png')
  const wide = storedImage('bakery-es.jpeg')

  it.each([
    ['a PNG that is cut off', async () => (await good).subarray(0, 9000), /damaged/],
    ['a JPEG that is cut off within its header', async () => (await wide).subarray(0, 100), /damaged/],
    [
      'noise behind the header of a PNG',
      async () => Buffer.concat([(await good).subarray(0, 60), randomBytes(20_000)]),
      /damaged/,
    ],
    [
      'noise behind the header of a JPEG',
      async () => Buffer.concat([(await wide).subarray(0, 640), randomBytes(20_000)]),
      /damaged|no text|no total/,
    ],
    ['nothing', async () => Buffer.alloc(0), /damaged/],
    ['a blank page', async () => greyPng(600, 800, shade(600, 800, 255)), /no text/],
    ['an image of 20 pixels', async () => greyPng(20, 20, shade(20, 20, 255)), /too small/],
    ['a strip', async () => greyPng(200, 9000, shade(1, 1, 0)), /too narrow/],
    [
      'a header that declares 50000 times 50000 pixels',
      async () => greyPng(50_000, 50_000, shade(1, 1, 0)),
      /40 megapixels/,
    ],
  ])('%s', async (_, image, message) => {
    expect((await refusal(await image())).message).toMatch(message)
    expect(await reader.read(await good, PT)).toMatchObject({ amount: 37_85n })
  })
})

describe('the engine', () => {
  it('answers requests that come at once, each with its own receipt', async () => {
    const files = ['bakery-pt.png', 'grocery-en.png', 'bakery-es.jpeg', 'bakery-pt.png']
    const drafts = await Promise.all(
      files.map(async (file) => read(await storedImage(file), receiptNamed(file.replace(/\..*/, '')))),
    )
    expect(drafts.map(({ amount }) => amount)).toEqual([37_85n, 12_62n, 51_50n, 37_85n])
  })

  it('is given up when an image takes too long, and starts again for the next', async () => {
    const impatient = createReceiptReader({ timeLimit: 3_000 })
    const noise = Buffer.concat(
      Array.from({ length: 4000 }, () => Buffer.concat([Buffer.alloc(1), randomBytes(4000)])),
    )
    const error = await impatient.read(greyPng(4000, 4000, noise), PT).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UnreadableError)
    expect(String(error)).toMatch(/too long/)
    expect(await impatient.read(await storedImage('bakery-pt.png'), PT)).toMatchObject({ amount: 37_85n })
    await impatient.close()
  })

  it('starts again after it was closed or stood idle', async () => {
    const own = createReceiptReader({ idleTime: 1 })
    const image = await storedImage('bakery-pt.png')
    await own.read(image, PT)
    await new Promise((resolve) => setTimeout(resolve, 50))
    await own.read(image, PT)
    await own.close()
    expect(await own.read(image, PT)).toMatchObject({ amount: 37_85n })
    await own.close()
  })
})
