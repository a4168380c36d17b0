import { readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'

const ROOT = path.join(import.meta.dirname, '..')
const PEERS = path.join(import.meta.dirname, 'peers')

const PACKAGES = [
  { name: 'fastify', folder: ROOT, called: 'Fastify' },
  { name: '@prisma/client', folder: ROOT, called: 'Prisma' },
  { name: 'pg', folder: ROOT, called: 'pg' },
  { name: 'express', folder: PEERS, called: 'Express' },
  { name: '@nestjs/core', folder: PEERS, called: 'NestJS' },
]

/** What the benchmark ran on, and with what. */
export async function describeMachine(databaseUrl: string): Promise<string> {
  const cpus = os.cpus()
  const gibibytes = Math.round(os.totalmem() / 2 ** 30)
  const packages = await Promise.all(
    PACKAGES.map(async ({ name, folder, called }) => `${called} ${await versionOf(name, folder)}`),
  )
  return [
    `- ${cpus.length} cores (${cpus[0]?.model.trim() ?? 'unknown'}) and ${gibibytes} GiB of memory, which the server, PostgreSQL and the load share`,
    `- ${os.type()} ${os.release()}, Node ${process.version}, PostgreSQL ${await postgresVersion(databaseUrl)}`,
    `- ${packages.join(', ')}`,
  ].join('\n')
}

async function versionOf(name: string, folder: string): Promise<string> {
  const text = await readFile(path.join(folder, 'node_modules', name, 'package.json'), 'utf8')
  return String(Object(JSON.parse(text)).version)
}

async function postgresVersion(databaseUrl: string): Promise<string> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version')
    return rows[0]?.server_version ?? 'unknown'
  } finally {
    await client.end()
  }
}
