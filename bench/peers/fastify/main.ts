import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify from 'fastify'
import { sendMessage } from '../data/chat.ts'
import { connect, Refusal } from '../data/client.ts'
import { generatePlan } from '../data/plans.ts'
import { listTransactions, storeTransactions } from '../data/transactions.ts'
import { createUser, getUser, submitIntake } from '../data/users.ts'
import * as schemas from './schemas.ts'

/** Fastify and Prisma as their documentation has them: a schema for what comes and goes, and the plain client. */
const prisma = connect()
const app = Fastify({ bodyLimit: schemas.BODY_LIMIT }).withTypeProvider<TypeBoxTypeProvider>()

app.setErrorHandler((error, _request, reply) => {
  if (error instanceof Refusal) return reply.code(error.status).send({ message: error.message })
  throw error
})

app.get('/ready', async () => ({}))

app.post('/v1/users', { schema: schemas.createUser }, async ({ body }, reply) => {
  reply.code(201)
  return createUser(prisma, body)
})

app.get('/v1/users/:user_id', { schema: schemas.getUser }, async ({ params }) =>
  getUser(prisma, params.user_id),
)

app.post(
  '/v1/users/:user_id/financial-intake',
  { schema: schemas.createIntake },
  async ({ params, body }, reply) => {
    reply.code(201)
    return submitIntake(prisma, params.user_id, body)
  },
)

app.post('/v1/users/:user_id/plan/generate', { schema: schemas.generatePlan }, async ({ params }, reply) => {
  reply.code(201)
  return generatePlan(prisma, params.user_id)
})

app.post('/v1/users/:user_id/chat/messages', { schema: schemas.createMessage }, async ({ params, body }) =>
  sendMessage(prisma, params.user_id, body.message),
)

app.get('/v1/users/:user_id/transactions', { schema: schemas.listTransactions }, async ({ params, query }) =>
  listTransactions(prisma, params.user_id, query),
)

app.post(
  '/v1/users/:user_id/transactions',
  { schema: schemas.createTransactions },
  async ({ params, body }, reply) => {
    reply.code(201)
    return storeTransactions(prisma, params.user_id, body.transactions)
  },
)

await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' })
