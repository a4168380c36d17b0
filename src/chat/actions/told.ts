import type { Intent } from '../../coach/intent.ts'
import { understand } from '../../coach/understanding.ts'
import { endsAsking, isAmountAlone, namesNothing, withoutQuestion } from '../../coach/wish/telling.ts'
import { asks } from '../../coach/wish/words.ts'
import type { Reading } from '../../transactions/reader.ts'
import { type ReadingContext, UnreadableError } from '../../transactions/reading/draft.ts'
import { findAmounts } from '../../transactions/reading/text/amounts.ts'
import { excerpt, readMessage } from '../../transactions/reading/text/message.ts'
import { type Refusal, RefusedError } from '../../transactions/reading/text/refusals.ts'
import type { TransactionService } from '../../transactions/service.ts'
import type { Wish } from './action.ts'

/** Transactions that a message tells of, or why none can be logged. */
export type Told =
  | { kind: 'read'; reading: Reading }
  /** It is not said how much. */
  | { kind: 'noAmount' }
  /** Nothing has come in or gone out. */
  | { kind: 'notMoved' }
  /** It is somebody else's money. */
  | { kind: 'others' }
  /** It is the income or the expenses as a whole, which are told elsewhere. */
  | { kind: 'profile' }
  | { kind: 'unreadable'; part: string }

type Reader = Pick<TransactionService, 'readMessage'>

/** Reads what a message tells of. A question behind it is left out. */
export function readTold(reader: Reader, message: string, { context, source }: Wish): Told {
  const reading: ReadingContext = context
  const told = attempt(reader, message, reading, source)
  if (told.kind !== 'notMoved') return told
  const statement = withoutQuestion(message)
  return statement === null ? told : attempt(reader, statement, reading, source)
}

/** What the message before told of, where this one is no more than the amount that it lacked. */
export function readCompleted(reader: Reader, wish: Wish): Told | null {
  const { message, context } = wish
  const before = context.recent.at(-1)?.message
  if (before === undefined || context.thread !== null || !isAmountAlone(message, context)) return null
  if (understand(before).subject !== 'transaction') return null
  const isLacking = readTold(reader, before, wish).kind === 'noAmount'
  return isLacking ? readTold(reader, `${before} ${message}`, wish) : null
}

/** What is told ahead of a question that the message is understood to ask; null where nothing is. */
export function readAside(reader: Reader, { message, context, source }: Wish): Told | null {
  const statement = withoutQuestion(message)
  if (statement === null || understand(statement).subject !== 'transaction') return null
  const told = attempt(reader, statement, context, source)
  return told.kind === 'read' ? told : null
}

/** What is told of somebody else's money, or of the income as a whole, in a message understood as another thing. */
export function readNotOwn(reader: Reader, wish: Wish): Told | null {
  const { message, context, source } = wish
  if (asks(readMessage(message).folded) || endsAsking(message)) return null
  const told = attempt(reader, message, context, source)
  return told.kind === 'others' || (told.kind === 'profile' && !mayAsk(wish)) ? told : null
}

const ASKING: ReadonlySet<Intent> = new Set(['advice_request', 'progress_check'])

/** What goes on after the income may ask for advice on it: "I make 4000 a month, tell me what to save". */
function mayAsk({ message, context, understanding: { intent } }: Wish): boolean {
  const { folded } = readMessage(message)
  const end = findAmounts(folded, context).at(-1)?.end ?? 0
  return ASKING.has(intent) && /\p{L}{2}/u.test(folded.slice(end))
}

const KINDS = {
  others: 'others',
  profile: 'profile',
  code: 'notMoved',
  unhappened: 'notMoved',
} as const satisfies Record<Refusal, Told['kind']>

function attempt(reader: Reader, text: string, context: ReadingContext, source: Wish['source']): Told {
  try {
    const reading = reader.readMessage(text, context, source)
    return namesNothing(text, context) ? { kind: 'notMoved' } : { kind: 'read', reading }
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    return problemOf(text, context, error)
  }
}

function problemOf(text: string, context: ReadingContext, error: UnreadableError): Told {
  if (error instanceof RefusedError) return { kind: KINDS[error.refusal] }
  const { part } = error
  const { raw, folded } = readMessage(text)
  if (part !== null && part !== excerpt(raw)) return { kind: 'unreadable', part }
  return findAmounts(folded, context).length === 0 ? { kind: 'noAmount' } : { kind: 'notMoved' }
}
