import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Credentials, generateSecret } from './clients/credentials.ts'

/** The API client of a server that runs on its embedded database; its secret is kept beside the data. */
export async function demoCredentials(dataDir: string): Promise<Credentials> {
  const file = path.join(dataDir, 'demo-client-secret')
  const secret = generateSecret()
  await mkdir(dataDir, { recursive: true })
  const kept = await writeFile(file, secret, { mode: 0o600, flag: 'wx' }).then(
    () => secret,
    () => readFile(file, 'utf8'),
  )
  return { clientId: 'ozz_client_demo', secret: kept }
}
