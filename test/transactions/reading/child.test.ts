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

/** A server whose one child has told of itself, and what it does `then`. */
function spawnServer(then: string): Spawned {
  const script = `
    import { openSync, readFileSync } from 'node:fs'
    import { startChild } from ${JSON.stringify(path.join(repository, 'src/transactions/reading/child.ts'))}
    const child = startChild(new URL(${JSON.stringify(MODULE)}), 200)
    const { part: pid } = await child.ask({ deed: 'tell of itself' }, 20_000).catch((error) => error)
    console.log('child ' + pid)
    ${then}`
  const server = [process.execPath, '--input-type=module', '-e', script]
  return new Spawned('/bin/sh', ['-c', 'ulimit -n 256; exec "$@"', 'sh', ...server])
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
    expect(first.environment).not.toMatch(/PATH|HOME|DATABASE|SECRET/)
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

  it.skipIf(process.platform !== 'linux')(
    'may not fill the memory while the server is too busy to look',
    async () => {
      const server = spawnServer(`
        child.ask({ deed: 'fill the memory' }, 1_000).catch(() => undefined)
        await new Promise(setImmediate)
        for (let most = 0; most < 3_000_000; ) {
          const [, kilobytes] = /VmRSS:\\s*(\\d+)/.exec(readFileSync('/proc/' + pid + '/status', 'utf8')) ?? []
          if (kilobytes === undefined) {
            console.log('ended with ' + most + ' kB')
            break
          }
          most = Math.max(most, Number(kilobytes))
        }
        process.exit()`)
      await server.printed(/ended with \d+ kB/)
      await server.finished()
    },
  )

  it('that cannot be started fails this one file', async ({ expect }) => {
    const server = spawnServer(`
      await child.stop()
      const files = []
      try { for (;;) files.push(openSync('/dev/null')) } catch {}
      const second = startChild(new URL(${JSON.stringify(MODULE)}), 200)
      console.log(await second.ask({ deed: 'tell of itself' }, 20_000).catch((error) => error.code))
      process.exit()`)
    expect(await server.finished()).toMatchObject({ code: 0, stdout: expect.stringContaining('EMFILE') })
  })

  it('ends with the server, and keeps no server from ending', async ({ expect }) => {
    const stays = 'setInterval(() => {}, 1000)'
    const isBusy = `child.ask({ deed: 'go on for ever' }, 60_000); ${stays}`
    for (const then of ['', stays, isBusy]) {
      const server = spawnServer(then)
      const [, pid] = await server.printed(/child (\d+)/)
      if (then) await server.stop('SIGKILL')
      else expect(await server.finished()).toMatchObject({ code: 0 })
      await untilGone(Number(pid))
    }
  })
})
