import { type Command, InvalidArgumentError } from 'commander'
import { parseDuration } from '../lib/duration.ts'
import { API_VERSIONS, type ApiVersion, DEFAULT_API_VERSION, isApiVersion } from './api-version.ts'
import { type Credentials, encodeToken } from './credentials.ts'
import type { ClientService } from './service.ts'

/** Runs one piece of work with the service, on a database that is opened for it and closed again. */
type WithClients = (work: (clients: ClientService) => Promise<void>) => Promise<void>

interface CreateOptions {
  name: string
  apiVersion: ApiVersion
  rateLimit?: number
  maxUsers?: number
  json?: boolean
}

/** `clients create|list|rotate|revoke`. */
export function addClientCommands(program: Command, withClients: WithClients): void {
  const clients = program.command('clients').description('manage API clients')

  clients
    .command('create')
    .description('make an API client and print its secret, this once')
    .requiredOption('--name <name>', 'what to call it')
    .option('--api-version <date>', `one of ${API_VERSIONS.join(', ')}`, toApiVersion, DEFAULT_API_VERSION)
    .option('--rate-limit <count>', 'requests a minute; 0 is without limit', toCount)
    .option('--max-users <count>', 'how many users it may have', toCount)
    .option('--json', 'print JSON')
    .action((options: CreateOptions) =>
      withClients(async (service) => {
        const credentials = await service.create({
          name: options.name,
          apiVersion: options.apiVersion,
          rateLimitPerMinute: options.rateLimit,
          maxUsers: options.maxUsers,
        })
        printCredentials(credentials, options)
      }),
    )

  clients
    .command('list')
    .description('list all API clients, oldest first')
    .option('--json', 'print JSON')
    .action((options: { json?: boolean }) => withClients((service) => printClients(service, options)))

  clients
    .command('rotate')
    .description('make a new secret; the one before stays valid for the overlap')
    .argument('<client_id>')
    .option(
      '--overlap <duration>',
      'such as 30m, 24h, 7d; 0 ends the old secret at once',
      toDuration,
      toDuration('24h'),
    )
    .option('--json', 'print JSON')
    .action((clientId: string, options: { overlap: number; json?: boolean }) =>
      withClients(async (service) =>
        printCredentials(await service.rotate(clientId, options.overlap), options),
      ),
    )

  clients
    .command('revoke')
    .description('end all access of an API client; its users and their data stay')
    .argument('<client_id>')
    .action((clientId: string) =>
      withClients(async (service) => {
        await service.revoke(clientId)
        console.log(`${clientId} is revoked.`)
      }),
    )
}

function printCredentials(credentials: Credentials, { json }: { json?: boolean }): void {
  const { clientId, secret } = credentials
  const token = encodeToken(credentials)
  if (json) {
    console.log(JSON.stringify({ client_id: clientId, client_secret: secret, token }))
    return
  }
  console.log(`Client id      ${clientId}\nClient secret  ${secret}\nBearer token   ${token}`)
  console.log('\nKeep the secret now: it is not stored and cannot be shown again.')
}

async function printClients(service: ClientService, { json }: { json?: boolean }): Promise<void> {
  const rows = (await service.list()).map((client) => ({
    client_id: client.id,
    name: client.name,
    api_version: client.apiVersion,
    rate_limit_per_minute: client.rateLimitPerMinute,
    max_users: client.maxUsers,
    users: client._count.users,
    last_used_at: latest(client.secrets.map(({ lastUsedAt }) => lastUsedAt))?.toISOString() ?? null,
    created_at: client.createdAt.toISOString(),
    revoked_at: client.revokedAt?.toISOString() ?? null,
  }))
  if (json) console.log(JSON.stringify(rows))
  else if (rows.length === 0) console.log('There are no API clients yet.')
  else console.table(rows)
}

function latest(moments: (Date | null)[]): Date | undefined {
  return moments.filter((moment) => moment !== null).toSorted((a, b) => b.getTime() - a.getTime())[0]
}

function toCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(text)
}

function toApiVersion(text: string): ApiVersion {
  if (!isApiVersion(text)) throw new InvalidArgumentError(`It must be one of ${API_VERSIONS.join(', ')}.`)
  return text
}

function toDuration(text: string): number {
  try {
    return parseDuration(text)
  } catch {
    throw new InvalidArgumentError('It must be a duration such as 30m, 24h or 7d, or 0.')
  }
}
