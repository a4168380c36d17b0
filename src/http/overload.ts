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

/**
 * A process that ends 1,000 requests a second, which is slow, ends this many well within one second. The
 * event loop's utilisation says nothing here: it is near 1 long before anybody has to wait.
 */
export const CAPACITY: Capacity = { inFlight: 600, poolWaiting: 500 }

/** In seconds. */
const RETRY_AFTER = 1

const BODY = JSON.stringify(errorBody(unavailable()))

/**
 * How many requests are refused in one turn of the event loop. Callers that repeat a refused request at once
 * would otherwise fill every turn, and the work that was taken on would move by one statement a turn.
 */
const REFUSALS_PER_TURN = 4

/**
 * Answers 503 while the process has more work than it can end in good time, so that what it does take on
 * stays quick. Comes before everything else, as refusing has to be cheap: nothing is thrown, looked up or
 * parsed.
 */
export function shedLoad(v1: FastifyInstance, database: DatabaseConnection, capacity: Capacity): void {
  const refuse = createRefusal()
  let inFlight = 0

  v1.addHook('onRequest', (_request, reply, done) => {
    // Work whose caller has hung up is not in flight any more, but still waits for its connection.
    if (inFlight >= capacity.inFlight || database.pool.waiting >= capacity.poolWaiting) {
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

/** @returns a function that refuses at once, or a few turns later when there is much to refuse */
function createRefusal(): (reply: FastifyReply) => void {
  let waiting: FastifyReply[] = []

  function answerSome(): void {
    for (const reply of waiting.slice(0, REFUSALS_PER_TURN)) {
      reply.code(503).header('retry-after', RETRY_AFTER).type('application/json; charset=utf-8').send(BODY)
    }
    waiting = waiting.slice(REFUSALS_PER_TURN)
    if (waiting.length > 0) setImmediate(answerSome)
  }

  return (reply) => {
    waiting.push(reply)
    if (waiting.length === 1) setImmediate(answerSome)
  }
}
