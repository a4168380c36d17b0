import { type Static, Type } from '@sinclair/typebox'
import { validationError } from '../lib/errors.ts'
import type { Page } from '../lib/page.ts'
import { Closed } from './schemas.ts'

export const PageQuery = Closed({
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 20, description: 'How many items to return.' }),
  cursor: Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, description: 'The `next_cursor` of the page before.' }),
  ),
})

/** @throws VALIDATION_ERROR for a cursor that this API did not give out */
export function toPage(query: Static<typeof PageQuery>): Page {
  return { limit: query.limit, before: query.cursor === undefined ? undefined : decodeCursor(query.cursor) }
}

function decodeCursor(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString('utf8')
  if (/^ozz_[a-z]+_[0-9A-HJKMNP-TV-Z]{26}$/.test(id)) return id
  const message = "Field 'cursor' must be the `next_cursor` of an earlier page."
  throw validationError([{ field: 'cursor', message }])
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
    next_cursor: last ? Buffer.from(last.id).toString('base64url') : null,
  }
}
