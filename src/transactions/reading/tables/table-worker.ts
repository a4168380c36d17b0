import { parentPort } from 'node:worker_threads'
import { answerFrom } from '../thread.ts'
import { readCsv } from './csv.ts'
import { readOfx } from './ofx.ts'
import { readQif } from './qif.ts'
import type { TableQuestion } from './read-table.ts'
import { readXlsx } from './xlsx.ts'

const READERS = { csv: readCsv, xlsx: readXlsx, ofx: readOfx, qif: readQif }

parentPort?.once('message', async ({ kind, bytes, context }: TableQuestion) => {
  parentPort?.postMessage(await answerFrom(() => READERS[kind](bytes, context)))
})
