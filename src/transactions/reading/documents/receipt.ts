import { type Child, ChildLimitError, startChild } from '../child.ts'
import { type ReadingContext, type TransactionDraft, UnreadableError } from '../draft.ts'
import { imageSize } from './image-size.ts'

/** Reads receipts one after the other with one engine. */
export interface ReceiptReader {
  /**
   * The one expense of a photographed receipt: its total.
   *
   * @throws UnreadableError when the image is damaged, too small, too large or blank, or shows no total.
   */
  read(bytes: Uint8Array, context: ReadingContext): Promise<TransactionDraft>
  /** Stops the engine; a later read starts it again. */
  close(): Promise<void>
}

export interface ReceiptReaderOptions {
  /** Milliseconds that one image may take. */
  timeLimit?: number
  /** Milliseconds without work after which the engine is stopped. */
  idleTime?: number
}

/** What the child is asked. */
export interface ReceiptQuestion {
  bytes: Uint8Array
  context: ReadingContext
}

const MAX_PIXELS = 40_000_000
const MAX_ASPECT = 25
const MIN_SIDE = 100
const MEGABYTES = 1280

/** A reader whose engine starts with the first image and stops when it has been idle. */
export function createReceiptReader(options: ReceiptReaderOptions = {}): ReceiptReader {
  const { timeLimit = 20_000, idleTime = 120_000 } = options
  let child: Child | null = null
  let last: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined

  async function readNow(question: ReceiptQuestion): Promise<TransactionDraft> {
    clearTimeout(idle)
    if (!child?.isAlive()) child = startChild(new URL('./receipt-child.ts', import.meta.url), MEGABYTES)
    try {
      const [draft] = await child.ask(question, timeLimit)
      if (!draft) throw new Error('the child answered without a transaction')
      return draft
    } catch (error) {
      throw error instanceof ChildLimitError ? tooHard() : error
    } finally {
      idle = setTimeout(close, idleTime).unref()
    }
  }

  async function close(): Promise<void> {
    clearTimeout(idle)
    const running = child
    child = null
    await running?.stop()
  }

  return {
    read: async (bytes, context) => {
      checkSize(bytes)
      const result = last.then(() => readNow({ bytes, context }))
      last = result.catch(() => undefined)
      return await result
    },
    close,
  }
}

/** Before anything is decoded: a few kilobytes can declare an image of gigabytes. */
function checkSize(bytes: Uint8Array): void {
  const size = imageSize(bytes)
  if (!size)
    throw new UnreadableError(null, 'The image is damaged: its header has no size. Send another photo.')
  const { width, height } = size
  const pixels = `${width}×${height} pixels`
  if (width < MIN_SIDE || height < MIN_SIDE) {
    throw new UnreadableError(null, `The image has only ${pixels}: too small to read. Send a larger photo.`)
  }
  if (width * height > MAX_PIXELS) {
    throw new UnreadableError(
      null,
      `The image has ${pixels}; up to 40 megapixels are read. Send a smaller one.`,
    )
  }
  if (Math.max(width, height) > MAX_ASPECT * Math.min(width, height)) {
    throw new UnreadableError(
      null,
      `The image has ${pixels}: too narrow for a receipt. Send the whole receipt.`,
    )
  }
}

function tooHard(): UnreadableError {
  return new UnreadableError(
    null,
    'The image takes too long or too much memory to read. Send a smaller photo that shows only the receipt.',
  )
}
