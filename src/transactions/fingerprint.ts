import { createHash } from 'node:crypto'
import type { TransactionDraft } from './reading/draft.ts'

/**
 * What each row of a file is known by when the file, or another that overlaps with it, comes again: SHA-256 in
 * hexadecimal digits of what the row says and of how many rows before it say the same, so that two real purchases
 * of the same amount on one day stay two.
 */
export function fingerprintRows(rows: readonly TransactionDraft[]): string[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const content = contentOf(row)
    const occurrence = seen.get(content) ?? 0
    seen.set(content, occurrence + 1)
    return sha256(`${content} ${occurrence}`)
  })
}

/** What the picture of a receipt is known by: two photographs are two receipts, however alike. */
export function fingerprintFile(bytes: Uint8Array): string {
  return sha256(bytes)
}

function contentOf({ type, amount, currency, date, description, externalId }: TransactionDraft): string {
  return JSON.stringify([type, String(amount), currency, date, description.toLowerCase(), externalId])
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
