import express, { type ErrorRequestHandler } from 'express'
import { ZodError } from 'zod'
import { sendMessage } from '../data/chat.ts'
import { connect, Refusal } from '../data/client.ts'
import { generatePlan } from '../data/plans.ts'
import { listTransactions, storeTransactions } from '../data/transactions.ts'
import { createUser, getUser, submitIntake } from '../data/users.ts'
import { IntakeBody, MessageBody, PageQuery, TransactionsBody, UserBody } from './schemas.ts'

/** Express 5 and Prisma as their documentation has them; bodies are read with zod. */
const prisma = connect()
const app = express()
app.use(express.json({ limit: '1mb' }))

app.get('/ready', (_request, response) => {
  response.json({})
})

app.post('/v1/users', async (request, response) => {
  response.status(201).json(await createUser(prisma, UserBody.parse(request.body)))
})

app.get('/v1/users/:user_id', async (request, response) => {
  response.json(await getUser(prisma, request.params.user_id))
})

app.post('/v1/users/:user_id/financial-intake', async (request, response) => {
  const body = IntakeBody.parse(request.body)
  response.status(201).json(await submitIntake(prisma, request.params.user_id, body))
})

app.post('/v1/users/:user_id/plan/generate', async (request, response) => {
  response.status(201).json(await generatePlan(prisma, request.params.user_id))
})

app.post('/v1/users/:user_id/chat/messages', async (request, response) => {
  const { message } = MessageBody.parse(request.body)
  response.json(await sendMessage(prisma, request.params.user_id, message))
})

app.get('/v1/users/:user_id/transactions', async (request, response) => {
  const query = PageQuery.parse(request.query)
  response.json(await listTransactions(prisma, request.params.user_id, query))
})

app.post('/v1/users/:user_id/transactions', async (request, response) => {
  const { transactions } = TransactionsBody.parse(request.body)
  response.status(201).json(await storeTransactions(prisma, request.params.user_id, transactions))
})

const answerFailure: ErrorRequestHandler = (error, _request, response, _next) => {
  if (error instanceof Refusal) response.status(error.status).json({ message: error.message })
  else if (error instanceof ZodError) response.status(400).json({ issues: error.issues })
  else response.status(500).json({ message: 'Internal server error' })
}
app.use(answerFailure)

app.listen(Number(process.env.PORT), '127.0.0.1')
