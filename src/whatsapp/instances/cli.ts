import { type Command, InvalidArgumentError } from 'commander'
import type { ClientScope } from '../../clients/scope.ts'
import type { InstanceService } from './service.ts'
import type { Instance } from './store.ts'

/** Runs one piece of work with the service for an API client, on a database that is opened for it and closed again. */
type WithInstances = (
  clientId: string,
  work: (instances: InstanceService, scope: ClientScope) => Promise<void>,
) => Promise<void>

interface RegisterOptions {
  serverUrl: string
  apiKey: string
  webhookSecret: string
  unknownSender: Instance['unknownSender']
  json?: boolean
}

const LISTED_AT_ONCE = 100

/** `instances register|list|remove`. */
export function addInstanceCommands(program: Command, withInstances: WithInstances): void {
  const instances = program.command('instances').description('manage the WhatsApp instances of API clients')

  instances
    .command('register')
    .description('let the coach answer on an instance, or change what is registered of it')
    .argument('<client_id>')
    .argument('<name>', 'what its Evolution server calls it')
    .requiredOption('--server-url <url>', 'where the Evolution server is')
    .requiredOption('--api-key <key>', "the instance's own key for the server")
    .requiredOption('--webhook-secret <secret>', 'what its webhooks prove themselves with')
    .option(
      '--unknown-sender <what>',
      'what becomes of messages from strangers: ignore, invite or provision',
      toUnknownSender,
      toUnknownSender('ignore'),
    )
    .option('--json', 'print JSON')
    .action((clientId: string, name: string, { json, ...input }: RegisterOptions) =>
      withInstances(clientId, async (service, scope) => {
        const { instance, isNew } = await service.put(scope, name, input)
        if (json) console.log(JSON.stringify(toRow(instance)))
        else console.log(`${name} is ${isNew ? 'registered' : 'changed'}.`)
      }),
    )

  instances
    .command('list')
    .description('list the instances of an API client, newest first')
    .argument('<client_id>')
    .option('--json', 'print JSON')
    .action((clientId: string, { json }: { json?: boolean }) =>
      withInstances(clientId, async (service, scope) => {
        const rows = (await listAll(service, scope)).map(toRow)
        if (json) console.log(JSON.stringify(rows))
        else if (rows.length === 0) console.log('This API client has no instances yet.')
        else console.table(rows)
      }),
    )

  instances
    .command('remove')
    .description('refuse the webhooks of an instance, and send nothing more through it')
    .argument('<client_id>')
    .argument('<name>')
    .action((clientId: string, name: string) =>
      withInstances(clientId, async (service, scope) => {
        await service.remove(scope, name)
        console.log(`${name} is removed.`)
      }),
    )
}

async function listAll(service: InstanceService, scope: ClientScope): Promise<Instance[]> {
  const all: Instance[] = []
  for (let before: string | undefined; ; before = all.at(-1)?.id) {
    const page = await service.list(scope, { limit: LISTED_AT_ONCE, before })
    all.push(...page.slice(0, LISTED_AT_ONCE))
    if (page.length <= LISTED_AT_ONCE) return all
  }
}

function toRow({ name, serverUrl, unknownSender, createdAt, updatedAt }: Instance) {
  return {
    name,
    server_url: serverUrl,
    unknown_sender: unknownSender,
    created_at: createdAt.toISOString(),
    updated_at: updatedAt.toISOString(),
  }
}

function toUnknownSender(text: string): Instance['unknownSender'] {
  if (text === 'ignore' || text === 'invite' || text === 'provision') return text
  throw new InvalidArgumentError('It must be ignore, invite or provision.')
}
