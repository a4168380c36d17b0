import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { type Credentials, generateSecret } from './clients/credentials.ts'
import { keptSecret } from './lib/kept-secret.ts'

/** The API client of a server that runs on its embedded database; its secret is kept beside the data. */
export async function demoCredentials(dataDir: string): Promise<Credentials> {
  await mkdir(dataDir, { recursive: true })
  const secret = await keptSecret(path.join(dataDir, 'demo-client-secret'), generateSecret)
  return { clientId: 'ozz_client_demo', secret }
}
