import type { CoachContext } from '../coach.ts'
import { readFigures } from './figures.ts'
import type { Writing } from './number-context.ts'

/** The texts in the user's data, of which some may be names with figures of their own. */
export function namesOf(context: CoachContext): string[] {
  const { recent: _, language: __, currency: ___, ...data } = context
  return textsIn(data)
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function hasFigures(text: string, writing: Writing): boolean {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const { figures, unreadable } = readFigures(text, writing)
  return unreadable || figures.length > 0
}

/**
 * A text without the names in it that hold figures. One of digits alone is taken for a name only between quotation
 * marks.
 */
export function withoutNames(text: string, names: readonly string[], writing: Writing): string {
  const present = names.filter((name) => text.includes(name) && hasFigures(name, writing))
  return present.reduce((rest, name) => {
    const quoted = rest.replaceAll(`“${name}”`, '…')
    return /\p{L}/u.test(name) ? quoted.replaceAll(name, '…') : quoted
  }, text)
}
