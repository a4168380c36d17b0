import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { IntakeBody, MessageBody, TransactionsBody, UserBody } from '../domain/bodies.ts'
import { type Answer, NOT_FOUND } from './answer.ts'
import { sendMessage } from './chat.ts'
import { generatePlan } from './plans.ts'
import { listTransactions, storeTransactions } from './transactions.ts'
import { createUser, getUser, submitIntake } from './users.ts'

/**
 * The least that a server in Node can do for these requests: no framework, validation, authentication or
 * log, and named prepared statements.
 */
const USER_PATH = '/v1/users/external:'

async function answer(request: IncomingMessage): Promise<Answer> {
  const { method, url = '' } = request
  if (method === 'POST' && url === '/v1/users') return createUser(await readJson<UserBody>(request))
  if (url === '/ready') return { status: 200, body: {} }
  if (!url.startsWith(USER_PATH)) return NOT_FOUND
  const end = url.indexOf('/', USER_PATH.length)
  const externalUserId = url.slice(USER_PATH.length, end === -1 ? undefined : end)
  const [route = '', query] = (end === -1 ? '' : url.slice(end)).split('?')
  switch (`${method} ${route}`) {
    case 'GET ':
      return getUser(externalUserId)
    case 'POST /financial-intake':
      return submitIntake(externalUserId, await readJson<IntakeBody>(request))
    case 'POST /plan/generate':
      return generatePlan(externalUserId)
    case 'POST /chat/messages':
      return sendMessage(externalUserId, (await readJson<MessageBody>(request)).message)
    case 'GET /transactions':
      return listTransactions(externalUserId, new URLSearchParams(query))
    case 'POST /transactions':
      return storeTransactions(externalUserId, (await readJson<TransactionsBody>(request)).transactions)
    default:
      return NOT_FOUND
  }
}

function send(response: ServerResponse, { status, body }: Answer): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}

/** The body as it comes: nobody checks that it is what it is taken for. */
async function readJson<Body>(request: IncomingMessage): Promise<Body> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let text = ''
  request.setEncoding('utf8')
  request.on('data', (chunk) => {
    text += chunk
  })
  request.on('end', () => resolve(text))
  request.on('error', reject)
  return JSON.parse(await promise)
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
