import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import pg from 'pg'
import { API_CLIENT_ID } from '../database.ts'
import { CREATE_USER, FIND_USER, FIRST_INTAKE, type UserRow } from './statements.ts'

/**
 * The least that a server in Node can do for these requests: no framework, validation, authentication or
 * log, and one named prepared statement a request.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

const USER_PATH = '/v1/users/external:'
const INTAKE_PATH = '/financial-intake'

interface Answer {
  status: number
  body: unknown
}

async function getUser(externalId: string): Promise<Answer> {
  const { rows } = await pool.query<UserRow>({ ...FIND_USER, values: [API_CLIENT_ID, externalId] })
  const [user] = rows
  return user ? { status: 200, body: userBody(user) } : NOT_FOUND
}

async function createUser(request: IncomingMessage): Promise<Answer> {
  const { external_user_id, name, email, phone, language } = await readJson(request)
  const { rows } = await pool.query<UserRow>({
    ...CREATE_USER,
    values: [
      API_CLIENT_ID,
      external_user_id,
      newId('ozz_usr_'),
      name ?? null,
      email ?? null,
      phone ?? null,
      language ?? 'en',
      new Date(),
    ],
  })
  const [user] = rows
  return user ? { status: 201, body: userBody(user) } : { status: 409, body: {} }
}

async function submitIntake(externalId: string, request: IncomingMessage): Promise<Answer> {
  const body = await readJson(request)
  const { financial_goal } = body
  const id = newId('ozz_intake_')
  const createdAt = new Date()
  const income = Math.round(Number(body.monthly_income) * 100)
  const expenses = Math.round(Number(body.monthly_expenses) * 100)
  const { rows } = await pool.query<{ user_id: string }>({
    ...FIRST_INTAKE,
    values: [
      API_CLIENT_ID,
      externalId,
      newId('ozz_usr_'),
      createdAt,
      id,
      income,
      expenses,
      financial_goal,
      body.next_pay_date ?? null,
      body.currency ?? null,
      cents(body.current_savings),
      cents(body.total_debt),
      body.debt_apr ?? null,
    ],
  })
  const data = {
    id,
    user_id: rows[0]?.user_id,
    monthly_income: body.monthly_income,
    monthly_expenses: body.monthly_expenses,
    monthly_surplus: (income - expenses) / 100,
    financial_goal,
    next_pay_date: body.next_pay_date ?? null,
    currency: body.currency,
    current_savings: body.current_savings,
    total_debt: body.total_debt,
    debt_apr: body.debt_apr,
    created_at: timestamp(createdAt),
  }
  return { status: 201, body: { object: 'financial_intake', data } }
}

const NOT_FOUND: Answer = { status: 404, body: {} }

async function answer(request: IncomingMessage): Promise<Answer> {
  const { method, url = '' } = request
  if (method === 'GET' && url.startsWith(USER_PATH)) return getUser(url.slice(USER_PATH.length))
  if (method === 'POST' && url === '/v1/users') return createUser(request)
  if (method === 'POST' && url.startsWith(USER_PATH) && url.endsWith(INTAKE_PATH)) {
    return submitIntake(url.slice(USER_PATH.length, -INTAKE_PATH.length), request)
  }
  return url === '/ready' ? { status: 200, body: {} } : NOT_FOUND
}

function send(response: ServerResponse, { status, body }: Answer): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}

function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    let text = ''
    request.setEncoding('utf8')
    request.on('data', (chunk) => {
      text += chunk
    })
    request.on('end', () => resolve(JSON.parse(text)))
    request.on('error', reject)
  })
}

function userBody(user: UserRow) {
  return { object: 'user', data: { ...user, created_at: timestamp(user.created_at) } }
}

function timestamp(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}

function cents(amount: unknown): number | null {
  return amount === undefined ? null : Math.round(Number(amount) * 100)
}

let lastId = 0

/** As long as a ULID and ascending like one, since the order of keys decides what an index costs. */
function newId(prefix: string): string {
  lastId += 1
  return `${prefix}${Date.now().toString(36).padStart(10, '0')}bare${lastId.toString(36).padStart(12, '0')}`
}

const server = createServer((request, response) => {
  answer(request).then(
    (result) => send(response, result),
    (error: unknown) => {
      console.error(error)
      send(response, { status: 500, body: {} })
    },
  )
})
server.listen(Number(process.env.PORT), '127.0.0.1')
