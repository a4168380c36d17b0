import { words } from './words.ts'

const ORDINALS: readonly (readonly [number, string])[] = [
  [1, 'first|primeir[oa]|primer[oa]?|1st|1[ºªo°]|uno|one|um|uma|una|un'],
  [2, 'second|segund[oa]|2nd|2[ºªa°]|two|dois|duas|dos'],
  [3, 'third|terceir[oa]|tercer[oa]?|3rd|3[ºªa°]|three|tres'],
  [4, 'fourth|quart[oa]|cuart[oa]|4th|4[ºªa°]|four|quatro|cuatro'],
  [5, 'fifth|quint[oa]|5th|5[ºªa°]|five|cinco'],
  [6, 'sixth|sext[oa]|6th|6[ºªa°]|six|seis'],
]
/** Words of the list above that mean more than a place in a list. */
const PLAIN = words('one|um|uma|una|un|uno')
const LAST = words('last(?: one)?|ultim[oa]')
const DIGIT =
  /(?<![\p{L}\d.,$€£])(?:#|n[ºo°.]? ?|(?:number|numero|task|tarefa|tarea|option|opcao|opcion) )?(?<digit>[1-9])(?![\p{L}\d.,%]*\d)(?![\p{L}%$€£])/gu

/** The places in a list of `count` that a folded text names, counted from 1, in the order in which they are named. */
export function readPlaces(folded: string, count: number): number[] {
  const found = new Map<number, number>()
  const add = (place: number, at: number) => {
    if (place >= 1 && place <= count && !found.has(place)) found.set(place, at)
  }
  for (const [place, alternatives] of ORDINALS) {
    const match = words(alternatives).exec(folded)
    if (match && !(PLAIN.test(match[0]) && folded.trim() !== match[0])) add(place, match.index)
  }
  for (const match of folded.matchAll(DIGIT)) add(Number(match.groups?.digit), match.index)
  const last = LAST.exec(folded)
  if (last) add(count, last.index)
  return [...found].sort(([, a], [, b]) => a - b).map(([place]) => place)
}
