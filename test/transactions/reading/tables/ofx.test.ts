import { describe, expect, it } from 'vitest'
import { detectTable } from '../../../../src/transactions/reading/tables/detect.ts'
import { readOfx } from '../../../../src/transactions/reading/tables/ofx.ts'
import { AMERICAN, BRAZILIAN, bytesOf, readInShort, refusal } from './reading.ts'

const SGML_HEADER = `OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1252
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE

`

function sgml(...transactions: string[]): string {
  return `${SGML_HEADER}<OFX>
<SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20260331<LANGUAGE>POR</SONRS></SIGNONMSGSRSV1>
<BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STMTRS><CURDEF>BRL
<BANKACCTFROM><BANKID>0341<ACCTID>12345<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20260301<DTEND>20260331
${transactions.join('\n')}
</BANKTRANLIST><LEDGERBAL><BALAMT>954.10<DTASOF>20260331</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`
}

function transaction(fields: string): string {
  return `<STMTTRN>\n${fields}\n</STMTTRN>`
}

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<?OFX OFXHEADER="200" VERSION="211" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>
<OFX><CREDITCARDMSGSRSV1>
<CCSTMTTRNRS><CCSTMTRS><CURDEF>USD</CURDEF><CCACCTFROM><ACCTID>1</ACCTID></CCACCTFROM><BANKTRANLIST>
<STMTTRN><TRNTYPE>DEBIT</TRNTYPE><DTPOSTED>20260305</DTPOSTED><TRNAMT>-12.5</TRNAMT><FITID>a</FITID>
<PAYEE><NAME>AT&amp;T &#38; Co</NAME><CITY>Dallas</CITY></PAYEE><MEMO><![CDATA[bill <march>]]></MEMO></STMTTRN>
</BANKTRANLIST></CCSTMTRS></CCSTMTTRNRS>
<CCSTMTTRNRS><CCSTMTRS><CURDEF>EUR</CURDEF><BANKTRANLIST>
<STMTTRN><TRNTYPE>CREDIT</TRNTYPE><DTPOSTED>20260306</DTPOSTED><TRNAMT>+7.00</TRNAMT><FITID>b</FITID><NAME>Refund</NAME>
<ORIGCURRENCY><CURRATE>1.1</CURRATE><CURSYM>GBP</CURSYM></ORIGCURRENCY></STMTTRN>
<STMTTRN><TRNTYPE>DEBIT</TRNTYPE><DTPOSTED>20260307</DTPOSTED><TRNAMT>-8.00</TRNAMT><FITID>c</FITID><NAME>Taxi</NAME>
<CURRENCY><CURRATE>1.1</CURRATE><CURSYM>CHF</CURSYM></CURRENCY></STMTTRN>
</BANKTRANLIST></CCSTMTRS></CCSTMTTRNRS>
</CREDITCARDMSGSRSV1></OFX>`

describe('an OFX file', () => {
  it('in SGML and windows-1252 is read, with decimal comma or point', async () => {
    const file = sgml(
      transaction(
        '<TRNTYPE>DEBIT\n<DTPOSTED>20260305100000[-03:EST]\n<TRNAMT>-45,90\n<FITID>N1\n<MEMO>Padaria São João & Filhos',
      ),
      transaction(
        '<TRNTYPE>CREDIT</TRNTYPE>\n<DTPOSTED>20260306</DTPOSTED>\n<TRNAMT>1.200,00</TRNAMT>\n<FITID>N2</FITID>\n<NAME>PIX</NAME><MEMO>Maria</MEMO>',
      ),
    )
    const bytes = Buffer.from(file, 'latin1')
    expect(detectTable(bytes)).toBe('ofx')
    expect(await readOfx(bytes, BRAZILIAN)).toMatchObject([
      {
        type: 'expense',
        amount: 4590n,
        currency: 'BRL',
        date: '2026-03-05',
        externalId: 'N1',
        confidence: 1,
      },
      { type: 'income', amount: 120000n, description: 'PIX - Maria', externalId: 'N2' },
    ])
    expect(await readInShort(readOfx, bytes, BRAZILIAN)).toContain(
      '2026-03-05 expense 45.90 Padaria São João & Filhos',
    )
  })

  it('in XML is read, of several statements, each in its currency', async () => {
    expect(detectTable(bytesOf(XML))).toBe('ofx')
    const drafts = await readOfx(bytesOf(XML), AMERICAN)
    expect(drafts.map(({ type, currency, description }) => [type, currency, description])).toEqual([
      ['expense', 'USD', 'AT&T & Co - bill <march>'],
      ['income', 'EUR', 'Refund'],
      ['expense', 'CHF', 'Taxi'],
    ])
  })

  it.each([
    ['20260305', '2026-03-05'],
    ['20260305235959.999[-8:PST]', '2026-03-05'],
    ['20260305000000[+12:NZT]', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
  ])('has its dates as written, %s', async (written, date) => {
    const file = sgml(transaction(`<TRNTYPE>DEBIT<DTPOSTED>${written}<TRNAMT>-1.00<FITID>1<NAME>x`))
    expect((await readOfx(bytesOf(file), AMERICAN))[0]?.date).toBe(date)
  })

  it('without any minus is read by the types of its transactions, less surely', async () => {
    const file = sgml(
      transaction('<TRNTYPE>DEBIT<DTPOSTED>20260305<TRNAMT>1.00<FITID>1<NAME>x'),
      transaction('<TRNTYPE>CREDIT<DTPOSTED>20260305<TRNAMT>2.00<FITID>2<NAME>y'),
    )
    const drafts = await readOfx(bytesOf(file), AMERICAN)
    expect(drafts.map(({ type }) => type)).toEqual(['expense', 'income'])
    expect(drafts[0]?.confidence).toBeLessThan(1)
  })

  it('has ids only where no id comes twice', async () => {
    const same = transaction('<TRNTYPE>DEBIT<DTPOSTED>20260305<TRNAMT>-1.00<FITID>1<NAME>x')
    const other = transaction('<TRNTYPE>DEBIT<DTPOSTED>20260305<TRNAMT>-1.00<FITID>2<NAME>x')
    const drafts = await readOfx(bytesOf(sgml(same, same, other)), AMERICAN)
    expect(drafts.map(({ externalId }) => externalId)).toEqual([null, null, '2'])
  })

  it.each([
    ['<DTPOSTED>20260231<TRNAMT>-1.00', '20260231'],
    ['<DTPOSTED>00000000<TRNAMT>-1.00', '00000000'],
    ['<DTPOSTED>20260301', 'TRNAMT'],
    ['<TRNAMT>-1.00', 'DTPOSTED'],
    ['<DTPOSTED>20260301<TRNAMT>1.005,001', '1.005,001'],
    ['<DTPOSTED>20260301<TRNAMT>-1.200', '-1.200'],
    ['<DTPOSTED>20260301<TRNAMT>lots', 'lots'],
    ['<DTPOSTED>20260301<TRNAMT>0.00', '0'],
  ])('that is wrong names the line of the transaction: %s', async (fields, problem) => {
    const good = transaction('<TRNTYPE>DEBIT<DTPOSTED>20260305<TRNAMT>-1.00<FITID>1<NAME>x')
    const file = sgml(good, transaction(`<TRNTYPE>DEBIT${fields}<FITID>2<NAME>y`))
    const line = file.slice(0, file.lastIndexOf('<STMTTRN>')).split('\n').length
    const { part, message } = await refusal(readOfx, file)
    expect(part).toBe(`line ${line}`)
    expect(message).toContain(problem)
  })

  it('that is cut short is refused as a whole', async () => {
    for (const end of [XML.length - 8, 900, 600]) await refusal(readOfx, XML.slice(0, end))
  })

  it('does not expand entities', async () => {
    const lol = '<!DOCTYPE OFX [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>'
    expect((await refusal(readOfx, XML.replace('<OFX>', `${lol}<OFX>`))).message).toContain('document type')
    const unknown = XML.replace('Refund', '&b;')
    expect(await readInShort(readOfx, unknown, AMERICAN)).toContain('2026-03-06 income 7.00 &b;')
  })

  it('without transactions is refused', async () => {
    expect((await refusal(readOfx, sgml())).message).toContain('no transaction')
  })
})
