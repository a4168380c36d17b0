import autocannon from 'autocannon'
import type { Scenario } from './scenarios.ts'
import type { ServerProcess } from './server-process.ts'

/** What one server did under one load. */
export interface Measurement {
  requestsPerSecond: number
  /** How many were answered with success. */
  answered: number
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
  if (result['2xx'] === 0) {
    throw new Error(`'${server.name}' answered no '${scenario.name}' within ${seconds} s: try more.`)
  }
  return {
    requestsPerSecond: result['2xx'] / result.duration,
    answered: result['2xx'],
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
  const forms = await Promise.all(
    servers.map(async ({ url, name }) => {
      const { path, ...request } = scenario.next()
      const response = await fetch(`${url}${path}`, request)
      const text = await response.text()
      if (!response.ok) throw new Error(`'${name}' answers '${scenario.name}' ${response.status}: ${text}`)
      return JSON.stringify([response.status, formOf(JSON.parse(text))])
    }),
  )
  if (new Set(forms).size > 1) {
    throw new Error(`The servers answer '${scenario.name}' in different forms:\n${forms.join('\n')}`)
  }
}

/** What an answer is made of: the types of its fields, and of a list its length and the forms of its items. */
function formOf(value: unknown): unknown {
  if (Array.isArray(value))
    return [value.length, ...new Set(value.map((item) => JSON.stringify(formOf(item))))]
  if (value === null) return 'null'
  if (typeof value !== 'object') return typeof value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, child]) => [key, formOf(child)]),
  )
}
