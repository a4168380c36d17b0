import { Agent, request } from 'node:http'
import type { RequestParts } from 'autocannon'
import { type Load, measure } from './load.ts'
import { startStopwatch } from './scale-cpu.ts'
import { removeCreated } from './scale-database.ts'
import { type ScaleScenario, scaleScenarios } from './scale-requests.ts'
import type { ServerProcess } from './server-process.ts'
import { median } from './statistics.ts'

/** A server on a table of so many users. */
export interface SizedServer {
  users: number
  databaseUrl: string
  server: ServerProcess
}

/** One kind of request on every table, in the order of the servers. */
export interface SizeResult {
  scenario: string
  /** Milliseconds of requests that came one after the other. */
  p50: number[]
  p99: number[]
  /** Requests a second at 64 connections, the median of the rounds. */
  throughput: number[]
  /** Processor time of PostgreSQL for a thousand requests, in seconds, the median of the rounds. */
  databaseCpu: number[]
  /** Throughput on the largest table to that on the smallest, of each round. */
  throughputRatios: number[]
}

interface Amount {
  requests: number
  rounds: number
  seconds: number
  /** PostgreSQL's data directory. */
  cluster: string
  signal: AbortSignal
}

const CONNECTIONS = 64
const WARM_UP = 200

/** Measures every kind of request on every table, turn by turn, so that a mood of the machine meets all of them. */
export async function compareSizes(servers: SizedServer[], amount: Amount): Promise<SizeResult[]> {
  const kinds = scaleScenarios(servers[0]?.users ?? 0).length
  const results: SizeResult[] = []
  for (let kind = 0; kind < kinds; kind++) {
    const runs = servers.flatMap((sized) => {
      const scenario = scaleScenarios(sized.users)[kind]
      return scenario ? [{ ...sized, scenario }] : []
    })
    const name = runs[0]?.scenario.name ?? ''
    const times = await takeTurns(runs, amount)
    const rounds = await load(runs, amount)
    const throughput = rounds.map((round) => round.map(({ requestsPerSecond }) => requestsPerSecond))
    const result = {
      scenario: name,
      p50: times.map((one) => quantile(one, 0.5)),
      p99: times.map((one) => quantile(one, 0.99)),
      throughput: throughput.map(median),
      databaseCpu: rounds.map((round) => median(round.map(({ databaseCpu }) => databaseCpu))),
      throughputRatios: (throughput[0] ?? []).map(
        (rate, round) => (throughput.at(-1)?.[round] ?? Number.NaN) / rate,
      ),
    }
    console.log(`  ${name}: p50 ${result.p50.map((ms) => ms.toFixed(2)).join(' / ')} ms`)
    results.push(result)
  }
  return results
}

type Run = SizedServer & { scenario: ScaleScenario }

/** One request to each server after the other. @returns milliseconds by server */
async function takeTurns(runs: Run[], { requests, signal }: Amount): Promise<number[][]> {
  const pools = runs.map(() => new Agent({ keepAlive: true, maxSockets: 1 }))
  const times: number[][] = runs.map(() => [])
  try {
    for (let n = -WARM_UP; n < requests; n++) {
      signal.throwIfAborted()
      for (const offset of runs.keys()) {
        const turn = (offset + Math.max(0, n)) % runs.length
        const [run, pool] = [runs[turn], pools[turn]]
        if (!run || !pool) continue
        const taken = await time(run.server.url, run.scenario.next(), pool)
        if (n >= 0) times[turn]?.push(taken)
      }
    }
  } finally {
    for (const pool of pools) pool.destroy()
  }
  await tidy(runs)
  return times
}

interface Round {
  requestsPerSecond: number
  databaseCpu: number
}

/** Loads one server after the other. @returns by server what its rounds came to */
async function load(runs: Run[], { rounds, seconds, cluster, signal }: Amount): Promise<Round[][]> {
  const results: Round[][] = runs.map(() => [])
  const amount: Load = { connections: CONNECTIONS, seconds, signal }
  for (let round = 0; round < rounds; round++) {
    for (const [index, { server, scenario }] of runs.entries()) {
      const spent = await startStopwatch(server, cluster)
      const { requestsPerSecond, failures } = await measure(server, scenario, amount)
      if (failures > 0) throw new Error(`${failures} requests of '${scenario.name}' failed.`)
      const { databaseCpu } = await spent(requestsPerSecond * seconds)
      results[index]?.push({ requestsPerSecond, databaseCpu })
    }
    await tidy(runs)
  }
  return results
}

async function tidy(runs: Run[]): Promise<void> {
  for (const { scenario, databaseUrl } of runs) if (scenario.creates) await removeCreated(databaseUrl)
}

/** @returns milliseconds until the last byte of the answer */
function time(url: string, { path, body, ...parts }: RequestParts, pool: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const headers = {
      ...parts.headers,
      ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
    }
    const sent = request(url + path, { method: parts.method, headers, agent: pool }, (response) => {
      response.resume().on('end', () => {
        if ((response.statusCode ?? 500) < 300) resolve(performance.now() - begun)
        else reject(new Error(`${parts.method} ${path} was answered ${response.statusCode}.`))
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** The value that a share of the others stays below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
