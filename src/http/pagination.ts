import { type Static, Type } from '@sinclair/typebox'
import type { IdPrefix } from '../lib/ids.ts'
import type { Page } from '../lib/page.ts'
import { Closed } from './schemas.ts'

const DEFAULT_LIMITS = { default: 20, maximum: 100 }

/** The query of a list whose items have ids with this prefix. */
export function PageQuery(prefix: IdPrefix, limits = DEFAULT_LIMITS) {
  return Closed({
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        ...limits,
        description: 'How many items to return.',
      }),
    ),
    cursor: Type.Optional(
      Type.String({ isCursorOf: prefix, description: 'The `next_cursor` of the page before.' }),
    ),
  })
}

export function toPage({
  limit = DEFAULT_LIMITS.default,
  cursor,
}: Static<ReturnType<typeof PageQuery>>): Page {
  return { limit, before: cursor === undefined ? undefined : decodeCursor(cursor) }
}

/** Whether a text is a cursor of a list whose items have ids with this prefix. */
export function isCursorOf(prefix: string, cursor: string): boolean {
  const id = decodeCursor(cursor)
  return id.startsWith(prefix) && ULID.test(id.slice(prefix.length)) && encodeCursor(id) === cursor
}

const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/

function encodeCursor(id: string): string {
  return Buffer.from(id).toString('base64url')
}

function decodeCursor(cursor: string): string {
  return Buffer.from(cursor, 'base64url').toString('utf8')
}

/**
 * The list envelope. Ids ascend with time, so the last id of a page is a place that stays the same while
 * rows are added.
 *
 * @param rows newest first, one more than the page holds when there are more
 */
export function listEnvelope<Row extends { id: string }, Item>(
  rows: Row[],
  { limit }: Page,
  toItem: (row: Row) => Item,
) {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    object: 'list' as const,
    data: shown.map(toItem),
    has_more: last !== undefined,
    next_cursor: last ? encodeCursor(last.id) : null,
  }
}
