import path from 'node:path'
import { launchServer, type ServerProcess } from './server-process.ts'

/** Starts the yardstick: the same work on the same database by nothing but `node:http` and `pg`. */
export function startBareServer(databaseUrl: string, folder: string): Promise<ServerProcess> {
  return launchServer({
    name: 'bare',
    command: [path.join(import.meta.dirname, 'bare/main.ts')],
    environment: { DATABASE_URL: databaseUrl },
    folder,
    readyPath: '/ready',
  })
}
