import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startEmbedded } from '../src/database/embedded/index.ts'
import { makeFolder } from './folder.ts'
import { interruption } from './interruption.ts'
import { createCaller, createPace, type Tally } from './memory-caller.ts'
import { live } from './memory-life.ts'
import { startReceiver } from './memory-receiver.ts'
import { judge, memoryCurve, memoryPage, type Sample, verdictLine } from './memory-report.ts'
import { AUTHORIZATION, startServer } from './scale-server.ts'

const PERSONS_AT_ONCE = 24
const SAMPLE_MS = 10_000
const SAMPLES_A_LINE = 6

const { values: flags } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    /** Requests a second at most. */
    rate: { type: 'string', default: '150' },
    write: { type: 'boolean', default: false },
  },
})
const minutes = Number(flags.minutes)
const rate = Number(flags.rate)

const interrupted = interruption()

/** Does a server that is used in every way need more memory as time goes by? */
async function main(): Promise<void> {
  await using resources = new AsyncDisposableStack()
  const folder = await makeFolder()
  resources.defer(() => rm(folder, { recursive: true, force: true }))
  const database = await startEmbedded(path.join(folder, 'database'), {
    fsync: 'off',
    synchronous_commit: 'off',
  })
  resources.defer(() => database.stop())
  const receiver = resources.use(await startReceiver())
  const probeFile = path.join(folder, 'collections')
  const server = resources.use(
    await startServer({
      name: 'memory',
      databaseUrl: database.url,
      folder,
      environment: { OUTBOUND_ALLOW_PRIVATE: 'true', MEMORY_PROBE_FILE: probeFile },
      nodeOptions: ['--import', path.resolve(import.meta.dirname, 'memory-probe.ts')],
    }),
  )
  await registerEndpoint(server.url, receiver.url)

  const tally: Tally = { requests: 0, failures: 0, lastFailure: undefined }
  const pace = createPace(rate)
  const end = performance.now() + minutes * 60_000
  const isOver = () => interrupted.aborted || performance.now() >= end
  const persons = Array.from({ length: PERSONS_AT_ONCE }, async () => {
    while (!isOver()) await live(createCaller(server.url, pace, tally), isOver)
  })
  const samples = await watch(server.pid ?? 0, probeFile, tally, isOver)
  await Promise.all(persons)
  await server.assertAlive()

  console.log(`${tally.requests} requests, ${tally.failures} failures, ${receiver.received} webhooks`)
  if (tally.failures > 0) throw new Error(`Requests failed, the last one: ${tally.lastFailure}`)
  if (receiver.received === 0) throw new Error('No webhook arrived.')
  const verdict = judge(samples)
  console.log(verdictLine(verdict))
  if (flags.write) {
    const put = (name: string, text: string) => writeFile(path.join(import.meta.dirname, name), text)
    await put('MEMORY.md', memoryPage(samples, { webhooks: receiver.received, rate }))
    await put('MEMORY.svg', memoryCurve(samples))
  }
  if (!verdict.isSteady) process.exitCode = 1
}

/** Looks at the server until the load is over. */
async function watch(pid: number, probeFile: string, tally: Tally, isOver: () => boolean): Promise<Sample[]> {
  const begun = performance.now()
  const samples: Sample[] = []
  while (!isOver()) {
    await sleep(SAMPLE_MS)
    const sample = {
      minutes: (performance.now() - begun) / 60_000,
      rssMegabytes: await residentMegabytes(pid),
      heapMegabytes: await lastCollection(probeFile),
      requests: tally.requests,
    }
    samples.push(sample)
    if (samples.length % SAMPLES_A_LINE === 0) tell(sample, tally)
  }
  return samples
}

function tell({ minutes, rssMegabytes, heapMegabytes, requests }: Sample, { failures }: Tally): void {
  const heap = heapMegabytes?.toFixed(1) ?? '–'
  const failed = failures > 0 ? `, ${failures} FAILED` : ''
  console.log(
    `minute ${minutes.toFixed(0)}: ${rssMegabytes.toFixed(0)} MB resident, ${heap} MB heap, ${requests} requests${failed}`,
  )
}

async function residentMegabytes(pid: number): Promise<number> {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}

/** What the last collection of the whole heap left, in megabytes. */
async function lastCollection(probeFile: string): Promise<number | null> {
  const lines = (await readFile(probeFile, 'utf8').catch(() => '')).trim().split('\n')
  const bytes = lines.at(-1)?.split(' ')[1]
  return bytes === undefined ? null : Number(bytes) / 1024 / 1024
}

async function registerEndpoint(baseUrl: string, url: string): Promise<void> {
  const response = await fetch(`${baseUrl}/v1/webhook-endpoints`, {
    method: 'POST',
    headers: { authorization: AUTHORIZATION, 'content-type': 'application/json' },
    body: JSON.stringify({ url }),
  })
  if (!response.ok) throw new Error(`The endpoint was refused: ${await response.text()}`)
}

await main()
