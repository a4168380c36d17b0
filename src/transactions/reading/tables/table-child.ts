import { answerWith } from '../child.ts'
import { readCsv } from './csv.ts'
import { readOfx } from './ofx.ts'
import { readQif } from './qif.ts'
import type { TableQuestion } from './read-table.ts'
import { readXlsx } from './xlsx.ts'

const READERS = { csv: readCsv, xlsx: readXlsx, ofx: readOfx, qif: readQif }

answerWith(({ kind, bytes, context }: TableQuestion) => READERS[kind](bytes, context))
