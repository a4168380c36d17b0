import { isCurrencyCode } from '../../../finance/currencies.ts'
import type { IsoDate } from '../../../finance/dates.ts'
import type { Cents } from '../../../finance/money.ts'
import { type ReadingContext, type TransactionDraft, UnreadableError } from '../draft.ts'
import { centsOf, isAmbiguous, provenMark, writtenAmount } from './amounts.ts'
import { calendarDay } from './days.ts'
import { decodeText } from './decode.ts'
import { descriptionFrom } from './describe.ts'
import { tooManyRows } from './drafts.ts'
import { usableId } from './ids.ts'
import { MAX_ROWS } from './limits.ts'
import { type Tag, tagsOf } from './markup.ts'
import { unreadableRow } from './row.ts'
import { isSummaryText } from './summary.ts'
import { fold, quoted } from './text.ts'

/** A STMTTRN aggregate as it stands in the file. */
interface Entry {
  line: number
  currency: string | null
  fields: Map<string, string>
}

const WANTED: ReadonlySet<string> = new Set(
  'TRNTYPE DTPOSTED DTUSER TRNAMT FITID NAME EXTDNAME MEMO CURSYM'.split(' '),
)
const DEBITS: ReadonlySet<string> = new Set(
  'DEBIT PAYMENT POS ATM CHECK FEE SRVCHG DIRECTDEBIT REPEATPMT CASH'.split(' '),
)
/** Names the currency of an amount that was converted: the amount itself is in the statement's. */
const ORIGINAL = 'ORIGCURRENCY'

/**
 * The transactions of all statements of an OFX file, SGML (1.x) or XML (2.x), in its order.
 *
 * @throws UnreadableError naming the line of the transaction that cannot be read.
 */
export async function readOfx(bytes: Uint8Array, _context: ReadingContext): Promise<TransactionDraft[]> {
  const text = decodeText(bytes)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new UnreadableError(null, 'The OFX file has a document type definition; send it without one.')
  }
  const entries = entriesOf(text).filter(
    ({ fields }) => !isSummaryText(fields.get('NAME') ?? fields.get('MEMO') ?? ''),
  )
  if (entries.length === 0) throw new UnreadableError(null, 'The file holds no transaction.')
  const amounts = entries.map(amountOf)
  const isUnsigned = !amounts.some((amount) => amount < 0n) && entries.some(isDebit)
  const ids = idsOf(entries)
  return entries.map((entry, index) => {
    const amount = amounts[index] ?? 0n
    const isExpense = isUnsigned ? isDebit(entry) : amount < 0n
    return {
      type: isExpense ? 'expense' : 'income',
      amount: amount < 0n ? -amount : amount,
      currency: entry.currency,
      category: null,
      description: descriptionOf(entry),
      date: dateOf(entry),
      externalId: ids[index] ?? null,
      confidence: isUnsigned ? 0.85 : 1,
    }
  })
}

function entriesOf(text: string): Entry[] {
  const state: State = { entries: [], entry: null, currency: null, isOriginal: false, isWhole: false }
  for (const tag of tagsOf(text)) take(tag, state)
  if (!state.isWhole) {
    throw new UnreadableError(null, 'The OFX file is cut short: it does not end in </OFX>.')
  }
  return state.entries
}

interface State {
  entries: Entry[]
  /** The transaction that is open. */
  entry: Entry | null
  /** The statement's. */
  currency: string | null
  isOriginal: boolean
  isWhole: boolean
}

function take(tag: Tag, state: State): void {
  switch (tag.name) {
    case 'OFX':
      state.isWhole = tag.isEnd
      break
    case ORIGINAL:
      state.isOriginal = !tag.isEnd
      break
    case 'CURDEF':
      state.currency = currencyIn(tag) ?? state.currency
      break
    case 'STMTTRN':
      state.entry = tag.isEnd ? null : started(tag, state)
      break
    default:
      if (state.entry && !tag.isEnd && !state.isOriginal) addField(state.entry, tag)
  }
}

function started({ line }: Tag, { entries, currency }: State): Entry {
  const entry: Entry = { line, currency, fields: new Map() }
  entries.push(entry)
  if (entries.length > MAX_ROWS) throw tooManyRows()
  return entry
}

function addField(entry: Entry, tag: Tag): void {
  if (!WANTED.has(tag.name) || tag.text === '' || entry.fields.has(tag.name)) return
  entry.fields.set(tag.name, tag.text)
  if (tag.name === 'CURSYM') entry.currency = currencyIn(tag)
}

function currencyIn({ text, line }: Tag): string | null {
  const code = text.toUpperCase()
  if (code === '') return null
  if (isCurrencyCode(code)) return code
  throw unreadableRow(
    'line',
    line,
    `${quoted(text)} is not a currency; write its ISO 4217 code, such as USD.`,
  )
}

function isDebit({ fields }: Entry): boolean {
  return DEBITS.has(fields.get('TRNTYPE')?.toUpperCase() ?? '')
}

function amountOf({ fields, line }: Entry): Cents {
  const text = fields.get('TRNAMT')
  if (text === undefined) throw unreadableRow('line', line, 'the transaction has no TRNAMT.')
  const written = writtenAmount(text)
  if (!written || typeof written.body === 'number') {
    throw unreadableRow('line', line, `the TRNAMT ${quoted(text)} is not an amount; write it as -1234.56.`)
  }
  if (isAmbiguous(written.body)) {
    throw unreadableRow(
      'line',
      line,
      `the TRNAMT ${quoted(text)} may be thousands or thousandths; write two decimals.`,
    )
  }
  const cents = centsOf(written.body, provenMark(written.body))
  if (typeof cents === 'string') throw unreadableRow('line', line, `the TRNAMT ${quoted(text)} ${cents}.`)
  if (cents === 0n) throw unreadableRow('line', line, 'the TRNAMT is 0; leave the transaction out.')
  return written.negative ? -cents : cents
}

/** The day as it is written: a time zone behind it does not move it. */
function dateOf({ fields, line }: Entry): IsoDate {
  const text = fields.get('DTPOSTED') ?? fields.get('DTUSER')
  if (text === undefined) throw unreadableRow('line', line, 'the transaction has no DTPOSTED.')
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text) ?? []
  const date = calendarDay(Number(year), Number(month), Number(day))
  if (date) return date
  throw unreadableRow(
    'line',
    line,
    `the DTPOSTED ${quoted(text)} is not a day of the calendar; write it as 20260331.`,
  )
}

function descriptionOf({ fields }: Entry): string {
  const name = fields.get('EXTDNAME') ?? fields.get('NAME') ?? ''
  const memo = fields.get('MEMO') ?? ''
  if (name === '' || fold(memo).includes(fold(name)))
    return descriptionFrom(memo, name, fields.get('TRNTYPE') ?? '')
  return descriptionFrom(fold(name).includes(fold(memo)) ? name : `${name} - ${memo}`)
}

/** An id that comes twice tells nothing apart; some banks give one to all transactions of a day. */
function idsOf(entries: readonly Entry[]): (string | null)[] {
  const counts = new Map<string, number>()
  const ids = entries.map(({ fields }) => usableId(fields.get('FITID') ?? ''))
  for (const id of ids) if (id) counts.set(id, (counts.get(id) ?? 0) + 1)
  return ids.map((id) => (id && counts.get(id) === 1 ? id : null))
}
