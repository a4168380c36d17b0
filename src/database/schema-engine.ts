import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

export const prismaDirectory = path.resolve(import.meta.dirname, '../../prisma')
export const noFilters = { externalTables: [], externalEnums: [] }

/**
 * Applies the migrations under `prisma/migrations` that the database lacks, with Prisma's own engine
 * (in WebAssembly, so that nothing native is downloaded). Safe to call from several processes at once.
 *
 * @returns the names of the migrations that were applied
 */
export async function applyMigrations(connection: pg.PoolConfig): Promise<string[]> {
  // The engine does not close what an adapter opens by itself.
  const pool = new pg.Pool(connection)
  try {
    return await withSchemaEngine(new PrismaPg(pool), async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: await readMigrations(),
        filters: noFilters,
      })
      return appliedMigrationNames
    })
  } finally {
    await pool.end()
  }
}

/** The names of all migrations in the repository, oldest first. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(path.join(prismaDirectory, 'migrations'), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** Runs `work` with Prisma's schema engine on the database that the adapter connects to. */
export async function withSchemaEngine<T>(
  adapter: PrismaPg,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await instantiateWasm()
  const { path: name, content } = await readSchema()
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [[name, content]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
  try {
    return await work(engine)
  } finally {
    engine.free()
  }
}

let instantiated: Promise<void> | undefined

function instantiateWasm(): Promise<void> {
  instantiated ??= (async () => {
    const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
    const wasm = await readFile(path.join(folder, 'schema_engine_bg.wasm'))
    const { instance } = await WebAssembly.instantiate(wasm, {
      './schema_engine_bg.js': withoutLingeringTimers(bindings),
    })
    bindings.__wbg_set_wasm(instance.exports)
    const start = instance.exports.__wbindgen_start
    if (typeof start === 'function') start()
  })()
  return instantiated
}

/** The engine leaves the timers of its time limits behind, which would keep a finished command from ending. */
function withoutLingeringTimers(imports: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(imports).map(([name, imported]) => [
      name,
      name.startsWith('__wbg_setTimeout_') ? unrefTimeout : imported,
    ]),
  )
}

function unrefTimeout(callback: () => void, milliseconds: number): NodeJS.Timeout {
  return setTimeout(callback, milliseconds).unref()
}

/** The text of `schema.prisma`, as the engine takes it. */
export async function readSchema(): Promise<{ path: string; content: string }> {
  const file = path.join(prismaDirectory, 'schema.prisma')
  return { path: file, content: await readFile(file, 'utf8') }
}

async function readMigrations(): Promise<MigrationList> {
  const baseDir = path.join(prismaDirectory, 'migrations')
  const names = await migrationNames()
  return {
    baseDir,
    lockfile: {
      path: './migration_lock.toml',
      content: await readFile(path.join(baseDir, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: await readFile(path.join(baseDir, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
    ),
  }
}
