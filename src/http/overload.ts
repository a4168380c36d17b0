import type { FastifyInstance, FastifyReply } from 'fastify'
import type { DatabaseConnection } from '../database/database.ts'
import { unavailable } from '../lib/errors.ts'
import { errorBody } from './errors.ts'

/** What one process takes on at once. */
export interface Capacity {
  /** Requests that are under way. */
  inFlight: number
  /** Statements and transactions that wait for a connection of the pool. */
  poolWaiting: number
}

export const CAPACITY: Capacity = { inFlight: 500, poolWaiting: 300 }

/** In seconds. */
const RETRY_AFTER = '1'

const BODY = JSON.stringify(errorBody(unavailable()))

/**
 * How many requests are refused in one turn of the event loop. Callers that repeat a refused request at once
 * would otherwise fill every turn, and the work that was taken on would move by one statement a turn.
 */
const REFUSALS_PER_TURN = 4

/**
 * Answers 503 while the process has more work than it can end in good time, so that what it does take on
 * stays quick. Comes before everything else, since refusing has to be cheap: nothing is thrown, looked up or
 * parsed.
 */
export function shedLoad(v1: FastifyInstance, pool: DatabaseConnection['pool'], capacity: Capacity): void {
  let inFlight = 0

  v1.addHook('onRequest', (_request, reply, done) => {
    if (inFlight >= capacity.inFlight || pool.waiting >= capacity.poolWaiting) {
      refuse(reply)
      return
    }
    inFlight += 1
    // Comes once for each answer, also when the caller hangs up before there is one.
    reply.raw.once('close', () => {
      inFlight -= 1
    })
    done()
  })
}

const refused: FastifyReply[] = []

function refuse(reply: FastifyReply): void {
  if (refused.push(reply) === 1) setImmediate(answerSome)
}

function answerSome(): void {
  for (const reply of refused.splice(0, REFUSALS_PER_TURN)) {
    reply.code(503).header('retry-after', RETRY_AFTER).type('application/json; charset=utf-8').send(BODY)
  }
  if (refused.length > 0) setImmediate(answerSome)
}
