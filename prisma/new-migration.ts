import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../src/database/embedded/index.ts'
import { migrate } from '../src/database/migrate.ts'
import { prismaDirectory } from '../src/database/schema-engine.ts'
import { sqlFromDatabaseToSchema } from './schema-diff.ts'

const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Usage: npm run migration -- name_in_snake_case')
  process.exit(1)
}

const scratch = await mkdtemp(path.join(tmpdir(), 'ozzie-migration-'))
const server = await startEmbedded(path.join(scratch, 'data'))
try {
  await migrate(server.url)
  const sql = await sqlFromDatabaseToSchema(server.url)
  if (sql) await save(name, sql)
  else console.log('The migrations already say what schema.prisma says.')
} finally {
  await server.stop()
  await rm(scratch, { recursive: true, force: true })
}

async function save(migration: string, sql: string): Promise<void> {
  const timestamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(prismaDirectory, 'migrations', `${timestamp}_${migration}`)
  await mkdir(folder)
  await writeFile(path.join(folder, 'migration.sql'), sql)
  console.log(`Wrote ${folder}/migration.sql. Add its CHECK constraints by hand.`)
}
