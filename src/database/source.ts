import type { Config } from '../config.ts'
import { findEmbedded, startEmbedded } from './embedded/index.ts'

/** Where the database is, and how to let go of it. */
export interface DatabaseSource {
  url: string
  /** Leads to the server itself, where `url` leads to a pooler. */
  directUrl: string
  /** Set when it is an embedded server: the folder of its data. */
  cluster: string | undefined
  release(): Promise<void>
}

type Settings = Pick<Config, 'databaseUrl' | 'databaseDirectUrl' | 'dataDir'>

/** The database of a server: the configured one, or an embedded one that belongs to this process. */
export async function acquireDatabase(settings: Settings): Promise<DatabaseSource> {
  const { databaseUrl, databaseDirectUrl, dataDir } = settings
  if (databaseUrl !== undefined) return configured(databaseUrl, databaseDirectUrl)
  const { url, cluster, stop } = await startEmbedded(dataDir)
  return { url, directUrl: url, cluster, release: stop }
}

/** The database of a command: as a server's, but sharing an embedded one that is running already. */
export async function joinDatabase(settings: Settings): Promise<DatabaseSource> {
  const running = settings.databaseUrl === undefined ? await findEmbedded(settings.dataDir) : undefined
  return running === undefined ? acquireDatabase(settings) : configured(running)
}

function configured(url: string, directUrl = url): DatabaseSource {
  return { url, directUrl, cluster: undefined, release: async () => undefined }
}
