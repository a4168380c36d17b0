import path from 'node:path'
import { type Credentials, encodeToken, generateSecret } from '../src/clients/credentials.ts'
import { launchServer, type ServerProcess } from './server-process.ts'

/** The API client that every measured server knows. */
export const CLIENT_ID = 'ozz_client_scale'

const credentials: Credentials = { clientId: CLIENT_ID, secret: generateSecret() }
const pepper = generateSecret()

/** The `Authorization` header of every request. */
export const AUTHORIZATION = `Bearer ${encodeToken(credentials)}`

interface Settings {
  name: string
  databaseUrl: string
  folder: string
  /** Settings besides those that all servers share. */
  environment?: Record<string, string>
  /** Arguments of `node` before the program. */
  nodeOptions?: string[]
  /** How many processes share the port. */
  processes?: number
}

/** Starts the API as it runs in production: one process, or several behind one port. */
export function startServer({
  name,
  databaseUrl,
  folder,
  environment = {},
  nodeOptions = [],
  processes = 1,
}: Settings): Promise<ServerProcess> {
  const program = processes === 1 ? '../src/main.ts' : 'cluster.ts'
  return launchServer({
    name,
    command: [...nodeOptions, path.resolve(import.meta.dirname, program)],
    environment: {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      DATABASE_URL: databaseUrl,
      DATA_DIR: path.join(folder, 'data'),
      BOOTSTRAP_CLIENT_ID: credentials.clientId,
      BOOTSTRAP_CLIENT_SECRET: credentials.secret,
      SECRET_PEPPER: pepper,
      // Counted, but never reached.
      RATE_LIMIT_PER_MINUTE: '100000000',
      LOG_LEVEL: 'info',
      PROCESSES: String(processes),
      ...environment,
    },
    folder,
    readyPath: '/health/ready',
  })
}
