import type { Category } from '../../category.ts'
import { type ReadingContext, type TransactionDraft, UnreadableError } from '../draft.ts'
import { writtenAmount } from './amounts.ts'
import type { Candidate } from './candidates.ts'
import { categoryFrom } from './category-words.ts'
import { type Conventions, certaintyOf, conventionsOf, dateOf, signedCents } from './conventions.ts'
import { writtenDay } from './days.ts'
import { decodeText } from './decode.ts'
import { descriptionFrom } from './describe.ts'
import { tooManyRows } from './drafts.ts'
import { MAX_ROWS } from './limits.ts'
import { unreadableRow } from './row.ts'
import { directionsOf } from './signs.ts'
import { isSummaryText } from './summary.ts'
import type { Movement } from './table.ts'
import { fold, quoted } from './text.ts'

/** A record as it stands in the file. */
interface Entry {
  line: number
  isCard: boolean
  /** By the letter that they start with; the first of each, so that splits leave them alone. */
  fields: Map<string, string>
}

const ACCOUNTS = /^!type:\s*(bank|cash|ccard|oth a|oth l)\s*$/i

/**
 * The transactions of a QIF file, in its order; one that is split counts once, with its total.
 *
 * @throws UnreadableError naming the line where the transaction starts that cannot be read.
 */
export async function readQif(bytes: Uint8Array, context: ReadingContext): Promise<TransactionDraft[]> {
  const entries = entriesOf(decodeText(bytes)).filter(({ fields }) => !isSummaryText(fields.get('P') ?? ''))
  if (entries.length === 0) throw new UnreadableError(null, 'The file holds no transaction.')
  const candidates = entries.map(candidateOf)
  const conventions = conventionsOf(candidates, null, 'line', context)
  const movements = entries.map((entry, index) => movementOf(entry, candidates[index], conventions, context))
  const isCardBill = entries.every(({ isCard }) => isCard)
  const directions = directionsOf(movements, { isCardBill, hasCardColumn: false })
  return entries.flatMap(({ fields }, index) => {
    const [candidate, movement, direction] = [candidates[index], movements[index], directions[index]]
    if (!candidate || !movement || !direction) return []
    const sure = certaintyOf(candidate, conventions) * direction.confidence
    return {
      type: direction.type,
      amount: movement.signed < 0n ? -movement.signed : movement.signed,
      currency: null,
      category: categoryOf(fields.get('L') ?? ''),
      description: movement.description,
      date: movement.date,
      externalId: null,
      confidence: Math.max(0.6, Math.round(sure * 100) / 100),
    }
  })
}

function entriesOf(text: string): Entry[] {
  const entries: Entry[] = []
  let section: 'bank' | 'card' | 'skipped' = 'skipped'
  let entry: Entry | null = null
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const value = line.trim()
    if (value.startsWith('!')) section = sectionOf(value, section)
    else if (value.startsWith('^')) entry = null
    else if (value !== '' && section !== 'skipped') {
      entry ??= started(entries, index + 1, section === 'card')
      const letter = value.charAt(0).toUpperCase()
      if (!entry.fields.has(letter)) entry.fields.set(letter, value.slice(1).trim())
    }
  }
  if (entry) throw unreadableRow('line', entry.line, 'the transaction is cut short: it does not end in ^.')
  return entries
}

function started(entries: Entry[], line: number, isCard: boolean): Entry {
  const entry = { line, isCard, fields: new Map<string, string>() }
  entries.push(entry)
  if (entries.length > MAX_ROWS) throw tooManyRows()
  return entry
}

/** Lists of accounts, categories and investments hold no payments; options change nothing. */
function sectionOf(heading: string, current: 'bank' | 'card' | 'skipped'): 'bank' | 'card' | 'skipped' {
  if (/^!(?:option|clear):/i.test(heading)) return current
  const kind = ACCOUNTS.exec(heading)?.[1]?.toLowerCase()
  if (kind === undefined) return 'skipped'
  return kind === 'ccard' ? 'card' : 'bank'
}

function candidateOf({ line, fields }: Entry): Candidate {
  const dayText = fields.get('D')
  const amountText = fields.get('T') ?? fields.get('U')
  if (dayText === undefined) throw unreadableRow('line', line, 'the transaction has no date (D).')
  if (amountText === undefined) throw unreadableRow('line', line, 'the transaction has no amount (T).')
  const day = writtenDay(plainDay(dayText))
  if (!day) throw unreadableRow('line', line, `${quoted(dayText)} is not a date; write it as D2026-03-31.`)
  const amount = writtenAmount(amountText)
  if (!amount) {
    throw unreadableRow('line', line, `${quoted(amountText)} is not an amount; write it as T-1234.56.`)
  }
  const row = { at: line, cells: [] }
  return { row, day, dayText, amount, debit: null, credit: null, balance: null }
}

/** Quicken pads with spaces and parts the years from 2000 on with an apostrophe: `5/ 3'26`. */
function plainDay(text: string): string {
  const day = text
    .replace(/^(\d{1,2}[-/.]) +/, '$1')
    .replace(/' ?(\d)$/, '/200$1')
    .replace(/' ?(?=\d)/, '/')
  return /^\d{1,2}-\d{1,2}\//.test(day) ? day.replaceAll('-', '/') : day
}

function movementOf(
  { line, fields }: Entry,
  candidate: Candidate | undefined,
  conventions: Conventions,
  context: ReadingContext,
): Movement {
  if (!candidate?.amount) throw unreadableRow('line', line, 'the transaction has no amount (T).')
  const signed = signedCents(candidate.amount, conventions, line, 'line')
  if (signed === 0n) throw unreadableRow('line', line, 'the amount is 0; leave the transaction out.')
  const date = dateOf(candidate, conventions, context.today, 'line')
  return { date, signed, description: descriptionOf(fields), sided: false, balance: null }
}

/** A name in brackets is the account that the money went to: only savings and debts say what it is for. */
function categoryOf(text: string): Category | null {
  const category = categoryFrom(text.replace(/\/.*$/, ''))
  const isAccount = text.startsWith('[')
  return isAccount && category !== 'savings' && category !== 'debt' ? null : category
}

function descriptionOf(fields: ReadonlyMap<string, string>): string {
  const payee = fields.get('P') ?? ''
  const memo = fields.get('M') ?? ''
  const isSaid = memo === '' || fold(payee).includes(fold(memo))
  const both = payee === '' ? memo : isSaid ? payee : `${payee} - ${memo}`
  return descriptionFrom(both, (fields.get('L') ?? '').replace(/[[\]]/g, ''))
}
