import type { Config } from '../config.ts'
import { findEmbedded, startEmbedded } from './embedded/index.ts'

/** Where the database is, and how to let go of it. */
export interface DatabaseSource {
  url: string
  /** Set when it is an embedded server: the folder of its data. */
  cluster: string | undefined
  release(): Promise<void>
}

type Settings = Pick<Config, 'databaseUrl' | 'dataDir'>

/** The database of a server: the configured one, or an embedded one that belongs to this process. */
export async function acquireDatabase({ databaseUrl, dataDir }: Settings): Promise<DatabaseSource> {
  if (databaseUrl !== undefined) return configured(databaseUrl)
  const { url, cluster, stop } = await startEmbedded(dataDir)
  return { url, cluster, release: stop }
}

/** The database of a command: as a server's, but sharing an embedded one that is running already. */
export async function joinDatabase(settings: Settings): Promise<DatabaseSource> {
  const running = settings.databaseUrl === undefined ? await findEmbedded(settings.dataDir) : undefined
  return running === undefined ? acquireDatabase(settings) : configured(running)
}

function configured(url: string): DatabaseSource {
  return { url, cluster: undefined, release: async () => undefined }
}
