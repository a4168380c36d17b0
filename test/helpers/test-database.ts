import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { TEMPLATE, withDatabase } from './database-server.ts'

/** A new database of this test file's own, with the schema and no rows. @returns its URL */
export async function createTestDatabase(): Promise<string> {
  const serverUrl = inject('databaseUrl')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client(serverUrl)
  await client.connect()
  try {
    await cloneTemplate(client, name)
  } finally {
    await client.end()
  }
  return withDatabase(serverUrl, name)
}

/** Cloning takes the template for itself, so files that start together wait for each other. */
async function cloneTemplate(client: pg.Client, name: string): Promise<void> {
  await client.query('SELECT pg_advisory_lock(1)')
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`)
  await client.query('SELECT pg_advisory_unlock(1)')
}
