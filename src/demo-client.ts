import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Credentials, generateSecret } from './clients/credentials.ts'
import { keptSecret } from './lib/kept-secret.ts'
import { makeFolder } from './lib/make-folder.ts'

const CLIENT_ID = 'ozz_client_demo'
const SECRET_FILE = 'demo-client-secret'

/** The API client of a server that runs on its embedded database; its secret is kept beside the data. */
export async function demoCredentials(dataDir: string): Promise<Credentials> {
  await makeFolder(dataDir)
  const secret = await keptSecret(path.join(dataDir, SECRET_FILE), generateSecret)
  return { clientId: CLIENT_ID, secret }
}

/** The same, where a server has run before. */
export async function findDemoCredentials(dataDir: string): Promise<Credentials | undefined> {
  const secret = await readFile(path.join(dataDir, SECRET_FILE), 'utf8').catch(() => undefined)
  return secret === undefined ? undefined : { clientId: CLIENT_ID, secret: secret.trim() }
}
