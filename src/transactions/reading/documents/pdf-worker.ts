import { parentPort } from 'node:worker_threads'
import { answerFrom } from '../thread.ts'
import type { PdfQuestion } from './pdf.ts'
import { readPages } from './pdf-text.ts'
import { readStatement } from './statement.ts'

parentPort?.once('message', async ({ bytes, context }: PdfQuestion) => {
  parentPort?.postMessage(await answerFrom(async () => readStatement(await readPages(bytes), context)))
})
