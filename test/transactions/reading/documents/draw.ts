import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import type { Receipt } from './receipts.ts'

/** Where Debian's package `chromium` puts it. */
const CHROMIUM = '/usr/bin/chromium'
export const canDraw = existsSync(CHROMIUM)

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function startDrawing(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS })
}

/** The receipt as the bytes of a PNG or JPEG. */
export async function draw(browser: Browser, receipt: Receipt): Promise<Buffer> {
  const { width = 340, scale = 2, format = 'png', quality } = receipt
  const page = await browser.newPage({ viewport: { width, height: 420 }, deviceScaleFactor: scale })
  try {
    await page.setContent(htmlOf(receipt))
    return await page.screenshot({ type: format, ...(format === 'jpeg' && { quality: quality ?? 80 }) })
  } finally {
    await page.close()
  }
}

function htmlOf({ top, lines, paper = '', table = '#fff' }: Receipt): string {
  const rows = lines.map(
    ([left, right]) =>
      `<div style="display:flex;justify-content:space-between"><span>${left}</span><span>${right}</span></div>`,
  )
  return (
    `<meta charset="utf-8"><body style="margin:0;background:${table}"><div style="background:#fff;width:310px;` +
    `margin:20px auto;padding:14px;box-sizing:border-box;${paper}"><div style="text-align:center">` +
    `${top.join('<br>')}</div><br>${rows.join('')}</div></body>`
  )
}
