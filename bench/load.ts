import autocannon from 'autocannon'
import { formOf } from './answer-form.ts'
import type { Scenario } from './scenarios.ts'
import type { ServerProcess } from './server-process.ts'

/** What one server did under one load. */
export interface Measurement {
  requestsPerSecond: number
  /** How many were sent, with those that were under way when the time was up. */
  sent: number
  /** Milliseconds. */
  p50: number
  /** Milliseconds. */
  p99: number
  /** Requests that failed or were not answered with success. */
  failures: number
}

export interface Load {
  connections: number
  seconds: number
  /** Ends the load early. */
  signal: AbortSignal
}

/** Loads a server with one kind of request. */
export async function measure(
  server: ServerProcess,
  scenario: Scenario,
  { connections, seconds, signal }: Load,
): Promise<Measurement> {
  const run = autocannon({
    url: server.url,
    connections: Math.min(connections, scenario.connections ?? connections),
    duration: seconds,
    requests: [{ setupRequest: (defaults) => ({ ...defaults, ...scenario.next() }) }],
  })
  const stop = () => run.stop()
  signal.addEventListener('abort', stop)
  const result = await run
  signal.removeEventListener('abort', stop)
  signal.throwIfAborted()
  await server.assertAlive()
  return {
    requestsPerSecond: result['2xx'] / result.duration,
    sent: result.requests.sent,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failures: result.errors + result.non2xx,
  }
}

/**
 * Sends one request of a kind to each server and compares what they answer, so that none of them wins by
 * doing something else.
 *
 * @throws Error when one fails or answers in another form
 */
export async function assertSameAnswers(servers: ServerProcess[], scenario: Scenario): Promise<void> {
  const { name, isRepeatable = false } = scenario
  const repeated = isRepeatable ? scenario.next() : undefined
  const forms = await Promise.all(
    servers.map(async (server) => {
      const { path, ...request } = repeated ?? scenario.next()
      const response = await fetch(`${server.url}${path}`, request)
      const text = await response.text()
      if (!response.ok) throw new Error(`'${server.name}' answers '${name}' ${response.status}: ${text}`)
      return JSON.stringify([response.status, formOf(JSON.parse(text), isRepeatable)])
    }),
  )
  if (new Set(forms).size > 1) {
    throw new Error(`The servers do not answer '${name}' alike:\n${forms.join('\n')}`)
  }
}
