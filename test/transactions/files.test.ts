import { describe, expect, it } from 'vitest'
import { numbersTo } from '../helpers/requests.ts'
import { type TestResponse, useTestApi } from '../helpers/test-api.ts'
import { csvStatement, fileForm } from '../helpers/uploads.ts'
import { type Account, accountOf, complaintOf, csv, newIn, ofx, only, type Transaction } from './account.ts'
import { pdf, photograph, QIF, receipt, xlsx } from './sample-files.ts'

const api = useTestApi({ now: new Date('2026-05-05T14:30:00Z') })
const newAccount = async () => accountOf(await api.client())

const inShort = (row: Transaction) =>
  `${row.transaction_date} ${row.type} ${row.amount_cents} ${row.currency} ${row.description}`

const COFFEE = '2025-04-15 expense 350 USD Coffee House'
const PAYROLL = '2025-04-16 income 250000 USD Payroll Acme'
const ROWS = csv('2025-04-15,Coffee House,-3.50', '2025-04-16,Payroll Acme,"2,500.00"')

/** Sends a form as it is. */
function sendForm(
  account: Account,
  payload: string | Buffer,
  type = 'multipart/form-data; boundary=B',
): Promise<TestResponse> {
  const url = `${account.url}/transactions`
  return account.client.send({ method: 'POST', url, payload, headers: { 'content-type': type } })
}

const part = (disposition: string, content = ROWS) =>
  `--B\r\nContent-Disposition: form-data; ${disposition}\r\nContent-Type: text/csv\r\n\r\n${content}\r\n`
const FILE = 'name="file"; filename="a.csv"'

describe('a file', () => {
  it.each([
    ['CSV', ROWS],
    [
      'XLSX',
      xlsx([
        ['Date', 'Description', 'Amount'],
        ['2025-04-15', 'Coffee House', -3.5],
        ['2025-04-16', 'Payroll Acme', 2500],
      ]),
    ],
    ['OFX', ofx(['1', '20250415', '-3.50', 'Coffee House'], ['2', '20250416', '2500.00', 'Payroll Acme'])],
    ['QIF', QIF],
  ])('as %s is a spreadsheet', async (_, file) => {
    const account = await newAccount()
    const answer = await account.sendFile(file)
    expect([answer.status, newIn(answer)], JSON.stringify(answer.body)).toEqual([201, 2])
    expect(answer.body.data.map(inShort)).toEqual([COFFEE, PAYROLL])
    for (const row of answer.body.data)
      expect(row).toMatchObject({ source: 'api_spreadsheet', goal_id: null })
    expect(answer.body).toMatchObject({ object: 'list', has_more: false, next_cursor: null })
    expect((await account.all()).reverse()).toEqual(answer.body.data)
    expect(newIn(await account.sendFile(file))).toBe(0)
  })

  it('as PDF is a statement', async () => {
    const account = await newAccount()
    const answer = await account.sendFile(pdf())
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    expect(answer.body.data.map(inShort)).toEqual([
      COFFEE.replace('Coffee House', 'COFFEE HOUSE'),
      PAYROLL.replace('Payroll Acme', 'PAYROLL ACME'),
    ])
    for (const row of answer.body.data) expect(row.source).toBe('api_pdf')
    expect(newIn(await account.sendFile(pdf()))).toBe(0)
  })

  it('as a picture is a receipt: one expense, its total, known again by its bytes', async () => {
    const account = await newAccount()
    const answer = await account.sendFile(await receipt())
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    expect(only<Transaction>(answer.body.data)).toMatchObject({
      source: 'api_image',
      type: 'expense',
      amount_cents: 1262,
      currency: 'USD',
      category: 'food',
      transaction_date: '2026-03-12',
    })
    const again = await account.sendFile(await receipt())
    expect([newIn(again), again.body.data]).toEqual([0, answer.body.data])
    expect(newIn(await account.sendFile(await photograph()))).toBe(1)
  }, 60_000)

  it('is read in the language and currency of its user, who may be new', async () => {
    const client = await api.client()
    await client.post('/v1/users', { external_user_id: 'pt', language: 'pt' })
    const [portuguese, english] = [
      accountOf(client, '/v1/users/external:pt'),
      accountOf(client, '/v1/users/external:new'),
    ]
    const intake = { monthly_income: 1, monthly_expenses: 1, financial_goal: 'savings', currency: 'BRL' }
    await portuguese.post('/financial-intake', intake)
    const file = csv('03/04/2025,Padaria,-12.00')
    expect((await portuguese.sendFile(file)).body.data.map(inShort)).toEqual([
      '2025-04-03 expense 1200 BRL Padaria',
    ])
    expect((await english.sendFile(file)).body.data.map(inShort)).toEqual([
      '2025-03-04 expense 1200 USD Padaria',
    ])
  })

  it('keeps its rows in its order, 10,000 of them in one answer', async () => {
    const account = await newAccount()
    const answer = await account.sendFile(csvStatement(10_000))
    expect([answer.status, newIn(answer)]).toEqual([201, 10_000])
    expect(answer.body.data.map((row: Transaction) => row.amount_cents)).toEqual(
      numbersTo(10_000).map((n) => n * 100 + 25),
    )
    const [counted] = await api.sql(
      'SELECT count(*)::int AS count FROM transactions WHERE api_client_id = $1',
      [account.client.id],
    )
    expect(counted?.count).toBe(10_000)
  }, 60_000)
})

describe('what cannot be read is a 400 on the file that says what is wrong, and nobody comes into being', () => {
  it.each([
    ['nothing', '', /empty/i],
    ['a word', 'hello', /./],
    ['only a heading', 'Date,Description,Amount', /./],
    ['bytes of no kind', new Uint8Array([0, 1, 2, 3, 250, 251, 252, 0]), /CSV/],
    ['a program', new Uint8Array(Buffer.from('\x7fELF\x02\x01\x01\x00'.padEnd(300, '\0'), 'latin1')), /CSV/],
    ['a web page', '<!doctype html><html><body><p>Your session is over</p></body></html>', /./],
    ['half a PDF', new Uint8Array(Buffer.from('%PDF-1.7\n1 0 obj')), /./],
    ['half a spreadsheet', new Uint8Array(Buffer.from('PK\x03\x04\x14\x00\x00\x00', 'latin1')), /./],
    ['half a picture', new Uint8Array(Buffer.from('\x89PNG\r\n\x1a\n\x00\x00', 'latin1')), /./],
    ['a bad amount', csv('2025-04-15,Coffee,-3.50', '2025-04-16,Tea,abc'), /\(line 3\)/],
    ['a day that there is not', csv('2025-04-15,Coffee,-3.50', '2025-02-30,Tea,-1.00'), /\(line 3\)/],
  ])('%s', async (_, file, reason) => {
    const account = await newAccount()
    const answer = await account.sendFile(file)
    expect(complaintOf(answer)).toBe('400 VALIDATION_ERROR file')
    expect(answer.body.error.message).toMatch(/^Field 'file' cannot be read/)
    expect(answer.body.error.message).toMatch(reason)
    expect((await account.client.get('/v1/users')).body.data).toEqual([])
  })

  it('and leaves its Idempotency-Key unused', async () => {
    const account = await newAccount()
    const key = { 'idempotency-key': 'import-1' }
    expect((await account.sendFile(csv('2025-04-16,Tea,abc'), key)).status).toBe(400)
    const answer = await account.sendFile(ROWS, key)
    expect([answer.status, newIn(answer), answer.headers['idempotent-replayed']]).toEqual([201, 2, undefined])
  })
})

describe('an Idempotency-Key', () => {
  it('replays an import, whatever the boundary of the form, and refuses another file', async () => {
    const account = await newAccount()
    const key = { 'idempotency-key': 'import-1' }
    const first = await account.sendFile(ROWS, key)
    await account.remove(first.body.data[0].id)
    const again = await account.sendFile(ROWS, key)
    expect([again.status, again.headers['idempotent-replayed'], again.body]).toEqual([
      201,
      'true',
      first.body,
    ])
    expect(await account.all()).toHaveLength(1)
    const other = await account.sendFile(`${ROWS}\n2025-04-17,Tea,-1.00`, key)
    expect([other.status, other.body.error.code]).toEqual([422, 'IDEMPOTENCY_MISMATCH'])
    const rows = await account.sendRows([{ amount_cents: 1, description: 'x' }], key)
    expect(rows.status).toBe(422)
  })

  it('lets parallel imports of one file have one effect and one answer', async () => {
    const account = await newAccount()
    const send = () => account.sendFile(csvStatement(200), { 'idempotency-key': 'import-1' })
    const answers = await Promise.all(numbersTo(20).map(send))
    expect(answers.map(({ status }) => status).filter((status) => status !== 201 && status !== 409)).toEqual(
      [],
    )
    expect(await account.all()).toHaveLength(200)
    expect(newIn(await account.sendFile(csvStatement(200)))).toBe(0)
  })

  it.each(['text', 'rows'] as const)('replays %s, which would else be stored again', async (way) => {
    const account = await newAccount()
    const key = { 'idempotency-key': 'k' }
    const send = () =>
      way === 'text'
        ? account.sendText('spent 12 on lunch', key)
        : account.sendRows([{ amount_cents: 1, description: 'x' }], key)
    const [first, again] = [await send(), await send()]
    expect(first.status).toBe(201)
    expect([again.body, again.headers['idempotent-replayed']]).toEqual([first.body, 'true'])
    expect(await account.all()).toHaveLength(1)
    expect((await account.sendText('spent 13 on lunch', key)).status).toBe(422)
  })
})

describe('a form', () => {
  it.each([
    ['a name that ends in something else', 'name="file"; filename="photo.png"'],
    ['no name at all', 'name="file"; filename=""'],
    ['a name in another script', 'name="file"; filename*=UTF-8\'\'%E2%82%AC.csv'],
    ['a path', 'name="file"; filename="../../etc/passwd"'],
    ['no name, only a type', 'name="file"'],
  ])('may give its file %s', async (_, disposition) => {
    const answer = await sendForm(await newAccount(), `${part(disposition)}--B--\r\n`)
    expect([answer.status, newIn(answer)], JSON.stringify(answer.body)).toEqual([201, 2])
  })

  it.each([
    ['two files', `${part(FILE)}${part(FILE)}--B--\r\n`, 'file'],
    ['a file of another name', `${part('name="upload"; filename="a.csv"')}--B--\r\n`, 'upload'],
    [
      'a file and a field',
      `${part(FILE)}--B\r\nContent-Disposition: form-data; name="dry_run"\r\n\r\ntrue\r\n--B--\r\n`,
      'dry_run',
    ],
    [
      'a field and a file',
      `--B\r\nContent-Disposition: form-data; name="text"\r\n\r\nhi\r\n${part(FILE)}--B--\r\n`,
      'text',
    ],
    ['nothing', '--B--\r\n', 'file'],
    ['a part without a name', '--B\r\nContent-Type: text/csv\r\n\r\nx\r\n--B--\r\n', 'file'],
  ])('is refused with %s, and the field is named', async (_, payload, field) => {
    const account = await newAccount()
    expect(complaintOf(await sendForm(account, payload))).toBe(`400 VALIDATION_ERROR ${field}`)
    expect((await account.client.get('/v1/users')).body.data).toEqual([])
  })

  it.each([
    ['no boundary', part(FILE), 'multipart/form-data'],
    ['another boundary than it says', `${part(FILE)}--B--\r\n`, 'multipart/form-data; boundary=C'],
    ['no end', part(FILE), 'multipart/form-data; boundary=B'],
    ['an end inside of its file', part(FILE).slice(0, -20), 'multipart/form-data; boundary=B'],
    [
      'an end inside of a file of another name',
      part('name="x"; filename="x"').slice(0, -20),
      'multipart/form-data; boundary=B',
    ],
    ['an end inside of its headings', part(FILE).slice(0, 40), 'multipart/form-data; boundary=B'],
    ['nothing in it', '', 'multipart/form-data; boundary=B'],
    ['what is no form', '{"text":"spent 5"}', 'multipart/form-data; boundary=B'],
  ])('is refused with %s', async (_, payload, type) => {
    const account = await newAccount()
    const answer = await sendForm(account, payload, type)
    expect(answer.status).toBe(400)
    expect(answer.body.error.code).toMatch(/^(INVALID_JSON|VALIDATION_ERROR)$/)
    expect((await account.client.get('/v1/users')).body.data).toEqual([])
  })

  it.each([
    'text/csv',
    'application/octet-stream',
    'application/x-www-form-urlencoded',
    'multipart/mixed; boundary=B',
    'image/png',
  ])('is not %s', async (type) => {
    const answer = await sendForm(await newAccount(), `${part(FILE)}--B--\r\n`, type)
    expect([answer.status, answer.body.error.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE'])
  })

  it('is for no other route', async () => {
    const account = await newAccount()
    const answer = await account.client.send({
      method: 'POST',
      url: `${account.url}/financial-intake`,
      ...(await fileForm(ROWS)),
    })
    expect(answer.status).toBe(415)
  })

  it('may hold a file of 10 MB, and none that is larger by a byte', async () => {
    const account = await newAccount()
    const limit = 10 * 1024 * 1024
    const padded = (length: number) => `${ROWS}\n${'\n'.repeat(length - ROWS.length - 1)}`
    const answer = await account.sendFile(padded(limit))
    expect([answer.status, newIn(answer)], JSON.stringify(answer.body)).toEqual([201, 2])
    const refused = await account.sendFile(padded(limit + 1))
    expect([refused.status, refused.body.error.code]).toEqual([413, 'PAYLOAD_TOO_LARGE'])
  }, 60_000)
})
