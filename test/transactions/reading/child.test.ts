import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { ChildLimitError, startChild } from '../../../src/transactions/reading/child.ts'
import { UnreadableError } from '../../../src/transactions/reading/draft.ts'
import { isAlive, repository, Child as Spawned } from '../../helpers/processes.ts'
import type { Deed } from './deeds.ts'

const MODULE = new URL('./deeds.ts', import.meta.url)

/** What a child says of itself. */
async function itself(child: ReturnType<typeof startChild>): Promise<{ pid: number; environment: string }> {
  const told = await child.ask({ deed: 'tell of itself' satisfies Deed }, 20_000).catch((error) => error)
  expect(told).toBeInstanceOf(UnreadableError)
  return { pid: Number(told.part), environment: told.message }
}

async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await sleep(20)
}

describe.concurrent('a process that reads a file', () => {
  it.for<Deed>(['fill the heap', 'fill the memory'])('may not %s', async (deed, { expect }) => {
    const child = startChild(MODULE, 200)
    const { pid } = await itself(child)
    await expect(child.ask({ deed }, 25_000)).rejects.toThrow(new ChildLimitError('memory'))
    expect(child.isAlive()).toBe(false)
    await untilGone(pid)
  })

  it('may not go on for ever', async ({ expect }) => {
    const child = startChild(MODULE, 200)
    const { pid } = await itself(child)
    const deed: Deed = 'go on for ever'
    await expect(child.ask({ deed }, 300)).rejects.toThrow(new ChildLimitError('time'))
    await untilGone(pid)
  })

  it('takes nobody with it when it breaks', async ({ expect }) => {
    const child = startChild(MODULE, 200)
    const deed: Deed = 'break'
    await expect(child.ask({ deed }, 20_000)).rejects.toThrow('ended before it answered')
    expect(child.isAlive()).toBe(false)
  })

  it('that is stopped while it reads was not over a limit', async ({ expect }) => {
    const child = startChild(MODULE, 200)
    const deed: Deed = 'go on for ever'
    const asked = expect(child.ask({ deed }, 20_000)).rejects.toThrow('ended before it answered')
    await child.stop()
    await asked
  })

  it('is asked again after a file that it could not read, and sees none of the settings', async ({
    expect,
  }) => {
    const child = startChild(MODULE, 200)
    const first = await itself(child)
    expect(first.environment).toMatch(/^(NODE_COMPILE_CACHE)?$/)
    expect((await itself(child)).pid).toBe(first.pid)
    await child.stop()
    await untilGone(first.pid)
  })

  it('still answers when all processes of a service are told to end', async ({ expect }) => {
    const child = startChild(MODULE, 200)
    const { pid } = await itself(child)
    process.kill(pid, 'SIGTERM')
    expect((await itself(child)).pid).toBe(pid)
    await child.stop()
  })

  it('ends with the server, and keeps no server from ending', async ({ expect }) => {
    const script = (then: string) => `
      import { startChild } from ${JSON.stringify(path.join(repository, 'src/transactions/reading/child.ts'))}
      const child = startChild(new URL(${JSON.stringify(MODULE)}), 200)
      const { part } = await child.ask({ deed: 'tell of itself' }, 20_000).catch((error) => error)
      console.log('child ' + part)
      ${then}`
    for (const then of ['', 'setInterval(() => {}, 1000)']) {
      const server = new Spawned(process.execPath, ['--input-type=module', '-e', script(then)])
      const [, pid] = await server.printed(/child (\d+)/)
      if (then) await server.stop('SIGKILL')
      else expect(await server.finished()).toMatchObject({ code: 0 })
      await untilGone(Number(pid))
    }
  })
})
