import { createServer, type Server, type Socket } from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { migrate } from '../src/database/migrate.ts'
import { prepareJobs } from '../src/jobs/schema.ts'
import { makeFolder } from '../src/lib/make-folder.ts'
import { explainFailure } from '../src/start-failure.ts'
import { withDatabase } from './helpers/database-server.ts'
import { createTestDatabase } from './helpers/test-database.ts'

const settings = {
  port: 3000,
  host: '127.0.0.1',
  dataDir: '/data',
  databaseUrl: undefined,
  databaseDirectUrl: undefined,
}

/** What a start says that prepares the database of a URL; nothing where it can. */
async function complaintAbout(databaseUrl: string): Promise<string> {
  try {
    await migrate(databaseUrl)
    await prepareJobs(databaseUrl)
    return ''
  } catch (error) {
    return explainFailure(error, { ...settings, databaseUrl })
  }
}

function as(databaseUrl: string, user: string, password: string): string {
  return Object.assign(new URL(databaseUrl), { username: user, password }).href
}

describe('a database that cannot be used is told of in one line with its cure:', () => {
  const name = `unfit_${process.pid}`
  let databaseUrl: string

  beforeAll(async () => {
    databaseUrl = await createTestDatabase()
    const admin = new pg.Client(inject('databaseUrl'))
    await admin.connect()
    for (const statement of [
      `CREATE ROLE ${name}_weak LOGIN PASSWORD 'weak'`,
      `CREATE ROLE ${name}_full LOGIN PASSWORD 'full' CONNECTION LIMIT 0`,
      `CREATE ROLE ${name}_barred NOLOGIN PASSWORD 'barred'`,
      `CREATE DATABASE ${name}_empty TEMPLATE template0`,
      `CREATE DATABASE ${name}_latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C' LOCALE_PROVIDER libc`,
      `CREATE DATABASE ${name}_other TEMPLATE template0`,
    ]) {
      await admin.query(statement)
    }
    await admin.end()
    const other = new pg.Client(database('other'))
    await other.connect()
    await other.query('CREATE TABLE theirs (id int)')
    await other.end()
  })

  const database = (kind: string) => withDatabase(inject('databaseUrl'), `${name}_${kind}`)

  it.each<[what: string, url: () => string, cure: RegExp]>([
    ['a wrong password', () => as(databaseUrl, 'ozzie', 'wrong'), /password.*percent-encoded/],
    ['no password', () => as(databaseUrl, 'ozzie', ''), /demands a password/],
    ['an unknown user', () => as(databaseUrl, 'stranger', 'x'), /refuses the user/],
    ['a user that may not log in', () => as(databaseUrl, `${name}_barred`, 'barred'), /ALTER ROLE … LOGIN/],
    ['a user without connections', () => as(databaseUrl, `${name}_full`, 'full'), /max_connections/],
    ['a user that may make no tables', () => as(database('empty'), `${name}_weak`, 'weak'), /OWNER TO/],
    ['no such database', () => database('none'), /CREATE DATABASE/],
    ['another encoding', () => database('latin'), /LATIN1.*ENCODING 'UTF8'/],
    ['tables of something else', () => database('other'), /empty database/],
    ['a server without encryption', () => `${databaseUrl}?sslmode=verify-full`, /sslmode/],
    [
      'a port where nothing listens',
      () => 'postgresql://a:b@127.0.0.1:1/c',
      /host and port, and that it runs/,
    ],
    ['an unknown host', () => 'postgresql://a:b@no.such.host.invalid/c', /host.*percent-encode/],
  ])('%s', async (_what, url, cure) => {
    const line = await complaintAbout(url())
    expect(line).toMatch(/^The database of DATABASE_URL .*$/)
    expect(line).toMatch(cure)
    expect(line).not.toContain(new URL(inject('databaseUrl')).password)
  })

  it('a migration that failed half-way', async () => {
    const client = new pg.Client(databaseUrl)
    await client.connect()
    expect(await complaintAbout(databaseUrl)).toBe('')
    await client.query(
      `UPDATE _prisma_migrations SET finished_at = NULL
        WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)`,
    )
    await client.end()
    expect(await complaintAbout(databaseUrl)).toMatch(/^The database .* failed half-way.*$/)
  })

  it('something else that listens at its port', async () => {
    const server = await listening((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    expect(await complaintAbout(`postgresql://a:b@127.0.0.1:${portOf(server)}/c`)).toMatch(/^The .*hung up/)
    server.close()
  })

  it('one that never answers, one that demands encryption, and one whose certificate is unknown', () => {
    const databaseUrl = 'postgresql://a:b@h/c'
    const line = (message: string, code?: string) =>
      explainFailure(Object.assign(new Error(message), { code }), { ...settings, databaseUrl })
    expect(line('timeout expired')).toMatch(/does not answer in time.*firewall/)
    const refusal = 'no pg_hba.conf entry for host "::1", user "a", database "c", no encryption'
    expect(line(refusal, '28000')).toContain('?sslmode=verify-full')
    expect(line('self-signed certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT')).toContain('sslrootcert')
    expect(line('pg-boss database requires migrations')).toContain('newer Ozzie')
    expect(explainFailure(new Error('two\nlines'), { ...settings, databaseUrl })).not.toContain('\n')
  })
})

describe('a folder that cannot be used is told of in one line with its cure:', () => {
  it('one that cannot be made, and one that is a file', async () => {
    const here = path.join(import.meta.filename, 'data')
    const error = await makeFolder(here).catch((failure: unknown) => failure)
    expect(explainFailure(error, { ...settings, dataDir: here })).toMatch(
      /^.* is not a folder\. Set DATA_DIR.*$/,
    )
  })

  it.runIf(process.platform === 'linux')('one below a folder that takes none', async () => {
    const dataDir = '/proc/ozzie'
    const error = await makeFolder(dataDir).catch((failure: unknown) => failure)
    expect(explainFailure(error, { ...settings, dataDir })).toMatch(/^.* cannot be made\. Set DATA_DIR.*$/)
  })

  it.each([
    ['EACCES', /no permission to write to \/data\. Set DATA_DIR/],
    ['EROFS', /no permission to write to \/data\. Set DATA_DIR/],
    ['ENOSPC', /disk of \/data is full/],
  ])('%s', (code, cure) => {
    expect(explainFailure(Object.assign(new Error(code), { code, syscall: 'open' }), settings)).toMatch(cure)
  })
})

describe('a port that cannot be used', () => {
  it('is told apart from a folder that cannot', () => {
    const error = Object.assign(new Error('listen EACCES'), { code: 'EACCES', syscall: 'listen' })
    expect(explainFailure(error, settings)).toMatch(/^Listening on port 3000 .* Set PORT .*$/)
  })
})

async function listening(answer: (socket: Socket) => void): Promise<Server> {
  const server = createServer((socket) =>
    socket.on('error', () => undefined).once('data', () => answer(socket)),
  )
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return server
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
