import { answerWith } from '../child.ts'
import { type TransactionDraft, UnreadableError } from '../draft.ts'
import { recogniseLines, type Way } from './ocr.ts'
import type { ReceiptQuestion } from './receipt.ts'
import { readReceipt } from './receipt-text.ts'

/**
 * From the most to the least likely to read a receipt: as one block with a threshold that follows the light;
 * with one threshold for all; as a column of sizes that differ; turned by a quarter, or upside down.
 */
const WAYS: readonly Way[] = [
  { segmentation: 'block', threshold: 'local', quarterTurns: 0 },
  { segmentation: 'block', threshold: 'global', quarterTurns: 0 },
  { segmentation: 'column', threshold: 'local', quarterTurns: 0 },
  { segmentation: 'block', threshold: 'local', quarterTurns: 1 },
  { segmentation: 'block', threshold: 'local', quarterTurns: 3 },
  { segmentation: 'block', threshold: 'local', quarterTurns: 2 },
]
/** A reading as sure as this needs no second look. */
const SURE = 0.9
/** No further way is begun after this many milliseconds, so that an answer is in time. */
const BUDGET = 10_000

answerWith(async (question: ReceiptQuestion) => [await read(question)])

/** Looks again in other ways until the receipt's own sums agree; the surest reading counts. */
async function read({ bytes, context }: ReceiptQuestion): Promise<TransactionDraft> {
  const deadline = performance.now() + BUDGET
  let best: TransactionDraft | null = null
  let hasText = false
  for (const way of WAYS) {
    if (performance.now() > deadline || isFutile(way, best, hasText)) break
    const lines = await recogniseLines(bytes, context.language, way)
    hasText ||= lines.length > 0
    best = surer(best, readReceipt(lines, context))
    if (best && best.confidence >= SURE) break
  }
  if (best) return best
  throw new UnreadableError(
    null,
    hasText
      ? 'The image shows no total that can be read. Send a sharp, evenly lit photo of the whole receipt, or its amount as text.'
      : 'The image shows no text that can be read. Send a sharp, evenly lit photo of the receipt.',
  )
}

/** A blank image stays blank in a column; a receipt that showed its total is upright. */
function isFutile(way: Way, best: TransactionDraft | null, hasText: boolean): boolean {
  return (way.segmentation === 'column' && !hasText) || (way.quarterTurns > 0 && best !== null)
}

function surer(a: TransactionDraft | null, b: TransactionDraft | null): TransactionDraft | null {
  if (a === null || b === null) return a ?? b
  return b.confidence > a.confidence ? b : a
}
