import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { launchServer, type ServerProcess } from './server-process.ts'

const PEERS = path.join(import.meta.dirname, 'peers')

/** What each peer is started with. */
const COMMANDS = {
  fastify: [path.join(PEERS, 'fastify/main.ts')],
  express: [path.join(PEERS, 'express/main.ts')],
  nest: ['--import', path.join(PEERS, 'nest/compile.ts'), path.join(PEERS, 'nest/main.ts')],
}

export type PeerName = keyof typeof COMMANDS

export const PEER_NAMES = ['fastify', 'express', 'nest'] as const satisfies PeerName[]

/** Starts a server that does the same work on the same database with a framework and Prisma. */
export function startPeer(name: PeerName, databaseUrl: string, folder: string): Promise<ServerProcess> {
  return launchServer({
    name,
    command: COMMANDS[name],
    environment: { NODE_ENV: 'production', DATABASE_URL: databaseUrl },
    folder,
    readyPath: '/ready',
  })
}

/** Installs what the peers are made of, as their lock file has it, unless it is there already. */
export async function installPeers(signal: AbortSignal): Promise<void> {
  if (await isInstalled()) return
  console.log('Installing Express and NestJS for the comparison, once')
  const npm = spawn('npm', ['ci', '--prefix', PEERS, '--no-audit', '--no-fund'], { stdio: 'inherit', signal })
  const [code] = await once(npm, 'exit')
  if (code !== 0) throw new Error(`npm could not install ${PEERS} (exit code ${code}).`)
}

/** npm writes a lock file of its own at the end of an installation. */
async function isInstalled(): Promise<boolean> {
  const [wanted, present] = await Promise.all(
    ['package-lock.json', 'node_modules/.package-lock.json'].map((name) =>
      stat(path.join(PEERS, name)).catch(() => undefined),
    ),
  )
  return wanted !== undefined && present !== undefined && present.mtimeMs >= wanted.mtimeMs
}
