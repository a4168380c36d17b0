import type { Candidate } from './candidates.ts'
import type { Layout } from './layout.ts'
import { textOf } from './row.ts'

const MAX_LENGTH = 100

/** Shorter reference numbers come again in other months. */
const MIN_REFERENCE_LENGTH = 8

/** The ids of the rows. A column in which one comes twice holds no ids, and a short reference is none. */
export function idsOf(candidates: readonly Candidate[], { id, weakId }: Layout): (string | null)[] {
  if (id === null) return []
  const shortest = weakId ? MIN_REFERENCE_LENGTH : 1
  const ids = candidates.map(({ row }) => textOf(row.cells[id]))
  const filled = ids.filter((text) => text !== '')
  const isKey = new Set(filled).size === filled.length && filled.every((text) => text.length >= shortest)
  return ids.map((text) => (isKey ? usableId(text) : null))
}

/** An id of 1 to 100 plain characters; null for anything else. */
export function usableId(text: string): string | null {
  const id = text.trim()
  const isPlain = id !== '' && id.length <= MAX_LENGTH && id.isWellFormed() && !/\p{Cc}/u.test(id)
  return isPlain ? id : null
}
