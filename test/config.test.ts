import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../src/config.ts'

const DATABASE_URL = 'postgresql://ozzie:secret@db:5432/ozzie'

function complaint(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return ''
}

describe('without any setting', () => {
  it('the server listens on port 3000 of this machine alone, on an embedded database under .data', () => {
    expect(readConfig({})).toMatchObject({
      production: false,
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: undefined,
      dataDir: path.resolve('.data'),
      bootstrapClient: undefined,
      logLevel: 'info',
      coach: undefined,
    })
  })

  it('production does not start, and names the variable', () => {
    expect(complaint({ NODE_ENV: 'production' })).toContain('DATABASE_URL')
  })
})

describe('private networks', () => {
  it('are open to partners outside production, and closed in it, unless the setting says otherwise', () => {
    const open = (environment: NodeJS.ProcessEnv) => readConfig(environment).outboundAllowPrivate
    const production = { NODE_ENV: 'production', DATABASE_URL }
    expect([open({}), open({ OUTBOUND_ALLOW_PRIVATE: 'false' })]).toEqual([true, false])
    expect([open(production), open({ ...production, OUTBOUND_ALLOW_PRIVATE: 'true' })]).toEqual([false, true])
  })
})

describe('jobs', () => {
  it('are worked through by the server, unless it is told to leave them to workers', () => {
    expect([readConfig({}).worker, readConfig({ WORKER: 'off' }).worker]).toEqual([true, false])
  })
})

describe('connections to the database', () => {
  it('are as many as usual unless told otherwise, and at least two', () => {
    expect(readConfig({}).databaseConnections).toBeUndefined()
    expect(readConfig({ DATABASE_CONNECTIONS: '50' }).databaseConnections).toBe(50)
    expect(complaint({ DATABASE_CONNECTIONS: '1' })).toContain('from 2 to 1000')
  })

  it('may go through a pooler, beside which the server itself has to be named', () => {
    const direct = 'postgresql://ozzie:secret@server:5432/ozzie'
    const pooled = { DATABASE_POOLER: 'transaction', DATABASE_URL, DATABASE_DIRECT_URL: direct }
    expect(readConfig(pooled)).toMatchObject({ databaseIsPooled: true, databaseDirectUrl: direct })
    expect(readConfig({ DATABASE_URL })).toMatchObject({
      databaseIsPooled: false,
      databaseDirectUrl: DATABASE_URL,
    })
    expect(complaint({ DATABASE_POOLER: 'transaction', DATABASE_URL })).toContain('DATABASE_DIRECT_URL')
    expect(complaint({ ...pooled, DATABASE_POOLER: 'session' })).toContain('transaction or empty')
    expect(complaint({ DATABASE_URL, DATABASE_DIRECT_URL: 'server' })).toContain(
      'DATABASE_DIRECT_URL must look',
    )
  })
})

describe('traces', () => {
  const endpoint = 'http://collector:4318'

  it('go nowhere unless a collector is named, under a name that can be chosen', () => {
    expect(readConfig({ OTEL_SERVICE_NAME: 'coach' }).tracing).toBeUndefined()
    const settings = { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }
    expect(readConfig(settings).tracing).toEqual({ endpoint, serviceName: 'ozzie-api' })
    expect(readConfig({ ...settings, OTEL_SERVICE_NAME: 'coach' }).tracing?.serviceName).toBe('coach')
  })
})

describe('the port of a worker', () => {
  it('is none unless it is given', () => {
    expect(readConfig({}).workerMetricsPort).toBeUndefined()
    expect(readConfig({ WORKER_METRICS_PORT: '9464' }).workerMetricsPort).toBe(9464)
  })
})

describe('a model for the coach', () => {
  const coach = { COACH_BASE_URL: 'https://models.example/v1', COACH_MODEL: 'small' }

  it('is an endpoint and a model there, with a key where one is needed', () => {
    expect(readConfig(coach).coach).toEqual({
      baseUrl: 'https://models.example/v1',
      apiKey: undefined,
      model: 'small',
    })
    expect(readConfig({ ...coach, COACH_API_KEY: 'sk-1' }).coach?.apiKey).toBe('sk-1')
  })

  it('is none where the settings are blank', () => {
    expect(readConfig({ COACH_BASE_URL: '', COACH_MODEL: ' ', COACH_API_KEY: '' }).coach).toBeUndefined()
  })
})

describe('a setting', () => {
  it('is taken as it is given', () => {
    const settings = {
      NODE_ENV: 'production',
      HOST: '0.0.0.0',
      PORT: '8080',
      DATABASE_URL,
      DATA_DIR: '/var/data',
      BOOTSTRAP_CLIENT_ID: 'partner',
      BOOTSTRAP_CLIENT_SECRET: 'sk_live_x:y',
      LOG_LEVEL: 'WARN',
    }
    expect(readConfig(settings)).toMatchObject({
      production: true,
      host: '0.0.0.0',
      port: 8080,
      databaseUrl: DATABASE_URL,
      dataDir: '/var/data',
      bootstrapClient: { clientId: 'partner', secret: 'sk_live_x:y' },
      logLevel: 'warn',
    })
  })

  it.each(['', ' '])('that is blank counts as not given: %j', (blank) => {
    const names = ['PORT', 'HOST', 'DATABASE_URL', 'DATA_DIR', 'LOG_LEVEL', 'BOOTSTRAP_CLIENT_ID']
    expect(readConfig(Object.fromEntries(names.map((name) => [name, blank])))).toEqual(readConfig({}))
  })

  it.each([
    'postgres://u:p@h/d',
    'postgresql:///ozzie?host=/run/postgresql',
    'postgresql://h:5433/d?sslmode=verify-full',
  ])('may name a database as %s', (url) => {
    expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url)
  })

  it('that asks for any encryption of the database asks for the strictest, without a warning of the driver', () => {
    const url = (mode: string) => `postgresql://h/d?sslmode=${mode}&application_name=x`
    for (const mode of ['prefer', 'require', 'verify-ca']) {
      expect(readConfig({ DATABASE_URL: url(mode) }).databaseUrl).toBe(url('verify-full'))
    }
    for (const kept of [url('disable'), url('no-verify'), `${url('require')}&uselibpqcompat=true`]) {
      expect(readConfig({ DATABASE_URL: kept }).databaseUrl).toBe(kept)
    }
  })

  it('that is wrong hides no other: one line names all of them', () => {
    const message = complaint({ NODE_ENV: 'production', PORT: 'http', WORKER: 'yes', COACH_MODEL: 'alone' })
    for (const name of ['DATABASE_URL', 'SECRET_PEPPER', 'PORT', 'WORKER', 'COACH_BASE_URL']) {
      expect(message).toContain(name)
    }
    expect(message).not.toContain('\n')
    expect(complaint({ DATABASE_URL: 'mysql://h/d' }).match(/DATABASE_/g)).toHaveLength(1)
  })

  it.each([
    ['PORT', { PORT: 'http' }],
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: '-1' }],
    ['PORT', { PORT: '3000.5' }],
    ['PORT', { PORT: '0x50' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://u:p@h/d' }],
    ['DATABASE_URL', { DATABASE_URL: 'localhost:5432' }],
    ['OUTBOUND_ALLOW_PRIVATE', { OUTBOUND_ALLOW_PRIVATE: 'yes' }],
    ['WORKER', { WORKER: 'false' }],
    ['WORKER_METRICS_PORT', { WORKER_METRICS_PORT: '-1' }],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' }],
    ['COACH_MODEL', { COACH_BASE_URL: 'http://localhost:11434/v1' }],
    ['COACH_BASE_URL', { COACH_MODEL: 'alone' }],
    ['COACH_BASE_URL', { COACH_API_KEY: 'alone' }],
    ['COACH_BASE_URL', { COACH_BASE_URL: 'localhost:11434/v1', COACH_MODEL: 'm' }],
    ['COACH_BASE_URL', { COACH_BASE_URL: 'api.openai.com', COACH_MODEL: 'm' }],
    ['BOOTSTRAP_CLIENT_SECRET', { BOOTSTRAP_CLIENT_ID: 'alone' }],
    ['BOOTSTRAP_CLIENT_ID', { BOOTSTRAP_CLIENT_SECRET: 'alone' }],
    ['BOOTSTRAP_CLIENT_ID', { BOOTSTRAP_CLIENT_ID: 'a:b', BOOTSTRAP_CLIENT_SECRET: 'c' }],
  ])('that cannot be is refused in one line that names %s: %j', (name, environment) => {
    const message = complaint(environment)
    expect(message).toContain(name)
    expect(message).not.toContain('\n')
  })

  it('that is refused never shows a password', () => {
    expect(complaint({ DATABASE_URL: 'mysql://u:top-secret@h/d' })).not.toContain('top-secret')
    expect(complaint({ BOOTSTRAP_CLIENT_SECRET: 'top-secret' })).not.toContain('top-secret')
    expect(complaint({ COACH_API_KEY: 'top-secret' })).not.toContain('top-secret')
    expect(complaint({ COACH_BASE_URL: 'ftp://u:top-secret@h', COACH_MODEL: 'm' })).not.toContain(
      'top-secret',
    )
  })
})
