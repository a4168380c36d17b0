import { EventEmitter } from 'node:events'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { noFilters, prismaDirectory, readSchema, withSchemaEngine } from '../src/database/schema-engine.ts'

/** The SQL that would bring the live database to what `schema.prisma` says; empty when they agree. */
export async function sqlFromDatabaseToSchema(databaseUrl: string): Promise<string> {
  const pool = new pg.Pool({ connectionString: databaseUrl })
  pool.on('connect', letCharThrough)
  const files = [await readSchema()]
  try {
    return await withSchemaEngine(new CatalogueAdapter(pool), async (engine) => {
      const { stdout } = await engine.diff({
        from: { tag: 'schemaDatasource', files, configDir: prismaDirectory },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: null,
        filters: noFilters,
      })
      return stdout && !stdout.includes('This is an empty migration') ? stdout : ''
    })
  } finally {
    await pool.end()
  }
}

/**
 * The engine reads catalogue columns of PostgreSQL's one-byte type "char", which the adapter does not know:
 * they are let through as text, and handed on as a single character where the engine insists on one.
 */
class CatalogueAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query)
      const columnTypes = result.columnTypes.map((type, index) =>
        result.columnNames[index] === 'constraint_type' ? ColumnTypeEnum.Character : type,
      )
      return { ...result, columnTypes }
    }
    return adapter
  }
}

function letCharThrough(client: pg.ClientBase): void {
  const connection: unknown = Reflect.get(client, 'connection')
  if (!(connection instanceof EventEmitter)) return
  connection.on('rowDescription', ({ fields }: { fields: pg.FieldDef[] }) => {
    for (const field of fields) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT
  })
}

const CHAR = 18
const TEXT = 25
