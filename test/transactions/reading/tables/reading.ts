import { expect } from 'vitest'
import {
  type ReadingContext,
  type TransactionDraft,
  UnreadableError,
} from '../../../../src/transactions/reading/draft.ts'

const TODAY = '2026-03-31'

export const AMERICAN: ReadingContext = { language: 'en', currency: 'USD', today: TODAY }
export const BRITISH: ReadingContext = { language: 'en', currency: 'GBP', today: TODAY }
export const BRAZILIAN: ReadingContext = { language: 'pt', currency: 'BRL', today: TODAY }
export const PORTUGUESE: ReadingContext = { language: 'pt', currency: 'EUR', today: TODAY }
export const SPANISH: ReadingContext = { language: 'es', currency: 'EUR', today: TODAY }
export const MEXICAN: ReadingContext = { language: 'es', currency: 'MXN', today: TODAY }
export const ARGENTINE: ReadingContext = { language: 'es', currency: 'ARS', today: TODAY }

type Reader = (bytes: Uint8Array, context: ReadingContext) => Promise<TransactionDraft[]>

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** A draft as `2026-03-05 expense 12.50 Lunch`. */
export function inShort({ date, type, amount, description }: TransactionDraft): string {
  const cents = String(amount).padStart(3, '0')
  return `${date} ${type} ${cents.slice(0, -2)}.${cents.slice(-2)} ${description}`
}

export async function readInShort(
  read: Reader,
  file: string | Uint8Array,
  context: ReadingContext,
): Promise<string[]> {
  const drafts = await read(typeof file === 'string' ? bytesOf(file) : file, context)
  return drafts.map(inShort)
}

/** What a file is refused with. */
export async function refusal(
  read: Reader,
  file: string | Uint8Array,
  context: ReadingContext = AMERICAN,
): Promise<{ part: string | null; message: string }> {
  try {
    await read(typeof file === 'string' ? bytesOf(file) : file, context)
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableError)
    if (error instanceof UnreadableError) return { part: error.part, message: error.message }
  }
  throw new Error('the file was read')
}
