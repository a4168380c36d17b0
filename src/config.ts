import path from 'node:path'

/** What the environment says, checked once. Nothing else reads `process.env`. */
export interface Config {
  production: boolean
  host: string
  port: number
  /** Undefined outside production means an embedded PostgreSQL under `dataDir`. */
  databaseUrl: string | undefined
  /** Where the schema is brought up to date; differs from `databaseUrl` where that names a pooler. */
  databaseDirectUrl: string | undefined
  /** How many connections a pool of the process holds at most. Undefined: as many as usual. */
  databaseConnections: number | undefined
  /** Whether `databaseUrl` names a pooler in transaction mode, such as PgBouncer. */
  databaseIsPooled: boolean
  dataDir: string
  bootstrapClient: { clientId: string; secret: string } | undefined
  /** Key of the digests that secrets are stored as. */
  secretPepper: string
  logLevel: LogLevel
  /** Requests a minute of an API client that has no limit of its own; 0 is without limit. */
  rateLimitPerMinute: number
  /** Failed authentications a minute of one address; 0 is without limit. */
  authFailuresPerMinute: number
  /** Undefined: limits are counted in the process's own memory. */
  redisUrl: string | undefined
  /** How many proxies in front to believe about the caller's address. */
  trustedProxies: number
  /** Whether requests to addresses that partners named may reach private networks. */
  outboundAllowPrivate: boolean
  /** How long to wait for more before a burst of WhatsApp messages is answered, in milliseconds. */
  whatsappQuietMs: number
  /** Whether the server works through jobs as well. */
  worker: boolean
  /** Where a worker by itself is asked for its health and figures. Undefined: nowhere. */
  workerMetricsPort: number | undefined
  /** An OTLP/HTTP collector, and the name that it knows this service by. Undefined: nothing is traced. */
  tracing: { endpoint: string; serviceName: string } | undefined
  /** An endpoint that speaks OpenAI's chat completions. Undefined: the coach of rules answers alone. */
  coach: { baseUrl: string; apiKey: string | undefined; model: string } | undefined
}

/** Keeps a first start free of settings; whoever runs Ozzie for real sets one of their own. */
export const DEFAULT_SECRET_PEPPER = 'ozzie'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** A setting that the operator has to mend; its message is one line that names the cure. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** @throws ConfigError that names every variable which is missing or malformed */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const settings = lazily(withoutBlanks(environment))
  const problems = Object.keys(settings).flatMap((name) => problemOf(() => Reflect.get(settings, name)))
  if (problems.length > 0) throw new ConfigError([...new Set(problems)].join(' '))
  return { ...settings }
}

function problemOf(read: () => unknown): string[] {
  try {
    read()
    return []
  } catch (error) {
    if (error instanceof ConfigError) return [error.message]
    throw error
  }
}

/** Every setting as something that is read when it is asked for, so that one that is wrong does not hide the next. */
function lazily(env: NodeJS.ProcessEnv): Config {
  const production = env.NODE_ENV === 'production'
  return {
    production,
    host: env.HOST ?? '127.0.0.1',
    get port() {
      return readPort('PORT', env.PORT) ?? 3000
    },
    get databaseUrl() {
      return readDatabaseUrl(env, production)
    },
    get databaseDirectUrl() {
      const { DATABASE_DIRECT_URL: directUrl } = env
      return directUrl === undefined ? this.databaseUrl : readPostgresUrl('DATABASE_DIRECT_URL', directUrl)
    },
    get databaseConnections() {
      return readConnections(env.DATABASE_CONNECTIONS)
    },
    get databaseIsPooled() {
      return readPooler(env)
    },
    dataDir: path.resolve(env.DATA_DIR ?? '.data'),
    get bootstrapClient() {
      return readBootstrapClient(env)
    },
    secretPepper: env.SECRET_PEPPER ?? DEFAULT_SECRET_PEPPER,
    get logLevel() {
      return readLogLevel(env.LOG_LEVEL)
    },
    get rateLimitPerMinute() {
      return readCount('RATE_LIMIT_PER_MINUTE', env.RATE_LIMIT_PER_MINUTE, 600)
    },
    get authFailuresPerMinute() {
      return readCount('AUTH_FAILURES_PER_MINUTE', env.AUTH_FAILURES_PER_MINUTE, 60)
    },
    get redisUrl() {
      return readRedisUrl(env.REDIS_URL)
    },
    get trustedProxies() {
      return readCount('TRUSTED_PROXIES', env.TRUSTED_PROXIES, 0)
    },
    get outboundAllowPrivate() {
      return readSwitch('OUTBOUND_ALLOW_PRIVATE', env.OUTBOUND_ALLOW_PRIVATE, TRUE_FALSE, !production)
    },
    get whatsappQuietMs() {
      return readCount('WHATSAPP_QUIET_MS', env.WHATSAPP_QUIET_MS, 2_000)
    },
    get worker() {
      return readSwitch('WORKER', env.WORKER, ON_OFF, true)
    },
    get workerMetricsPort() {
      return readPort('WORKER_METRICS_PORT', env.WORKER_METRICS_PORT)
    },
    get tracing() {
      return readTracing(env)
    },
    get coach() {
      return readCoach(env)
    },
  }
}

/** A variable set to nothing counts as not set, as docker-compose passes `VAR=` for what is missing. */
function withoutBlanks(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
}

function readPort(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new ConfigError(`${name} must be a number from 0 to 65535, but it is '${text}'.`)
  }
  return port
}

function readCount(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new ConfigError(`${name} must be a whole number, but it is '${text}'.`)
}

/** How yes and no are written. */
const TRUE_FALSE = ['true', 'false'] as const
const ON_OFF = ['on', 'off'] as const

function readSwitch(
  name: string,
  text: string | undefined,
  [yes, no]: typeof TRUE_FALSE | typeof ON_OFF,
  otherwise: boolean,
): boolean {
  if (text === undefined) return otherwise
  if (text === yes || text === no) return text === yes
  throw new ConfigError(`${name} must be ${yes} or ${no}, but it is '${text}'.`)
}

function readRedisUrl(text: string | undefined): string | undefined {
  if (text === undefined || (URL.canParse(text) && /^rediss?:$/.test(new URL(text).protocol))) return text
  throw new ConfigError('REDIS_URL must look like redis://host:6379.')
}

function readDatabaseUrl(
  { DATABASE_URL: text, SECRET_PEPPER: pepper }: NodeJS.ProcessEnv,
  production: boolean,
): string | undefined {
  if (text !== undefined) return readPostgresUrl('DATABASE_URL', text)
  if (!production) return undefined
  throw new ConfigError(
    'DATABASE_URL is not set. In production it must name a PostgreSQL server, ' +
      'such as postgresql://user:password@host:5432/ozzie.' +
      (pepper === undefined ? ' Set SECRET_PEPPER as well, to a long secret of your own.' : ''),
  )
}

function readPostgresUrl(name: string, text: string): string {
  if (URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)) return withPlainSslMode(text)
  const hint = 'with special characters of the password percent-encoded'
  throw new ConfigError(`${name} must look like postgresql://user:password@host:5432/database, ${hint}.`)
}

/** The driver takes these modes for `verify-full`, but says so at length whenever it reads them. */
function withPlainSslMode(url: string): string {
  if (/[?&]uselibpqcompat=true/.test(url)) return url
  return url.replace(/([?&]sslmode=)(?:prefer|require|verify-ca)(?=&|$)/, '$1verify-full')
}

function readConnections(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const count = readCount('DATABASE_CONNECTIONS', text, 0)
  if (count >= 2 && count <= 1_000) return count
  throw new ConfigError(`DATABASE_CONNECTIONS must be from 2 to 1000, but it is '${text}'.`)
}

function readPooler({
  DATABASE_POOLER: mode,
  DATABASE_URL: url,
  DATABASE_DIRECT_URL: directUrl,
}: NodeJS.ProcessEnv) {
  if (mode === undefined) return false
  if (mode !== 'transaction') {
    throw new ConfigError(`DATABASE_POOLER must be transaction or empty, but it is '${mode}'.`)
  }
  if (url !== undefined && directUrl !== undefined) return true
  throw new ConfigError(
    'DATABASE_POOLER is set: set DATABASE_URL to the pooler, and DATABASE_DIRECT_URL to the PostgreSQL behind it.',
  )
}

function readBootstrapClient(env: NodeJS.ProcessEnv): Config['bootstrapClient'] {
  const { BOOTSTRAP_CLIENT_ID: clientId, BOOTSTRAP_CLIENT_SECRET: secret } = env
  if (clientId === undefined && secret === undefined) return undefined
  if (clientId === undefined || secret === undefined) {
    throw new ConfigError('BOOTSTRAP_CLIENT_ID and BOOTSTRAP_CLIENT_SECRET must be set together.')
  }
  if (clientId.includes(':')) throw new ConfigError('BOOTSTRAP_CLIENT_ID must not contain a colon.')
  return { clientId, secret }
}

function readTracing(env: NodeJS.ProcessEnv): Config['tracing'] {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: serviceName = 'ozzie-api' } = env
  if (endpoint === undefined) return undefined
  if (URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol)) return { endpoint, serviceName }
  throw new ConfigError('OTEL_EXPORTER_OTLP_ENDPOINT must look like http://host:4318.')
}

function readCoach(env: NodeJS.ProcessEnv): Config['coach'] {
  const { COACH_BASE_URL: baseUrl, COACH_API_KEY: apiKey, COACH_MODEL: model } = env
  if (baseUrl === undefined && model === undefined) {
    if (apiKey === undefined) return undefined
    throw new ConfigError(
      'COACH_API_KEY is set without COACH_BASE_URL and COACH_MODEL: set these too, or none.',
    )
  }
  if (baseUrl === undefined) {
    throw new ConfigError(
      'COACH_MODEL is set without COACH_BASE_URL: set it too, such as https://api.openai.com/v1.',
    )
  }
  if (model === undefined) {
    throw new ConfigError('COACH_BASE_URL is set without COACH_MODEL: set it to the name of a model there.')
  }
  if (URL.canParse(baseUrl) && /^https?:$/.test(new URL(baseUrl).protocol)) return { baseUrl, apiKey, model }
  throw new ConfigError('COACH_BASE_URL must look like https://host/v1.')
}

function readLogLevel(text = 'info'): LogLevel {
  const level = LOG_LEVELS.find((known) => known === text.toLowerCase())
  if (level) return level
  throw new ConfigError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, but it is '${text}'.`)
}
