import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { freePort } from '../../src/lib/free-port.ts'
import { repository } from '../helpers/processes.ts'
import { listen } from '../helpers/real-server.ts'
import { useTestApi } from '../helpers/test-api.ts'

const api = useTestApi()
let server: Promise<string> | undefined

/** Runs `chat …` with the lines as its input. */
async function chat(lines: string[], options: string[], environment: NodeJS.ProcessEnv = {}) {
  const cli = path.join(repository, 'src/cli.ts')
  const child = spawn(process.execPath, [cli, 'chat', ...options], {
    cwd: repository,
    env: { DATA_DIR: path.join(repository, 'no-such-folder'), ...environment },
  })
  child.stdin.end(lines.map((line) => `${line}\n`).join(''))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code: child.exitCode, stdout, stderr }
}

async function serverUrl(): Promise<string> {
  server ??= listen(api.app).then(({ url }) => url)
  return server
}

describe('a conversation in the terminal', () => {
  it('shows what is said and answered, with the figures of the snapshot it was given', async () => {
    const { token } = await api.client()
    const { code, stdout, stderr } = await chat(
      ['gastei 45,90 no mercado', '', 'quanto gastei com comida este mês?'],
      ['--server', await serverUrl(), '--language', 'pt', '--income', '5000', '--expenses', '3200'],
      { OZZIE_TOKEN: token },
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('you> gastei 45,90 no mercado\nozzie> ')
    expect(stdout).toMatch(/Você gastou US\$\s45,90 com alimentação neste mês/)
    expect(stdout).toContain('[progress_check, spending, neutral]')
  })

  it('speaks as the user it is told to', async () => {
    const client = await api.client()
    const options = ['--server', await serverUrl(), '--user', 'external:ana', '--token', client.token]
    await chat(['hello'], options)
    const { body } = await client.get('/v1/users/external:ana/chat/messages')
    expect(body.data).toMatchObject([{ message: 'hello' }])
  })

  it('ends with one line that says what to do when it cannot begin', async () => {
    const nowhere = `http://127.0.0.1:${await freePort()}`
    const { token } = await api.client()
    const cases: [string[], RegExp][] = [
      [
        ['--server', await serverUrl()],
        /^There is no demo client in this folder: give --token, or set OZZIE_TOKEN\.\n$/,
      ],
      [['--server', nowhere, '--token', token], /^No server answers at http:.*: start one with npm start/],
      [['--server', await serverUrl(), '--token', 'wrong'], /^Missing or invalid credentials\./],
    ]
    for (const [options, line] of cases) {
      const { code, stderr } = await chat(['hello'], options)
      expect(code).toBe(1)
      expect(stderr).toMatch(line)
    }
  })
})
