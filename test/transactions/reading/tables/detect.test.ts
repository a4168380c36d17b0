import { describe, expect, it } from 'vitest'
import { detectTable } from '../../../../src/transactions/reading/tables/detect.ts'
import { storedZip } from '../../../../src/transactions/reading/tables/zip.ts'
import { bytesOf } from './reading.ts'

describe('a file is told apart by its content', () => {
  it.each([
    ['a CSV file', 'Date,Description,Amount\n2026-03-05,Lunch,-12.50\n', 'csv'],
    ['a CSV file without headings', '05/03/2026;Mercado;-45,90\n06/03/2026;Padaria;-5,00\n', 'csv'],
    ['a CSV file with a banner', 'Extrato\n\nData;Histórico;Valor\n05/03/2026;Mercado;-45,90\n', 'csv'],
    ['a CSV file with a mark', '\ufeffData|Valor\n05/03/2026|1,00\n', 'csv'],
    ['a table of something else', 'Name,Age,City\nAna,31,Lisboa\nJo,28,Porto\n', 'csv'],
    ['an OFX file', '\r\nOFXHEADER:100\r\nDATA:OFXSGML\r\n\r\n<OFX>', 'ofx'],
    ['an OFX file without header', '<OFX><BANKMSGSRSV1>', 'ofx'],
    ['a QIF file', '!Type:Bank\nD1/1/26\n', 'qif'],
    ['a web page', '<!DOCTYPE html><html><table><tr><td>2026-03-05,1.00</td></tr></table>', null],
    ['XML', '<?xml version="1.0"?><Document><Stmt/></Document>', null],
    ['JSON', '[{"date": "2026-03-05", "amount": 1.00}]', null],
    ['JSON of one object', '{"a": 1,\n"b": 2}', null],
    ['prose', 'Dear Ana, on Monday I spent 20 on lunch.\nThen, as ever, coffee.\n', null],
    ['a word', 'hello', null],
    ['a program', '\u007fELF\u0002\u0001\u0001\u0000\u0000\u0000,\n,\n', null],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR', null],
    ['a PDF file', '%PDF-1.7\n1 0 obj, a, b\n', null],
    ['nothing', '', null],
  ])('%s', (_name, text, kind) => {
    const hasBytes = /[\u007f-\u009f]/.test(text)
    expect(detectTable(hasBytes ? Buffer.from(text, 'latin1') : bytesOf(text))).toBe(kind)
  })

  it('an old spreadsheet and an archive of other things are none', () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_000)])
    expect(detectTable(ole)).toBeNull()
    const document = storedZip(new Map([['word/document.xml', bytesOf('<xml/>')]]))
    expect(detectTable(new Uint8Array(document))).toBeNull()
  })

  it('UTF-16 without a mark is text as well', () => {
    const text = 'Date;Description;Amount\n2026-03-05;Lunch;-12.50\n'
    expect(detectTable(Buffer.from(text, 'utf16le'))).toBe('csv')
    expect(detectTable(Buffer.from(text, 'utf16le').swap16())).toBe('csv')
  })
})
