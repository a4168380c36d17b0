import { textOf } from '../lib/fields.ts'

/** What of a statement's text is kept, in characters. */
const LONGEST_TEXT = 2_000

const VERB = /^\s*(?<verb>[a-z]+)/i
const TABLE = /\b(?:from|into|update)\s+(?:"?\w+"?\.)?"?(?<table>\w+)/i

/**
 * Names a statement as it is given to the driver: by its own name, else by what it does to which table, such as
 * `INSERT users`. Values are no part of the text: they are sent beside it.
 *
 * @returns undefined for what is no plain statement
 */
export function describeStatement(query: unknown): { summary: string; text: string } | undefined {
  const text = typeof query === 'string' ? query : textOf(query, 'text')
  if (text === undefined) return undefined
  return { summary: textOf(query, 'name') ?? summaryOf(text), text: text.trim().slice(0, LONGEST_TEXT) }
}

function summaryOf(text: string): string {
  const verb = VERB.exec(text)?.groups?.verb?.toUpperCase() ?? 'SQL'
  const table = TABLE.exec(text)?.groups?.table
  return table === undefined ? verb : `${verb} ${table}`
}
