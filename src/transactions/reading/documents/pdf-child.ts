import { answerWith } from '../child.ts'
import type { PdfQuestion } from './pdf.ts'
import { readPages } from './pdf-text.ts'
import { readStatement } from './statement.ts'

answerWith(async ({ bytes, context }: PdfQuestion) => readStatement(await readPages(bytes), context))
