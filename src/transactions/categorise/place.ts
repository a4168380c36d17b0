import { entriesOf } from './fold.ts'
import { terms } from './term-index.ts'
import { CITIES, REGIONS } from './words/noise.ts'

/** Names of one word are told from others less surely. */
const towns: readonly (readonly string[])[] = entriesOf(CITIES)
  .map((city) => city.split(' '))
  .filter(({ length }) => length > 1)
const regions: ReadonlySet<string> = new Set(REGIONS.trim().split(/[\s,]+/))

/** "netflix los gatos" without the town: right after a merchant it is where, not what. */
export function withoutTown(words: readonly string[]): readonly string[] {
  const end = regions.has(words.at(-1) ?? '') ? words.length - 1 : words.length
  const town = towns.find((name) => name.join(' ') === words.slice(0, end).slice(-name.length).join(' '))
  if (town === undefined) return words
  const before = words.slice(0, end - town.length)
  const ending = [1, 2, 3].map((length) => terms().get(before.slice(-length).join(' ')))
  return ending.some((term) => term?.isName === true && term.category !== null) ? before : words
}
