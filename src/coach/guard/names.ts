import type { CoachContext } from '../coach.ts'
import { readFigures } from './figures.ts'

/** Names in the user's data that hold figures of their own. */
export function namesWithFigures(context: CoachContext): string[] {
  const { recent: _, language: __, currency: ___, ...data } = context
  return textsIn(data).filter((text) => {
    const { figures, unreadable } = readFigures(text, context)
    return !/^\d{4}-\d{2}-\d{2}$/.test(text) && (unreadable || figures.length > 0)
  })
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** A name of digits alone is taken for a name only between quotation marks. */
export function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((rest, name) => {
    const quoted = rest.replaceAll(`“${name}”`, '…')
    return /\p{L}/u.test(name) ? quoted.replaceAll(name, '…') : quoted
  }, text)
}
