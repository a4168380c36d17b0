import path from 'node:path'
import { type Credentials, encodeToken, generateSecret } from '../src/clients/credentials.ts'
import { API_CLIENT_ID } from './database.ts'
import { launchServer, type ServerProcess } from './server-process.ts'

const credentials: Credentials = { clientId: API_CLIENT_ID, secret: generateSecret() }

/** The `Authorization` header of every request. */
export const AUTHORIZATION = `Bearer ${encodeToken(credentials)}`

/**
 * Starts the API as it runs in production, with everything switched on.
 *
 * @param nodeOptions such as `--cpu-prof`
 */
export function startOurServer(
  databaseUrl: string,
  folder: string,
  nodeOptions: string[] = [],
): Promise<ServerProcess> {
  return launchServer({
    name: 'ours',
    command: [...nodeOptions, path.resolve(import.meta.dirname, '../src/main.ts')],
    environment: {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      DATABASE_URL: databaseUrl,
      DATA_DIR: path.join(folder, 'data'),
      BOOTSTRAP_CLIENT_ID: credentials.clientId,
      BOOTSTRAP_CLIENT_SECRET: credentials.secret,
      SECRET_PEPPER: generateSecret(),
      LOG_LEVEL: 'info',
    },
    folder,
    readyPath: '/health/ready',
  })
}
