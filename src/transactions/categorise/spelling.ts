import { vocabulary } from './term-index.ts'
import { UNCORRECTED } from './words/noise.ts'

/** Below this length one edit too often makes another word. */
const SHORTEST_CORRECTED = 6

/** Endings of plurals and diminutives, longest first, with what the plain word may end in instead. */
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['zinhos', ['']],
  ['zinhas', ['']],
  ['zinho', ['']],
  ['zinha', ['']],
  ['citos', ['', 'e', 'zo']],
  ['citas', ['', 'e', 'za']],
  ['quinho', ['co', 'ca']],
  ['quinha', ['ca']],
  ['quito', ['co']],
  ['quita', ['ca']],
  ['inhos', ['o', 'e', '']],
  ['inhas', ['a', 'e', '']],
  ['inho', ['o', 'e', '']],
  ['inha', ['a', 'e', '']],
  ['cito', ['', 'e', 'zo']],
  ['cita', ['', 'e', 'za']],
  ['itos', ['o', 'e', '']],
  ['itas', ['a', 'e', '']],
  ['ito', ['o', 'e', '']],
  ['ita', ['a', 'e', '']],
  ['oes', ['ao']],
  ['aes', ['ao']],
  ['ais', ['al']],
  ['eis', ['el']],
  ['ies', ['y']],
  ['ces', ['z']],
  ['ns', ['m', 'n']],
  ['es', ['', 'e']],
  ['s', ['']],
]

const SHORTEST_STEM = 2

/** The plain words that a plural or diminutive may come from, likeliest first. */
export function plainForms(word: string): readonly string[] {
  const forms: string[] = []
  for (const [ending, replacements] of ENDINGS) {
    const stem = word.length - ending.length
    if (stem < SHORTEST_STEM || !word.endsWith(ending)) continue
    for (const replacement of replacements) forms.push(word.slice(0, stem) + replacement)
  }
  return forms
}

function withoutOneLetter(word: string): readonly string[] {
  return Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1))
}

/** Words that share a form with one letter left out are within reach of one edit. */
let neighbours: Map<string, string[]> | undefined

function addNeighbour(neighbours: Map<string, string[]>, form: string, word: string): void {
  const words = neighbours.get(form)
  if (words === undefined) neighbours.set(form, [word])
  else words.push(word)
}

const uncorrected: ReadonlySet<string> = new Set(UNCORRECTED.split(' '))

function neighboursOfVocabulary(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const word of vocabulary()) {
    if (uncorrected.has(word) || word.length < SHORTEST_CORRECTED || /\d/.test(word)) continue
    addNeighbour(found, word, word)
    for (const form of withoutOneLetter(word)) addNeighbour(found, form, word)
  }
  return found
}

/** Whether one letter changed, added, left out or swapped with the next makes `b` of `a`. */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  const most = Math.min(a.length, b.length) - start
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const left = a.slice(start, a.length - end)
  const right = b.slice(start, b.length - end)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}

/** The known word that a misspelt one of six letters or more stands for: same first letter, one edit away. */
export function corrected(word: string): string | undefined {
  if (word.length < SHORTEST_CORRECTED || word.length > 24 || /\d/.test(word)) return undefined
  neighbours ??= neighboursOfVocabulary()
  for (const form of [word, ...withoutOneLetter(word)]) {
    const near = neighbours.get(form)?.find((known) => known[0] === word[0] && isOneEdit(word, known))
    if (near !== undefined) return near
  }
  return undefined
}
