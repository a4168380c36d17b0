import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../../src/transactions/reading/tables/csv.ts'
import {
  AMERICAN,
  ARGENTINE,
  BRAZILIAN,
  BRITISH,
  bytesOf,
  MEXICAN,
  PORTUGUESE,
  readInShort,
  SPANISH,
} from './reading.ts'

describe('a CSV file as a bank exports it', () => {
  it('is read from a US bank: posting date, signed amount, balance, trailing comma', async () => {
    const file = [
      'Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #',
      'DEBIT,03/05/2026,"WHOLEFDS MKT #102, AUSTIN TX",-84.12,DEBIT_CARD,1915.88,,',
      'CREDIT,03/02/2026,"ACME CORP PAYROLL PPD ID: 123",2000.00,ACH_CREDIT,2000.00,,',
    ].join('\n')
    expect(await readInShort(readCsv, file, AMERICAN)).toEqual([
      '2026-03-05 expense 84.12 WHOLEFDS MKT #102, AUSTIN TX',
      '2026-03-02 income 2000.00 ACME CORP PAYROLL PPD ID: 123',
    ])
  })

  it('is read from a US bank with a summary above the table', async () => {
    const file = [
      'Description,,Summary Amt.',
      'Beginning balance as of 03/01/2026,,"1,000.00"',
      'Total credits,,"2,500.00"',
      'Total debits,,"-45.90"',
      'Ending balance as of 03/31/2026,,"3,454.10"',
      '',
      'Date,Description,Amount,Running Bal.',
      '03/01/2026,Beginning balance as of 03/01/2026,,"1,000.00"',
      '03/03/2026,"SHELL OIL 574","-45.90","954.10"',
      '03/13/2026,"Payroll","2,500.00","3,454.10"',
    ].join('\r\n')
    expect(await readInShort(readCsv, file, AMERICAN)).toEqual([
      '2026-03-03 expense 45.90 SHELL OIL 574',
      '2026-03-13 income 2500.00 Payroll',
    ])
  })

  it('is read from a US bank without headings', async () => {
    const file = [
      '"03/05/2026","-45.00","*","","PURCHASE AUTHORIZED ON 03/04 TRADER JOES"',
      '"03/13/2026","1200.00","*","","PAYROLL"',
    ].join('\n')
    const drafts = await readCsv(bytesOf(file), AMERICAN)
    expect(drafts.map(({ date, type, amount }) => [date, type, amount])).toEqual([
      ['2026-03-05', 'expense', 4500n],
      ['2026-03-13', 'income', 120000n],
    ])
    expect(drafts[0]?.description).toBe('PURCHASE AUTHORIZED ON 03/04 TRADER JOES')
    expect(drafts[0]?.confidence).toBeLessThan(1)
  })

  it("is read from a US card's bill on which purchases are negative", async () => {
    const file = [
      'Transaction Date,Post Date,Description,Category,Type,Amount,Memo',
      '03/05/2026,03/06/2026,STARBUCKS 800,Food & Drink,Sale,-5.75,',
      '03/20/2026,03/20/2026,AUTOMATIC PAYMENT - THANK,,Payment,500.00,',
    ].join('\n')
    const drafts = await readCsv(bytesOf(file), AMERICAN)
    expect(drafts.map(({ type }) => type)).toEqual(['expense', 'income'])
    expect(drafts[0]).toMatchObject({ date: '2026-03-05', category: 'food', confidence: 1 })
  })

  it("is read from a US card's bill on which purchases are positive", async () => {
    const file = [
      'Date,Description,Card Member,Account #,Amount',
      '03/14/2026,TRADER JOES,J DOE,-51001,84.12',
      '03/12/2026,UBER TRIP,J DOE,-51001,23.00',
      '03/10/2026,AUTOPAY PAYMENT - THANK YOU,J DOE,-51001,-400.00',
    ].join('\n')
    expect(await readInShort(readCsv, file, AMERICAN)).toEqual([
      '2026-03-14 expense 84.12 TRADER JOES',
      '2026-03-12 expense 23.00 UBER TRIP',
      '2026-03-10 income 400.00 AUTOPAY PAYMENT - THANK YOU',
    ])
  })

  it('is read from a UK bank: day first, two columns', async () => {
    const file = [
      'Date,Type,Description,Money Out,Money In,Balance',
      '05/03/2026,DEB,TESCO STORES 3021,32.50,,967.50',
      '06/03/2026,BGC,EMPLOYER LTD,,"1,850.00","2,817.50"',
    ].join('\n')
    expect(await readInShort(readCsv, file, BRITISH)).toEqual([
      '2026-03-05 expense 32.50 TESCO STORES 3021',
      '2026-03-06 income 1850.00 EMPLOYER LTD',
    ])
  })

  it('is read from a UK app: counterparty, reference, pounds in the headings', async () => {
    const file = [
      'Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP),Spending Category',
      '05/03/2026,Pret A Manger,PRET 123 LONDON,CONTACTLESS,-6.40,100.00,EATING OUT',
      '04/03/2026,Jo Bloggs,dinner,FASTER PAYMENT,20.00,106.40,INCOME',
    ].join('\n')
    const drafts = await readCsv(bytesOf(file), BRITISH)
    expect(drafts.map(({ currency, category }) => [currency, category])).toEqual([
      ['GBP', 'food'],
      ['GBP', 'income'],
    ])
    expect(drafts.map(({ date }) => date)).toEqual(['2026-03-05', '2026-03-04'])
  })

  it('is read from a European app: date-times, currency, reverted rows left out', async () => {
    const file = [
      'Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance',
      'CARD_PAYMENT,Current,2026-03-05 23:50:11,2026-03-06 10:00:00,Lidl,-20.15,0.00,EUR,COMPLETED,79.85',
      'CARD_PAYMENT,Current,2026-03-06 09:00:00,,Hotel,-99.00,0.00,EUR,REVERTED,',
      'TOPUP,Current,2026-03-07 09:00:00,2026-03-07 09:00:01,Top-Up by *1234,50.00,0.00,EUR,COMPLETED,129.85',
    ].join('\n')
    expect(await readInShort(readCsv, file, SPANISH)).toEqual([
      '2026-03-05 expense 20.15 Lidl',
      '2026-03-07 income 50.00 Top-Up by *1234',
    ])
  })

  it('is read from a Brazilian app: id, point as decimal mark', async () => {
    const file = [
      'Data,Valor,Identificador,Descrição',
      '05/03/2026,-45.90,65f1c0de-0001,Compra no débito - PADARIA',
      '06/03/2026,1200.00,65f1c0de-0002,Transferência recebida pelo Pix - MARIA',
    ].join('\n')
    const drafts = await readCsv(bytesOf(file), BRAZILIAN)
    expect(drafts.map(({ type, externalId }) => [type, externalId])).toEqual([
      ['expense', '65f1c0de-0001'],
      ['income', '65f1c0de-0002'],
    ])
  })

  it("is read from a Brazilian card's bill: positive purchases, payment negative", async () => {
    const file = [
      'date,title,amount',
      '2026-03-01,iFood *Restaurante,58.9',
      '2026-03-02,Uber *Trip,23.5',
      '2026-03-03,Netflix.com,55.9',
      '2026-03-05,Pagamento recebido,-1200',
    ].join('\n')
    expect(await readInShort(readCsv, file, BRAZILIAN)).toEqual([
      '2026-03-01 expense 58.90 iFood *Restaurante',
      '2026-03-02 expense 23.50 Uber *Trip',
      '2026-03-03 expense 55.90 Netflix.com',
      '2026-03-05 income 1200.00 Pagamento recebido',
    ])
  })

  it('is read from a Brazilian bank: windows-1252, banner, daily balances, total', async () => {
    const file = [
      'Extrato Conta Corrente;;;;',
      'Agência: 1234;Conta: 56789-0;;;',
      ';;;;',
      'Data;Histórico;Docto.;Crédito (R$);Débito (R$);Saldo (R$)',
      '01/03/2026;SALDO ANTERIOR;;;;1.000,00',
      '02/03/2026;COMPRA CARTÃO MERCADO;123;;-145,90;854,10',
      '13/03/2026;TED SALÁRIO;124;3.200,00;;4.054,10',
      ';Total;;3.200,00;-145,90;4.054,10',
    ].join('\r\n')
    const bytes = Buffer.from(file, 'latin1')
    const drafts = await readCsv(bytes, BRAZILIAN)
    expect(drafts).toMatchObject([
      {
        date: '2026-03-02',
        type: 'expense',
        amount: 14590n,
        currency: 'BRL',
        description: 'COMPRA CARTÃO MERCADO',
      },
      { date: '2026-03-13', type: 'income', amount: 320000n, currency: 'BRL', description: 'TED SALÁRIO' },
    ])
  })

  it('is read from a Brazilian bank that marks D and C', async () => {
    const file = [
      'Data Lançamento;Histórico;Descrição;Valor;Tipo Lançamento',
      '02/03/2026;Pix enviado;João da Silva;45,90;D',
      '03/03/2026;Pix recebido;Maria;100,00;C',
    ].join('\n')
    expect(await readInShort(readCsv, file, BRAZILIAN)).toEqual([
      '2026-03-02 expense 45.90 Pix enviado - João da Silva',
      '2026-03-03 income 100.00 Pix recebido - Maria',
    ])
  })

  it('is read from a Portuguese bank: two dates, tabs, totals behind', async () => {
    const file = [
      'Consultar saldos e movimentos à ordem - 31-03-2026',
      'Conta\t0123 - EUR - Conta Extracto',
      '',
      'Data mov.\tData valor\tDescrição\tDébito\tCrédito\tSaldo contabilístico\tCategoria',
      '05-03-2026\t06-03-2026\tCOMPRA PINGO DOCE\t32,15\t\t1.967,85\tAlimentação',
      '01-03-2026\t01-03-2026\tTRF ORDENADO\t\t2.000,00\t2.000,00\tDiversos',
      '\t\tSaldo contabilístico\t\t\t1.967,85 EUR\t',
    ].join('\n')
    const drafts = await readCsv(bytesOf(file), PORTUGUESE)
    expect(drafts).toMatchObject([
      { date: '2026-03-05', type: 'expense', amount: 3215n, category: 'food' },
      { date: '2026-03-01', type: 'income', amount: 200000n, category: 'other' },
    ])
  })

  it('is read from a Spanish bank: concept, movement, currency, remarks', async () => {
    const file = [
      'Últimos movimientos;;;;;;;',
      'F.Valor;Fecha;Concepto;Movimiento;Importe;Divisa;Disponible;Divisa;Observaciones',
      '05/03/2026;05/03/2026;Mercadona;Pago con tarjeta;-45,20;EUR;1.954,80;EUR;4940 MERCADONA VALENCIA',
      '01/03/2026;01/03/2026;Nómina;Abono;2.000,00;EUR;2.000,00;EUR;',
    ].join('\n')
    expect(await readInShort(readCsv, file, SPANISH)).toEqual([
      '2026-03-05 expense 45.20 Mercadona - Pago con tarjeta - 4940 MERCADONA VALENCIA',
      '2026-03-01 income 2000.00 Nómina',
    ])
  })

  it('is read from a Mexican bank: cargo and abono, dollar signs, months by name', async () => {
    const file = [
      'Día,Concepto / Referencia,Cargo,Abono,Saldo',
      '05/mar/2026,OXXO INSURGENTES,$120.50,,"$4,879.50"',
      '06/mar/2026,SPEI RECIBIDO,,"$1,500.00","$6,379.50"',
    ].join('\n')
    const drafts = await readCsv(bytesOf(file), MEXICAN)
    expect(drafts).toMatchObject([
      {
        date: '2026-03-05',
        type: 'expense',
        amount: 12050n,
        description: 'OXXO INSURGENTES',
        currency: null,
      },
      { date: '2026-03-06', type: 'income', amount: 150000n, description: 'SPEI RECIBIDO' },
    ])
  })

  it('is read from an Argentine bank: two-digit years, UTF-16, comma', async () => {
    const file = [
      'Fecha;Descripción;Débitos;Créditos;Saldo',
      '05/03/26;COMPRA COTO;15.230,40;0,00;84.769,60',
      '04/03/26;ACREDITACION HABERES;0,00;100.000,00;100.000,00',
    ].join('\r\n')
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(file, 'utf16le')])
    expect(await readInShort(readCsv, bytes, ARGENTINE)).toEqual([
      '2026-03-05 expense 15230.40 COMPRA COTO',
      '2026-03-04 income 100000.00 ACREDITACION HABERES',
    ])
  })

  it('is read from a Chilean bank: charges without decimals', async () => {
    const file = [
      'Fecha;Detalle;Monto cargo ($);Monto abono ($);Saldo ($)',
      '05-03-2026;COMPRA JUMBO;25.990;;474.010',
      '06-03-2026;TRANSFERENCIA DE ANA;;1.200.000;1.674.010',
    ].join('\n')
    expect(
      await readInShort(readCsv, file, { language: 'es', currency: 'CLP', today: '2026-03-31' }),
    ).toEqual([
      '2026-03-05 expense 25990.00 COMPRA JUMBO',
      '2026-03-06 income 1200000.00 TRANSFERENCIA DE ANA',
    ])
  })

  it('is read from a budget sheet: type in words, categories', async () => {
    const file = [
      'Date,Type,Category,Note,Amount,Currency',
      '2026-03-05,Expense,Groceries,,45.5,EUR',
      '2026-03-06,Income,Salary,March,2000,EUR',
    ].join('\n')
    const drafts = await readCsv(bytesOf(file), AMERICAN)
    expect(drafts).toMatchObject([
      { type: 'expense', category: 'food', description: 'Groceries', currency: 'EUR' },
      { type: 'income', category: 'income', description: 'March', currency: 'EUR' },
    ])
  })
})
