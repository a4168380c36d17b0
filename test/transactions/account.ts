import { expect } from 'vitest'
import type { TestClient, TestResponse } from '../helpers/test-api.ts'
import { fileForm } from '../helpers/uploads.ts'

/** A transaction as the partner sees it. */
export interface Transaction {
  id: string
  user_id: string
  external_transaction_id: string | null
  goal_id: string | null
  type: 'expense' | 'income'
  amount_cents: number
  currency: string
  category: string
  description: string
  transaction_date: string
  source: string
  ai_confidence: number
  created_at: string
}

type Headers = Record<string, string>

/** The least that a row needs. */
export const LUNCH = { amount_cents: 4590, description: 'Lunch' }

/** One user's transactions as the partner reaches them. */
export interface Account {
  client: TestClient
  url: string
  get(path?: string): Promise<TestResponse>
  post(path: string, body?: unknown): Promise<TestResponse>
  patch(id: string, body: unknown, headers?: Headers): Promise<TestResponse>
  remove(id: string): Promise<TestResponse>
  sendRows(rows: unknown, headers?: Headers, query?: string): Promise<TestResponse>
  sendText(text: unknown, headers?: Headers, query?: string): Promise<TestResponse>
  sendFile(file: string | Uint8Array<ArrayBuffer>, headers?: Headers, query?: string): Promise<TestResponse>
  /** Stores rows and expects that all are taken. @returns them as they are stored */
  store(...rows: object[]): Promise<Transaction[]>
  /** All that is stored, newest first, page by page. */
  all(query?: string): Promise<Transaction[]>
}

/** A user as `client` reaches them at `url`, who need not exist yet. */
export function accountOf(client: TestClient, url = '/v1/users/external:u'): Account {
  const transactions = `${url}/transactions`
  const account: Account = {
    client,
    url,
    get: (path = '') => client.get(url + path),
    post: (path, body) => client.post(url + path, body),
    patch: (id, body, headers = {}) =>
      client.send({
        method: 'PATCH',
        url: `${transactions}/${id}`,
        payload: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    remove: (id) => client.send({ method: 'DELETE', url: `${transactions}/${id}` }),
    sendRows: (rows, headers, query = '') =>
      client.post(transactions + query, { transactions: rows }, headers),
    sendText: (text, headers, query = '') => client.post(transactions + query, { text }, headers),
    async sendFile(file, headers, query = '') {
      const form = await fileForm(file)
      return client.send({
        method: 'POST',
        url: transactions + query,
        payload: form.payload,
        headers: { ...form.headers, ...headers },
      })
    },
    async store(...rows) {
      const { status, body } = await account.sendRows(rows)
      expect(status, JSON.stringify(body)).toBe(201)
      return body.data
    },
    async all(query = '') {
      const found: Transaction[] = []
      for (let cursor = ''; ; ) {
        const { status, body } = await client.get(`${transactions}?limit=100${query}${cursor}`)
        expect(status, JSON.stringify(body)).toBe(200)
        found.push(...body.data)
        if (!body.has_more) return found
        cursor = `&cursor=${body.next_cursor}`
      }
    },
  }
  return account
}

/** What a refused request says first. */
export function complaintOf({ status, body }: TestResponse): string {
  return `${status} ${body.error?.code} ${body.error?.details?.[0]?.field ?? '-'}`
}

export function only<T>(values: readonly T[]): T {
  const [value] = values
  if (value === undefined || values.length !== 1) throw new Error(`there are ${values.length}, not one`)
  return value
}

export function csv(...lines: string[]): string {
  return ['Date,Description,Amount', ...lines].join('\n')
}

/** A statement in OFX, as banks of the older kind write it: id, day, amount, name. */
export function ofx(...entries: [id: string, day: string, amount: string, name: string][]): string {
  const transactions = entries.map(
    ([id, day, amount, name]) =>
      `<STMTTRN><TRNTYPE>OTHER<DTPOSTED>${day}<TRNAMT>${amount}<FITID>${id}<NAME>${name}</STMTTRN>`,
  )
  return `OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1252
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE

<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20250501<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1><BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS><CURDEF>USD<BANKACCTFROM><BANKID>1<ACCTID>1<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST><DTSTART>20250401<DTEND>20250501
${transactions.join('\n')}
</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
`
}

/** How many transactions an answer says to be new; undefined when it does not say. */
export function newIn({ headers }: Pick<TestResponse, 'headers'>): number | undefined {
  const count = headers['ozzie-stored']
  return count === undefined ? undefined : Number(count)
}
