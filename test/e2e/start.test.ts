import { readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { encodeToken } from '../../src/clients/credentials.ts'
import { Child, isAlive, runCli, startServer } from '../helpers/processes.ts'
import { GUIDE_INTAKE, GUIDE_MESSAGE, MARIA } from '../helpers/requests.ts'
import { makeTemporaryFolder, removeDataDir } from '../helpers/temporary-folder.ts'
import { createTestDatabase } from '../helpers/test-database.ts'

// Each test starts processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

interface Welcome {
  url: string
  token: string
  docs: string
  curl: string
}

/** Reads what the start prints. */
async function readWelcome(server: Child): Promise<Welcome> {
  await server.printed(/curl [\s\S]*'\{.*\}'\n/)
  const field = (label: string) =>
    new RegExp(`^ *${label} +(?<value>.+)$`, 'm').exec(server.stdout)?.groups?.value ?? ''
  const { curl = '' } = /^ *(?<curl>curl [\s\S]*?'\{.*\}')$/m.exec(server.stdout)?.groups ?? {}
  return { url: field('Base URL'), token: field('Bearer token'), docs: field('Docs'), curl }
}

/** The base URL of a server that prints no welcome, from its log. */
async function loggedUrl(server: Child): Promise<string> {
  const [url] = await server.printed(/http:\/\/127\.0\.0\.1:\d+/)
  return url
}

/** Runs a shell line that holds one curl command. @returns its HTTP status */
async function statusOfCurl(line: string): Promise<string> {
  const quiet = line.replace('curl ', "curl -s -o /dev/null -w '%{http_code}' ")
  const { stdout } = await new Child('sh', ['-c', quiet]).finished()
  return stdout
}

async function call(
  url: string,
  token: string,
  method: 'GET' | 'POST',
  target: string,
  body?: unknown,
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies freely
): Promise<{ status: number; body: any; headers: Headers }> {
  const response = await fetch(url + target, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json(), headers: response.headers }
}

function outputLines(text: string): string[] {
  return text.trim().split('\n').filter(Boolean)
}

describe('a first start on a machine with nothing', () => {
  let folder: string
  let dataDir: string
  let server: Child
  let shown: Welcome

  beforeAll(async () => {
    folder = await makeTemporaryFolder()
    dataDir = path.join(folder, 'data')
    server = startServer({ DATA_DIR: dataDir })
    shown = await readWelcome(server)
  })

  afterAll(async () => {
    await server?.stop()
    await removeDataDir(dataDir)
    await rm(folder, { recursive: true, force: true })
  })

  it('prints where the API is, with the real port, and where its pages are', async () => {
    expect(shown.url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/)
    expect(shown.docs).toBe(`${shown.url}/docs`)
    expect((await fetch(shown.docs)).status).toBe(200)
    expect((await fetch(`${shown.url}/openapi.json`)).status).toBe(200)
    expect((await fetch(`${shown.url}/health/live`)).status).toBe(200)
    expect((await fetch(`${shown.url}/health/ready`)).status).toBe(200)
  })

  it('prints a bearer token that works', async () => {
    const { status } = await call(shown.url, shown.token, 'GET', '/v1/users/external:token-check')
    expect(status).toBe(200)
  })

  it('prints a curl line that works as it stands', async () => {
    expect(shown.curl).toContain(shown.url)
    expect(shown.curl).toContain(shown.token)
    expect(await statusOfCurl(shown.curl)).toBe('201')
  })

  it('serves the guide’s three commands, verbatim but for host and token', async () => {
    const guide = [
      `curl -X POST https://api.ozzieapp.com/v1/users/external:usr_guide/financial-intake \\
-H "Authorization: Bearer YOUR_BEARER_TOKEN" \\
-H "Content-Type: application/json" \\
-d '{
"monthly_income": 5000,
"monthly_expenses": 3200,
"financial_goal": "savings"
}'`,
      `curl -X POST https://api.ozzieapp.com/v1/users/external:usr_guide/plan/generate \\
-H "Authorization: Bearer YOUR_BEARER_TOKEN" \\
-H "Content-Type: application/json" \\
-d '{}'`,
      `curl -X POST https://api.ozzieapp.com/v1/users/external:usr_guide/chat/messages \\
-H "Authorization: Bearer YOUR_BEARER_TOKEN" \\
-H "Content-Type: application/json" \\
-d '{"message": "How much should I save this month?"}'`,
      `curl https://api.ozzieapp.com/v1/users/external:usr_guide \\
-H "Authorization: Bearer YOUR_BEARER_TOKEN"`,
    ]
    const statuses: string[] = []
    for (const command of guide) {
      const line = command
        .replace('https://api.ozzieapp.com', shown.url)
        .replace('YOUR_BEARER_TOKEN', shown.token)
      statuses.push(await statusOfCurl(line))
    }
    expect(statuses).toEqual(['201', '201', '200', '200'])
    const { body } = await call(shown.url, shown.token, 'GET', '/v1/users/external:usr_guide')
    expect(body.data).toMatchObject({ external_user_id: 'usr_guide', name: null, onboarding_stage: 'active' })
  })

  it('serves explicit creation from the first call to the last', async () => {
    const as = (method: 'GET' | 'POST', target: string, body?: unknown) =>
      call(shown.url, shown.token, method, target, body)
    const created = await as('POST', '/v1/users', { ...MARIA, external_user_id: 'flow-a' })
    expect(created.status).toBe(201)
    expect(created.headers.get('ozzie-version')).toBe('2025-05-05')
    const user = `/v1/users/${created.body.data.id}`
    const stage = async () => (await as('GET', user)).body.data.onboarding_stage
    expect(await stage()).toBe('intake_pending')
    expect((await as('POST', `${user}/financial-intake`, GUIDE_INTAKE)).status).toBe(201)
    expect(await stage()).toBe('plan_pending')
    const plan = await as('POST', `${user}/plan/generate`, {})
    expect(plan.status).toBe(201)
    expect(await stage()).toBe('active')
    const chat = await as('POST', `${user}/chat/messages`, GUIDE_MESSAGE)
    expect(chat.body.data.reply).toContain('$1,000')
    expect((await as('POST', '/v1/users', { ...MARIA, external_user_id: 'flow-a' })).status).toBe(409)
  })

  it('can be reached by the client commands while it runs', async () => {
    const { code, stdout } = await runCli(['clients', 'create', '--name', 'Live', '--json'], {
      DATA_DIR: dataDir,
    })
    expect(code).toBe(0)
    const { status } = await call(shown.url, JSON.parse(stdout).token, 'GET', '/v1/users/external:live')
    expect(status).toBe(200)
  })

  it('keeps a second server off its data, with one line that names the cure', async () => {
    const { code, stdout, stderr } = await startServer({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }).finished()
    expect(code).toBe(1)
    expect(outputLines(stdout + stderr)).toHaveLength(1)
    expect(stderr).toContain('DATA_DIR')
    expect((await fetch(`${shown.url}/health/ready`)).status).toBe(200)
  })

  it('writes no personal data and no secret to its log', async () => {
    await call(shown.url, shown.token, 'GET', '/v1/users/external:very-private-id?x=also-private')
    await call(shown.url, shown.token, 'POST', '/v1/users', { ...MARIA, email: 'private@@example.com' })
    await server.printed(/"status":400/)
    const log = server.stdout.slice(server.stdout.indexOf(shown.curl) + shown.curl.length)
    expect(log).toContain('/v1/users/:user_id')
    expect(log).not.toMatch(/very-private-id|also-private|private@@|Maria|sk_live_/)
    expect(log).not.toContain(shown.token)
  })
})

describe.concurrent('the end', () => {
  it('comes with SIGTERM: the request under way is answered, exit code 0, PostgreSQL gone, all kept', async ({
    expect,
  }) => {
    const folder = await makeTemporaryFolder()
    const dataDir = path.join(folder, 'data')
    const server = startServer({ DATA_DIR: dataDir })
    let again: Child | undefined
    try {
      const { url, token } = await readWelcome(server)
      const lock = path.join(dataDir, 'postgres', 'postmaster.pid')
      const postmaster = Number((await readFile(lock, 'utf8')).split('\n')[0])
      expect(isAlive(postmaster)).toBe(true)

      let send: (text: string | undefined) => void = () => undefined
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          send = (text) => (text === undefined ? controller.close() : controller.enqueue(Buffer.from(text)))
        },
      })
      send('{"monthly_income": 5000, "monthly_expenses": 3200,')
      const underWay = fetch(`${url}/v1/users/external:last/financial-intake`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body,
        duplex: 'half',
      } as RequestInit)
      await sleep(200)
      server.process.kill('SIGTERM')
      await server.printed(/shutting down/)
      send(' "financial_goal": "savings"}')
      send(undefined)
      expect((await underWay).status).toBe(201)

      expect((await server.finished()).code).toBe(0)
      expect(isAlive(postmaster)).toBe(false)
      await expect(fetch(url)).rejects.toThrow()

      const list = await runCli(['clients', 'list', '--json'], { DATA_DIR: dataDir })
      expect(list.code).toBe(0)
      expect(JSON.parse(list.stdout)).toMatchObject([{ client_id: 'ozz_client_demo', users: 1 }])
      await expect(readFile(lock)).rejects.toMatchObject({ code: 'ENOENT' })

      again = startServer({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
      const shown = await readWelcome(again)
      expect(shown.token).toBe(token)
      const { body: kept } = await call(shown.url, token, 'GET', '/v1/users/external:last/financial-intake')
      expect(kept.data).toMatchObject(GUIDE_INTAKE)
      expect((await again.stop('SIGINT')).code).toBe(0)
    } finally {
      await server.stop('SIGKILL')
      await again?.stop('SIGKILL')
      await removeDataDir(dataDir)
      await rm(folder, { recursive: true, force: true })
    }
  })
})

describe.concurrent('a first start that is interrupted', () => {
  it('leaves nothing running and nothing half made', async ({ expect }) => {
    const folder = await makeTemporaryFolder()
    const dataDir = path.join(folder, 'data')
    const server = startServer({ DATA_DIR: dataDir })
    try {
      const files = () => readdir(dataDir).catch(() => [])
      const clusters = async () => (await files()).filter((name) => /^postgres(\.\d+)?$/.test(name))
      await vi.waitFor(async () => expect(await clusters()).not.toEqual([]), { timeout: 30_000, interval: 5 })
      const { code, stderr } = await server.stop('SIGINT')
      expect([code, stderr]).toEqual([0, ''])
      expect(
        (await files()).filter((name) => name.startsWith('postgres.') && name !== 'postgres.log'),
      ).toEqual([])
      await expect(readFile(path.join(dataDir, 'postgres', 'postmaster.pid'))).rejects.toMatchObject({
        code: 'ENOENT',
      })
    } finally {
      await server.stop('SIGKILL')
      await removeDataDir(dataDir)
      await rm(folder, { recursive: true, force: true })
    }
  })
})

describe.concurrent('in production', () => {
  it('a start without DATABASE_URL ends with one line that names it', async ({ expect }) => {
    const { code, stdout, stderr } = await startServer({ NODE_ENV: 'production' }).finished()
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(outputLines(stderr)).toHaveLength(1)
    expect(stderr).toContain('DATABASE_URL')
  })

  it('a start with DATABASE_URL serves, and shows neither token nor secret', async ({ expect }) => {
    const credentials = { clientId: 'partner', secret: 'sk_live_of-the-partner' }
    const server = startServer({
      NODE_ENV: 'production',
      DATABASE_URL: await createTestDatabase(),
      SECRET_PEPPER: 'a-real-pepper',
      BOOTSTRAP_CLIENT_ID: credentials.clientId,
      BOOTSTRAP_CLIENT_SECRET: credentials.secret,
    })
    try {
      const url = await loggedUrl(server)
      const { status } = await call(url, encodeToken(credentials), 'GET', '/v1/users/external:u')
      expect(status).toBe(200)
      const { code, stdout, stderr } = await server.stop()
      expect(code).toBe(0)
      expect(stdout + stderr).not.toContain(credentials.secret)
      expect(stdout + stderr).not.toContain(encodeToken(credentials))
      expect(stdout).not.toMatch(/Bearer|curl/)
    } finally {
      await server.stop('SIGKILL')
    }
  })
})

describe.concurrent('the bootstrap client', () => {
  it('exists after the start, and gets the new secret when another is given', async ({ expect }) => {
    const DATABASE_URL = await createTestDatabase()
    const statuses: number[][] = []
    for (const secret of ['sk_live_first', 'sk_live_second']) {
      const server = startServer({
        DATABASE_URL,
        BOOTSTRAP_CLIENT_ID: 'partner',
        BOOTSTRAP_CLIENT_SECRET: secret,
      })
      try {
        const { url, token } = await readWelcome(server)
        expect(token).toBe(encodeToken({ clientId: 'partner', secret }))
        const tried = ['sk_live_first', 'sk_live_second'].map(async (candidate) => {
          const credentials = encodeToken({ clientId: 'partner', secret: candidate })
          return (await call(url, credentials, 'GET', '/v1/users/external:u')).status
        })
        statuses.push(await Promise.all(tried))
      } finally {
        await server.stop()
      }
    }
    expect(statuses).toEqual([
      [200, 401],
      [401, 200],
    ])
  })
})

describe.concurrent('a start that cannot work', () => {
  it('for want of its port ends with one line that names the cure', async ({ expect }) => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const address = taken.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    try {
      const { code, stdout, stderr } = await startServer({
        PORT: port,
        DATABASE_URL: await createTestDatabase(),
        LOG_LEVEL: 'silent',
      }).finished()
      expect(code).toBe(1)
      expect(outputLines(stdout + stderr)).toHaveLength(1)
      expect(stderr).toContain(port)
      expect(stderr).toContain('PORT')
    } finally {
      taken.close()
    }
  })

  it('for want of a sound setting ends with one line that names it', async ({ expect }) => {
    const { code, stdout, stderr } = await startServer({ PORT: 'http' }).finished()
    expect(code).toBe(1)
    expect(outputLines(stdout + stderr)).toHaveLength(1)
    expect(stderr).toContain('PORT')
  })

  it('for want of its database ends with one line that names it, and no password', async ({ expect }) => {
    const url = 'postgresql://ozzie:top-secret-password@127.0.0.1:1/none'
    const { code, stdout, stderr } = await startServer({ DATABASE_URL: url }).finished()
    expect(code).toBe(1)
    expect(outputLines(stdout + stderr)).toHaveLength(1)
    expect(stderr).toContain('DATABASE_URL')
    expect(stdout + stderr).not.toContain('top-secret-password')
  })
})

describe.concurrent('the client commands where no server runs', () => {
  it('start the embedded database for themselves and end it again', async ({ expect }) => {
    const folder = await makeTemporaryFolder()
    const dataDir = path.join(folder, 'data')
    try {
      const { code, stdout } = await runCli(['clients', 'create', '--name', 'Early', '--json'], {
        DATA_DIR: dataDir,
      })
      expect(code).toBe(0)
      const { client_id: clientId } = JSON.parse(stdout)
      await expect(readFile(path.join(dataDir, 'postgres', 'postmaster.pid'))).rejects.toMatchObject({
        code: 'ENOENT',
      })
      const list = await runCli(['clients', 'list', '--json'], { DATA_DIR: dataDir })
      expect(JSON.parse(list.stdout)).toMatchObject([{ client_id: clientId, name: 'Early' }])
    } finally {
      await removeDataDir(dataDir)
      await rm(folder, { recursive: true, force: true })
    }
  })
})
