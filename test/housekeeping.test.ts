import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type Sweep, startSweeps } from '../src/housekeeping.ts'

/** Runs sweeps until `isOver`, and tells what was said of them. */
async function during(sweeps: Sweep[], isOver: () => boolean) {
  const turns: string[] = []
  const complaints: string[] = []
  const stop = startSweeps(sweeps, {
    logger: { warn: (_fields: unknown, text?: string) => complaints.push(text ?? '') },
    onSweep: (sweep, outcome) => turns.push(`${sweep} ${outcome}`),
    tracing: undefined,
  })
  while (!isOver()) await sleep(1)
  await stop()
  return { turns, complaints }
}

describe('sweeps', () => {
  it('are done again and again, each turn counted with its outcome', async () => {
    let count = 0
    const run = async () => {
      count++
      if (count === 2) throw new Error('away')
    }
    const sweep = { name: 'some.sweep', intervalMs: 1, run, complaint: 'it was not done' }
    const { turns, complaints } = await during([sweep], () => count >= 3)
    expect(turns.slice(0, 3)).toEqual(['some.sweep done', 'some.sweep failed', 'some.sweep done'])
    expect(complaints).toEqual(['it was not done'])
  })

  it('complain of an outage once, and do not start a turn before the last has ended', async () => {
    let count = 0
    let together = 0
    let most = 0
    const run = async () => {
      most = Math.max(most, ++together)
      await sleep(5)
      together--
      count++
      throw new Error('away')
    }
    const sweep = { name: 'slow', intervalMs: 1, run, complaint: 'it was not done' }
    const { complaints } = await during([sweep], () => count >= 3)
    expect([most, complaints.length]).toEqual([1, 1])
  })
})
