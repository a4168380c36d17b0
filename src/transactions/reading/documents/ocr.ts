import { createRequire } from 'node:module'
import path from 'node:path'
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js'
import type { Language } from '../../../language/format.ts'
import { UnreadableError } from '../draft.ts'

/** A line of recognised text. */
export interface OcrLine {
  text: string
  /** 0 to 100, the engine's own. */
  confidence: number
}

/** A way to look at an image. */
export interface Way {
  segmentation: 'block' | 'column'
  threshold: 'local' | 'global'
  quarterTurns: 0 | 1 | 2 | 3
}

const MODELS: Record<Language, string> = { en: 'eng', pt: 'por', es: 'spa' }
const SEGMENTATION = { block: PSM.SINGLE_BLOCK, column: PSM.SINGLE_COLUMN } as const
/** Otsu's threshold for the whole image, or Sauvola's for each place of it. */
const THRESHOLD = { global: '0', local: '2' } as const

const require = createRequire(import.meta.url)

let engine: { language: Language; worker: Worker } | null = null

/**
 * The lines of an image, from top to bottom. For a process of its own, with one engine for one language.
 *
 * @throws UnreadableError when the image cannot be decoded.
 */
export async function recogniseLines(image: Uint8Array, language: Language, way: Way): Promise<OcrLine[]> {
  const worker = await engineFor(language)
  const options = {
    ...(way.quarterTurns === 0 ? { rotateAuto: true } : { rotateRadians: (way.quarterTurns * Math.PI) / 2 }),
    tessedit_pageseg_mode: SEGMENTATION[way.segmentation],
    thresholding_method: THRESHOLD[way.threshold],
  }
  try {
    const { data } = await worker.recognize(Buffer.from(image), options, { text: false, blocks: true })
    const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((part) => part.lines))
    return lines.map(({ text, confidence }) => ({ text: text.trim(), confidence })).filter(({ text }) => text)
  } catch {
    await stopEngine()
    throw new UnreadableError(null, 'The image is damaged: it cannot be decoded. Send the photo again.')
  }
}

async function engineFor(language: Language): Promise<Worker> {
  if (engine?.language === language) return engine.worker
  await stopEngine()
  const worker = await startEngine(MODELS[language])
  engine = { language, worker }
  return worker
}

async function stopEngine(): Promise<void> {
  const worker = engine?.worker
  engine = null
  await worker?.terminate()
}

/** The language data is read from the disk; nothing is fetched or written. */
async function startEngine(model: string): Promise<Worker> {
  const folder = path.dirname(require.resolve(`@tesseract.js-data/${model}/package.json`))
  const failed = Promise.withResolvers<never>()
  // Without a handler a rejection is thrown where nobody can catch it.
  const errorHandler = (error: unknown) => failed.reject(new Error(`the engine failed: ${String(error)}`))
  failed.promise.catch(() => undefined)
  const options = { langPath: path.join(folder, '4.0.0_best_int'), cacheMethod: 'none', errorHandler }
  const worker = await Promise.race([createWorker(model, OEM.LSTM_ONLY, options), failed.promise])
  await worker.setParameters({ user_defined_dpi: '300', debug_file: '/dev/null' })
  return worker
}
