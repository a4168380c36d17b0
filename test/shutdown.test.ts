import { expect, test } from 'vitest'
import { closeAll } from '../src/shutdown.ts'

const forEver = () => new Promise<void>(() => undefined)

/** Closes things, and notes in which order and what was complained of. */
async function closing(steps: Record<string, () => Promise<void>>) {
  const closed: string[] = []
  const complaints: unknown[] = []
  const noting = Object.entries(steps).map(([name, close]) => ({
    name,
    close: () => {
      closed.push(name)
      return close()
    },
  }))
  await closeAll(noting, { error: (...args: unknown[]) => complaints.push(args[1]) }, 20)
  return { closed, complaints }
}

test('what was opened last is closed first', async () => {
  const { closed, complaints } = await closing({ pool: async () => undefined, server: async () => undefined })
  expect(closed).toEqual(['server', 'pool'])
  expect(complaints).toEqual([])
})

test('what fails to close or never ends is told of, and the rest is closed all the same', async () => {
  const { closed, complaints } = await closing({
    pool: async () => undefined,
    worker: forEver,
    server: async () => {
      throw new Error('broken')
    },
  })
  expect(closed).toEqual(['server', 'worker', 'pool'])
  expect(complaints).toEqual(['closing the server failed', 'closing the worker failed'])
})
