import './check-node.js'
import { Command } from 'commander'
import { addChatCommand } from './chat/cli.ts'
import { addClientCommands } from './clients/cli.ts'
import { encodeToken } from './clients/credentials.ts'
import { createClientService } from './clients/service.ts'
import { type Config, readConfig } from './config.ts'
import { openDatabase } from './database/database.ts'
import { migrate } from './database/migrate.ts'
import { joinDatabase } from './database/source.ts'
import { findDemoCredentials } from './demo-client.ts'
import { prepareJobs } from './jobs/schema.ts'
import { systemClock } from './lib/clock.ts'
import { createIdFactory } from './lib/ids.ts'
import { createLogger } from './logger.ts'
import { explainFailure } from './start-failure.ts'
import { addInstanceCommands } from './whatsapp/instances/cli.ts'
import { createInstanceService } from './whatsapp/instances/service.ts'

const ids = createIdFactory(systemClock)
const program = new Command('ozzie').description('Operate the Ozzie API')

addClientCommands(program, (work) =>
  onDatabase(async (url, config) => {
    const database = openDatabase(url, () => undefined)
    try {
      await work(createClientService(database, config.secretPepper, systemClock, ids))
    } finally {
      await database.close()
    }
  }),
)

addChatCommand(program, async () => {
  const credentials = await findDemoCredentials(readConfig(process.env).dataDir)
  return credentials && encodeToken(credentials)
})

addInstanceCommands(program, (clientId, work) =>
  onDatabase(async (url, config) => {
    const database = openDatabase(url, () => undefined)
    try {
      await createClientService(database, config.secretPepper, systemClock, ids).requireLive(clientId)
      const { secretPepper, outboundAllowPrivate: allowPrivate } = config
      const instances = createInstanceService({ secretPepper, allowPrivate }, systemClock, ids)
      await work(instances, { apiClientId: clientId, maxUsers: undefined, database })
    } finally {
      await database.close()
    }
  }),
)

program
  .command('migrate')
  .description('bring the database schema up to date')
  .action(() => onDatabase(async () => console.log('The schema is up to date.')))

program
  .command('openapi')
  .description('print the OpenAPI document')
  .action(async () => {
    // Loaded only here: the other commands start in half the time without the whole API.
    const { buildApp } = await import('./app.ts')
    const { createDeterministicCoach } = await import('./coach/deterministic.ts')
    const { createJobQueue } = await import('./jobs/queue.ts')
    const { createOutbound } = await import('./outbound/outbound.ts')
    const { createServices } = await import('./services.ts')
    const { createFileReader } = await import('./transactions/reading/file-reader.ts')
    const database = openDatabase('postgresql://127.0.0.1/none', () => undefined)
    const parts = { database, clock: systemClock, ids, secretPepper: '' }
    const services = createServices({
      ...parts,
      coach: createDeterministicCoach(),
      files: createFileReader(),
      jobs: createJobQueue(database, systemClock),
      outbound: createOutbound({ allowPrivate: false }),
      allowPrivate: false,
      whatsappQuietMs: 0,
    })
    const app = await buildApp({
      ...parts,
      services,
      logger: createLogger('silent'),
      isClosing: () => false,
    })
    await app.ready()
    console.log(JSON.stringify(app.swagger(), null, 2))
    await app.close()
  })

/** Runs `work` on the migrated database: the configured one, or the embedded one, started if need be. */
async function onDatabase(work: (url: string, config: Config) => Promise<void>): Promise<void> {
  const config = readConfig(process.env)
  const source = await explained(config, () => joinDatabase(config))
  try {
    for (const name of await explained(config, () => migrate(source.directUrl))) {
      console.error(`Applied migration ${name}`)
    }
    await explained(config, () => prepareJobs(source.directUrl))
    await work(source.directUrl, config)
  } finally {
    await source.release()
  }
}

async function explained<T>(config: Config, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new Error(explainFailure(error, config), { cause: error })
  }
}

try {
  await program.parseAsync()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
