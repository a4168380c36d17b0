import { existsSync, readFileSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { it as base, describe, expect } from 'vitest'
import { keptSecret } from '../../src/lib/kept-secret.ts'
import { makeTemporaryFolder } from '../helpers/temporary-folder.ts'

const it = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures this one needs
  folder: async ({}, use) => {
    const folder = await makeTemporaryFolder()
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
})

describe('a kept secret', () => {
  it('is one and whole for all who ask at the same moment', async ({ folder }) => {
    const file = path.join(folder, 'secret')
    const secrets = await Promise.all(
      Array.from({ length: 100 }, (_, index) => keptSecret(file, () => `secret ${index}`)),
    )
    expect(new Set(secrets).size).toBe(1)
    expect(secrets[0]).toMatch(/^secret \d+$/)
  })

  it('is never there in part', async ({ folder }) => {
    const seen = new Set<string>()
    for (let round = 0; round < 20; round++) {
      const file = path.join(folder, String(round))
      const kept = keptSecret(file, () => 'secret')
      while (!existsSync(file)) await setImmediate()
      seen.add(readFileSync(file, 'utf8'))
      await kept
    }
    expect([...seen]).toEqual(['secret'])
  })

  it('stays what it was, and leaves nothing beside it', async ({ folder }) => {
    const file = path.join(folder, 'secret')
    await keptSecret(file, () => 'first')
    expect(await keptSecret(file, () => 'second')).toBe('first')
    expect(await readdir(folder)).toEqual(['secret'])
  })

  it('is for the eyes of its owner only', async ({ folder }) => {
    const file = path.join(folder, 'secret')
    await keptSecret(file, () => 'secret')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('that cannot be kept fails with the reason of the file system', async ({ folder }) => {
    await expect(keptSecret(path.join(folder, 'missing', 'secret'), () => 'secret')).rejects.toMatchObject({
      code: 'ENOENT',
    })
  })
})
