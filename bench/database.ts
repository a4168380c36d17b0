import path from 'node:path'
import pg from 'pg'
import { type EmbeddedServer, startEmbedded } from '../src/database/embedded/index.ts'
import { migrate } from '../src/database/migrate.ts'

/** The API client that owns all users of the benchmark. */
export const API_CLIENT_ID = 'ozz_client_bench'

/**
 * The disk, checkpoints and vacuum are out of the picture: they would cost both servers the same, and so
 * hide what the servers themselves cost.
 */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_wal_size: '8GB',
  checkpoint_timeout: '30min',
  shared_buffers: '512MB',
}

/** Starts a PostgreSQL below `folder` that holds the schema and `users` users. */
export async function startDatabase(folder: string, users: number): Promise<EmbeddedServer> {
  const server = await startEmbedded(path.join(folder, 'database'), SETTINGS)
  try {
    await migrate(server.url)
    await preload(server.url, users)
  } catch (error) {
    await server.stop()
    throw error
  }
  return server
}

/** The external id of the n-th preloaded user, counted from 1. */
export function preloadedExternalId(n: number): string {
  return `preloaded_${n}`
}

async function preload(databaseUrl: string, users: number): Promise<void> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    await client.query(
      `INSERT INTO api_clients (id, name, api_version, rate_limit_per_minute, created_at)
       VALUES ($1, 'Benchmark', '2025-05-05', 0, now())`,
      [API_CLIENT_ID],
    )
    await client.query(
      `INSERT INTO users (api_client_id, id, external_user_id, name, email, phone, created_via, created_at)
       SELECT $1, 'ozz_usr_' || lpad(n::text, 26, '0'), 'preloaded_' || n, 'Person ' || n,
              'person' || n || '@example.com', '+1555' || (1000000 + n), 'api', now()
         FROM generate_series(1, $2::int) AS n`,
      [API_CLIENT_ID, users],
    )
    await client.query('VACUUM (FREEZE, ANALYZE)')
  } finally {
    await client.end()
  }
}
