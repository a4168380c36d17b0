import { expect, test } from 'vitest'
import { createSerially } from '../../src/lib/serially.ts'

test('works of one key run one after the other, in the order in which they came', async () => {
  const serially = createSerially()
  const log: string[] = []
  const work = (name: string) => () =>
    new Promise<string>((resolve) => {
      log.push(`${name} begins`)
      setImmediate(() => {
        log.push(`${name} ends`)
        resolve(name)
      })
    })
  const results = await Promise.all([serially('k', work('a')), serially('k', work('b'))])
  expect(results).toEqual(['a', 'b'])
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})

test('works of different keys do not wait for each other', async () => {
  const serially = createSerially()
  const never = serially('slow', () => new Promise(() => undefined))
  expect(await serially('other', async () => 'done')).toBe('done')
  expect(never).toBeInstanceOf(Promise)
})

test('a work that fails is reported to its caller and does not hold up the next', async () => {
  const serially = createSerially()
  const failing = serially('k', () => Promise.reject(new Error('no')))
  const next = serially('k', async () => 'done')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('done')
})
