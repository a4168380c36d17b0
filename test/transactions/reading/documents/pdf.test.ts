import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../../../src/language/format.ts'
import { readPdf } from '../../../../src/transactions/reading/documents/pdf.ts'
import { UnreadableError } from '../../../../src/transactions/reading/draft.ts'
import { bombPdf, heading, type Placed, pdfOf, table, writePdf } from './pdf-writer.ts'

const TODAY = '2026-11-21'

async function read(pages: readonly (readonly Placed[])[], language: Language, currency: string) {
  const drafts = await readPdf(writePdf(pages), { language, currency, today: TODAY })
  return drafts.map(({ date, type, amount, description }) => [date, type, amount, description])
}

async function refusal(bytes: Uint8Array): Promise<UnreadableError> {
  const error = await readPdf(bytes, { language: 'pt', currency: 'BRL', today: TODAY }).catch(
    (thrown: unknown) => thrown,
  )
  if (error instanceof UnreadableError) return error
  throw new Error(`no refusal but ${String(error)}`)
}

const ACCOUNT_PT = [
  ...heading('Banco Exemplo', 'Extrato de conta corrente', 'Período: 20/12/2025 a 15/01/2026'),
  ...table(
    [40, 90, -400, -500],
    [
      ['Data', 'Descrição', 'Valor (R$)', 'Saldo (R$)'],
      ['', 'SALDO ANTERIOR', '', '1.000,00'],
      ['22/12', 'PIX ENVIADO MARIA', '-150,00', '850,00'],
      ['23/12', 'SALARIO EMPRESA X', '3.500,00', '4.350,00'],
      ['05/01', 'MERCADO SÃO JORGE', '-1.234,56', '3.115,44'],
      ['', 'SALDO FINAL', '', '3.115,44'],
    ],
  ),
]

describe('an account statement', () => {
  it('takes the year of each line from the period, across the turn of the year', async () => {
    expect(await read([ACCOUNT_PT], 'pt', 'BRL')).toEqual([
      ['2025-12-22', 'expense', 150_00n, 'PIX ENVIADO MARIA'],
      ['2025-12-23', 'income', 3_500_00n, 'SALARIO EMPRESA X'],
      ['2026-01-05', 'expense', 1_234_56n, 'MERCADO SÃO JORGE'],
    ])
  })

  it('is surer where the running balance agrees than where it does not', async () => {
    const wrong = ACCOUNT_PT.map((placed) =>
      placed.text === '-1.234,56' ? { ...placed, text: '-1.284,56' } : placed,
    )
    const context = { language: 'pt', currency: 'BRL', today: TODAY } as const
    const right = (await readPdf(writePdf([ACCOUNT_PT]), context)).map(({ confidence }) => confidence)
    const doubtful = (await readPdf(writePdf([wrong]), context)).map(({ confidence }) => confidence)
    expect(right).toEqual([0.97, 0.97, 0.97])
    expect(doubtful).toEqual([0.97, 0.97, 0.6])
  })

  it('tells debit from credit by the column, and joins the second line of a description', async () => {
    const page = [
      ...heading('First Bank', 'Statement period: Dec 15, 2025 – Jan 14, 2026'),
      ...table(
        [40, 110, -330, -420, -520],
        [
          ['Date', 'Description', 'Withdrawals', 'Deposits', 'Balance'],
          ['Dec 15', 'Opening balance', '', '', '2,000.00'],
          ['Dec 16', 'Payroll ACME INC', '', '1,500.00', '3,500.00'],
          ['Dec 31', 'Whole Foods #102', '85.10', '', '3,414.90'],
          ['', 'PORTLAND OR'],
          ['Jan 02', 'Rent payment', '1,200.00', '', '2,214.90'],
        ],
      ),
    ]
    expect(await read([page], 'en', 'USD')).toEqual([
      ['2025-12-16', 'income', 1_500_00n, 'Payroll ACME INC'],
      ['2025-12-31', 'expense', 85_10n, 'Whole Foods #102 PORTLAND OR'],
      ['2026-01-02', 'expense', 1_200_00n, 'Rent payment'],
    ])
  })

  it('reads pesos with points for the decimals, and a line under another of the same day', async () => {
    const page = [
      ...heading('Banco del Norte', 'Estado de cuenta del 01/03/2026 al 31/03/2026'),
      ...table(
        [40, 110, -330, -420, -520],
        [
          ['Fecha', 'Concepto', 'Cargos', 'Abonos', 'Saldo'],
          ['', 'Saldo anterior', '', '', '$5,000.00'],
          ['02/03', 'TIENDA CENTRO', '$120.50', '', '$4,879.50'],
          ['15/03', 'NOMINA EMPRESA', '', '$9,800.00', '$14,679.50'],
          ['', 'SPEI RECIBIDO', '', '$1,000.00', '$15,679.50'],
        ],
      ),
    ]
    expect(await read([page], 'es', 'MXN')).toEqual([
      ['2026-03-02', 'expense', 120_50n, 'TIENDA CENTRO'],
      ['2026-03-15', 'income', 9_800_00n, 'NOMINA EMPRESA'],
      ['2026-03-15', 'income', 1_000_00n, 'SPEI RECIBIDO'],
    ])
  })

  it('reads pesos without decimals', async () => {
    const page = [
      ...heading('Cartola cuenta vista', 'Desde 01/03/2026 hasta 31/03/2026'),
      ...table(
        [40, 110, -330, -420, -520],
        [
          ['Fecha', 'Descripción', 'Cargos', 'Abonos', 'Saldo'],
          ['02/03', 'SUPERMERCADO', '$12.500', '', '$987.500'],
          ['03/03', 'ABONO SUELDO', '', '$1.200.000', '$2.187.500'],
        ],
      ),
    ]
    expect(await read([page], 'es', 'CLP')).toEqual([
      ['2026-03-02', 'expense', 12_500_00n, 'SUPERMERCADO'],
      ['2026-03-03', 'income', 1_200_000_00n, 'ABONO SUELDO'],
    ])
  })

  it('settles signs by the running balance where nothing else tells them', async () => {
    const page = [
      ...heading('Your statement', '1 March 2026 to 31 March 2026'),
      ...table(
        [40, 120, -420, -520],
        [
          ['01 Mar', 'Balance brought forward', '', '500.00'],
          ['02 Mar', 'CORNER STORE', '25.00', '475.00'],
          ['03 Mar', 'J SMITH', '100.00', '575.00'],
          ['05 Mar', 'CITY TRAVEL', '8.20', '566.80'],
        ],
      ),
    ]
    expect(await read([page], 'en', 'GBP')).toEqual([
      ['2026-03-02', 'expense', 25_00n, 'CORNER STORE'],
      ['2026-03-03', 'income', 100_00n, 'J SMITH'],
      ['2026-03-05', 'expense', 8_20n, 'CITY TRAVEL'],
    ])
  })

  it('settles them, too, when the newest line comes first', async () => {
    const page = [
      ...heading('Movimientos de la cuenta', 'Marzo de 2026'),
      ...table(
        [40, 120, -420, -520],
        [
          ['05/03/2026', 'TRANVIA', '8,20', '566,80'],
          ['03/03/2026', 'ANA GIL', '100,00', '575,00'],
          ['02/03/2026', 'TIENDA', '25,00', '475,00'],
        ],
      ),
    ]
    expect((await read([page], 'es', 'EUR')).map(([, type]) => type)).toEqual([
      'expense',
      'income',
      'expense',
    ])
  })

  it('reads D and C beside the amounts', async () => {
    const page = [
      ...heading('Extrato por período', 'Mês: Março/2026'),
      ...table(
        [40, 110, -420, 430, -520, 530],
        [
          ['Data', 'Histórico', 'Valor', '', 'Saldo', ''],
          ['02/03/2026', 'PAG BOLETO', '45,00', 'D', '955,00', 'C'],
          ['03/03/2026', 'CRED PIX', '1.045,00', 'C', '2.000,00', 'C'],
        ],
      ),
    ]
    expect(await read([page], 'pt', 'BRL')).toEqual([
      ['2026-03-02', 'expense', 45_00n, 'PAG BOLETO'],
      ['2026-03-03', 'income', 1_045_00n, 'CRED PIX'],
    ])
  })

  it('takes the direction from the headings of sections', async () => {
    const page = [
      ...heading('Checking statement', 'January 01, 2026 through January 31, 2026'),
      ...table(
        [40, 110, -400],
        [
          ['DEPOSITS AND ADDITIONS'],
          ['Date', 'Description', 'Amount'],
          ['01/15', 'ACME 0115', '$2,500.00'],
          ['', 'Total Deposits and Additions', '$2,500.00'],
          ['ELECTRONIC WITHDRAWALS'],
          ['Date', 'Description', 'Amount'],
          ['01/16', 'CITY POWER', '$80.10'],
          ['01/28', 'LANDLORD LLC', '1,200.00'],
          ['', 'Total Electronic Withdrawals', '$1,280.10'],
        ],
      ),
    ]
    expect(await read([page], 'en', 'USD')).toEqual([
      ['2026-01-15', 'income', 2_500_00n, 'ACME 0115'],
      ['2026-01-16', 'expense', 80_10n, 'CITY POWER'],
      ['2026-01-28', 'expense', 1_200_00n, 'LANDLORD LLC'],
    ])
  })

  it('takes the date from the heading of each day', async () => {
    const page = [
      ...heading('Movimentações', '01 DE MARÇO DE 2026 a 31 DE MARÇO DE 2026'),
      ...table(
        [40, 110, -520],
        [
          ['05 MAR 2026', 'Total de entradas', '+ 1.000,00'],
          ['', 'Transferência recebida Ana', '1.000,00'],
          ['', 'Total de saídas', '- 80,00'],
          ['', 'Compra no débito Mercado', '50,00'],
          ['', 'Compra no débito Uber', '30,00'],
          ['07 MAR 2026', 'Total de saídas', '- 10,00'],
          ['', 'Pagamento de boleto Luz', '10,00'],
        ],
      ),
    ]
    expect(await read([page], 'pt', 'BRL')).toEqual([
      ['2026-03-05', 'income', 1_000_00n, 'Transferência recebida Ana'],
      ['2026-03-05', 'expense', 50_00n, 'Compra no débito Mercado'],
      ['2026-03-05', 'expense', 30_00n, 'Compra no débito Uber'],
      ['2026-03-07', 'expense', 10_00n, 'Pagamento de boleto Luz'],
    ])
  })

  it('goes on over pages whose header is printed only once', async () => {
    const line = (day: number) => [`${String(day).padStart(2, '0')}/03/2026`, `LOJA ${day}`, '-1.010,00']
    const days = (from: number) => Array.from({ length: 10 }, (_, index) => line(from + index))
    const pages = [
      [...heading('Extrato'), ...table([40, 110, -400], [['Data', 'Histórico', 'Valor'], ...days(1)])],
      table([40, 110, -400], days(11), 40),
      [...table([40, 110, -400], days(21), 40), { text: 'Página 3 de 3', at: 40, top: 800 }],
    ]
    const lines = await read(pages, 'pt', 'BRL')
    expect(lines).toHaveLength(30)
    expect(lines[29]).toEqual(['2026-03-30', 'expense', 1_010_00n, 'LOJA 30'])
  })

  it.each([
    ['USD', '2026-03-12'],
    ['GBP', '2026-12-03'],
  ])('reads 03/12 of an English statement in %s the way that is written there', async (currency, date) => {
    const page = [
      ...heading('Account activity'),
      ...table(
        [40, 110, -400],
        [
          ['Date', 'Description', 'Amount'],
          ['03/12/2026', 'COFFEE HOUSE', '-4.50'],
        ],
      ),
    ]
    const [line] = await read([page], 'en', currency)
    expect(line?.[0]).toBe(date)
  })

  it('reads month and day the other way round when the lines prove it', async () => {
    const rows = [3, 4, 8, 11].map((day) => [`03/${String(day).padStart(2, '0')}/2026`, 'SHOP', '-4.50'])
    const lines = await read([[...heading('Account activity'), ...table([40, 110, -400], rows)]], 'en', 'GBP')
    expect(lines.map(([date]) => date)).toEqual(['2026-03-03', '2026-03-04', '2026-03-08', '2026-03-11'])
  })
})

describe("a credit card's bill", () => {
  const bill = [
    ...heading('Fatura do cartão de crédito', 'Vencimento 10/01/2026', 'Limite de crédito R$ 5.000,00'),
    ...table(
      [40, 90, -400, -500],
      [
        ['Data', 'Estabelecimento', 'US$', 'R$'],
        ['12/12', 'PADARIA SILVA', '', '100,00'],
        ['18/08', 'LOJA X PARC 05/10', '', '400,00'],
        ['20/12', 'AMAZON US', 'US$ 10,00', 'R$ 54,20'],
        ['21/12', 'PAGAMENTO EFETUADO', '', '-900,00'],
        ['02/01', 'ESTORNO LOJA', '', '-20,00'],
      ],
    ),
  ]

  it('has purchases as expenses, refunds as income, and leaves out that it was paid', async () => {
    expect(await read([bill], 'pt', 'BRL')).toEqual([
      ['2025-12-12', 'expense', 100_00n, 'PADARIA SILVA'],
      ['2025-08-18', 'expense', 400_00n, 'LOJA X PARC 05/10'],
      ['2025-12-20', 'expense', 54_20n, 'AMAZON US'],
      ['2026-01-02', 'income', 20_00n, 'ESTORNO LOJA'],
    ])
  })

  it('leaves a payment out under its heading, and keeps purchases apart from credits', async () => {
    const page = [
      ...heading(
        'Credit Card Statement',
        'Opening/Closing Date 12/05/25 - 01/04/26',
        'Minimum Payment $25.00',
      ),
      ...table(
        [40, 110, -400],
        [
          ['PAYMENTS AND OTHER CREDITS'],
          ['12/20', 'Payment Thank You - Web', '-500.00'],
          ['12/22', 'BOOKSHOP REFUND', '-20.00'],
          ['OTHER'],
          ['12/06', 'FUEL STOP 123', '45.10'],
          ['01/02', 'GROCER JOE S', '104.90'],
          ['', 'Total interest charged', '$12.00'],
        ],
      ),
    ]
    expect(await read([page], 'en', 'USD')).toEqual([
      ['2025-12-22', 'income', 20_00n, 'BOOKSHOP REFUND'],
      ['2025-12-06', 'expense', 45_10n, 'FUEL STOP 123'],
      ['2026-01-02', 'expense', 104_90n, 'GROCER JOE S'],
    ])
  })

  it('reads two lists side by side', async () => {
    const page = [
      ...heading('Fatura', 'Vencimento 10/03/2026', 'Pagamento mínimo R$ 50,00'),
      ...table(
        [40, 80, -280, 310, 350, -560],
        [
          ['05/02', 'UBER TRIP', '24,90', '07/02', 'RESTAURANTE', '45,00'],
          ['06/02', 'CINEMA', '39,90', '09/02', 'POSTO', '150,00'],
        ],
      ),
    ]
    expect((await read([page], 'pt', 'BRL')).map(([date, , amount]) => [date, amount])).toEqual([
      ['2026-02-05', 24_90n],
      ['2026-02-07', 45_00n],
      ['2026-02-06', 39_90n],
      ['2026-02-09', 150_00n],
    ])
  })

  it('names the currency of the statement', async () => {
    const drafts = await readPdf(writePdf([bill]), { language: 'en', currency: 'EUR', today: TODAY })
    expect(new Set(drafts.map(({ currency }) => currency))).toEqual(new Set(['BRL']))
  })
})

describe('a PDF that cannot be read is refused and told what to send instead', () => {
  it('when it is a scan', async () => {
    expect((await refusal(pdfOf([Buffer.from('q 1 0 0 1 0 0 cm Q')]))).message).toMatch(/scan.*Send/)
  })

  it('when it has text but no transactions', async () => {
    const letter = writePdf([heading('Dear customer,', 'thank you for opening your account with us.')])
    expect((await refusal(letter)).message).toMatch(/does not look like a bank or card statement.*Send/)
  })

  it('when a line has an impossible date, naming the page and the line', async () => {
    const error = await refusal(
      writePdf([
        [
          ...heading('Extrato 2026 da conta corrente 123'),
          ...table([40, 90, -400], [['31/02', 'LOJA', '10,00']]),
        ],
      ]),
    )
    expect(error.part).toBe('page 1')
    expect(error.message).toContain('31/02')
  })

  it('when it is protected by a password', async () => {
    const key = `<${'ab'.repeat(32)}>`
    const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00> <00>]`
    expect((await refusal(writePdf([ACCOUNT_PT], { trailer }))).message).toMatch(/password/)
  })

  it('when it is cut off', async () => {
    const whole = writePdf([ACCOUNT_PT])
    await refusal(whole.subarray(0, 300))
    await refusal(Buffer.from('%PDF-1.7'))
  })

  it('when it is noise behind the right first bytes', async () => {
    const error = await refusal(Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(100_000)]))
    expect(error.message).toMatch(/damaged/)
  })

  it('when it has more than 200 pages', async () => {
    const pages = Array.from({ length: 201 }, () => heading('x'))
    expect((await refusal(writePdf(pages))).message).toMatch(/201 pages/)
  })

  it.each([
    [600_000_000, 1],
    [900_000_000, 2],
  ])('when it unpacks to %i bytes out of %i layers', async (bytes, layers) => {
    const bomb = bombPdf(bytes, layers)
    expect((await refusal(bomb)).message).toMatch(/too much memory|more than \d+ seconds|more text/)
  })
})

describe('while statements are read', () => {
  it('a script in one is not run and does no harm', async () => {
    const catalog = '/OpenAction << /S /JavaScript /JS (while \\(true\\) {}) >>'
    const drafts = await readPdf(writePdf([ACCOUNT_PT], { catalog }), {
      language: 'pt',
      currency: 'BRL',
      today: TODAY,
    })
    expect(drafts).toHaveLength(3)
  })

  it('several at once are all answered, and a bad one harms no other', async () => {
    const context = { language: 'pt', currency: 'BRL', today: TODAY } as const
    const files = Array.from({ length: 6 }, (_, index) =>
      index === 2 ? Buffer.from('%PDF-1.7\nbroken') : writePdf([ACCOUNT_PT]),
    )
    const outcomes = await Promise.allSettled(files.map((bytes) => readPdf(bytes, context)))
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ])
  })

  it('the event loop stays free', async () => {
    let longest = 0
    let last = performance.now()
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    const rows = Array.from({ length: 45 }, (_, row) => ['02/03/2026', `LOJA ${row}`, '-10,00'])
    const pages = Array.from({ length: 60 }, () => table([40, 110, -400], rows, 40))
    const file = writePdf(pages)
    last = performance.now()
    longest = 0
    const drafts = await readPdf(file, { language: 'pt', currency: 'BRL', today: TODAY })
    clearInterval(timer)
    expect(drafts).toHaveLength(2700)
    expect(longest).toBeLessThan(250)
  })
})
