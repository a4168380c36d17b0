import { describe, expect, it } from 'vitest'
import { detectDocument } from '../../../../src/transactions/reading/documents/detect.ts'
import { storedImage } from './images.ts'
import { heading, writePdf } from './pdf-writer.ts'

describe('what a file is, by its content', () => {
  it.each([
    ['pdf', async () => writePdf([heading('Extrato')])],
    ['pdf', async () => Buffer.concat([Buffer.from('\r\n\r\n'), writePdf([heading('Extrato')])])],
    ['png', () => storedImage('bakery-pt.png')],
    ['jpeg', () => storedImage('bakery-es.jpeg')],
    [null, async () => Buffer.from('Data;Descrição;Valor\n01/03/2026;%PDF-1.7;10,00\n')],
    [null, async () => Buffer.from('GIF89a\x01\x00\x01\x00\x80\x00\x00', 'latin1')],
    [null, async () => Buffer.alloc(0)],
  ])('is %s', async (kind, file) => {
    expect(await detectDocument(await file())).toBe(kind)
  })
})
