import { describe, expect, it } from 'vitest'
import { describeStatement } from '../../src/database/statement-name.ts'

describe('a statement', () => {
  it('is named by its own name where it has one', () => {
    const statement = { name: 'users.find_by_id', text: 'SELECT 1 FROM users', values: ['secret'] }
    expect(describeStatement(statement)).toEqual({ summary: 'users.find_by_id', text: 'SELECT 1 FROM users' })
  })

  it.each([
    ['SELECT "public"."users"."id" FROM "public"."users" WHERE 1=1', 'SELECT users'],
    ['INSERT INTO "public"."chat_messages" ("id") VALUES ($1)', 'INSERT chat_messages'],
    ['  update plans SET id = $1', 'UPDATE plans'],
    ['DELETE FROM events WHERE id = $1', 'DELETE events'],
    ['BEGIN', 'BEGIN'],
    ['SELECT pg_advisory_xact_lock($1)', 'SELECT'],
  ])('is named by what it does to which table otherwise: %s', (text, summary) => {
    expect(describeStatement({ text, values: [] })?.summary).toBe(summary)
    expect(describeStatement(text)?.summary).toBe(summary)
  })

  it('keeps no more than the beginning of its text', () => {
    const text = `SELECT ${'x, '.repeat(5_000)}1 FROM users`
    expect(describeStatement(text)?.text).toHaveLength(2_000)
  })

  it('is nothing that has no text', () => {
    for (const odd of [undefined, null, 1, {}, { text: '' }, { submit: () => undefined }]) {
      expect(describeStatement(odd)).toBeUndefined()
    }
  })
})
