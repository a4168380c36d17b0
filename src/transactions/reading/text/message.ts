import { distance } from 'fastest-levenshtein'

/** A message as it was written, and folded (small letters, no accents) with every index the same. */
export interface Message {
  raw: string
  folded: string
}

const LONGEST_EXCERPT = 80

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g
const CONTROL = /[^\P{Cc}\n]/gu

/** Words that carry the meaning and are long enough to be told with a letter wrong. */
const KEY_WORDS = [
  'spent',
  'bought',
  'received',
  'yesterday',
  'salary',
  'paycheck',
  'gastei',
  'paguei',
  'comprei',
  'recebi',
  'transferi',
  'anteontem',
  'ontem',
  'salario',
  'gaste',
  'pague',
  'compre',
  'recibi',
  'anteayer',
]
const KNOWN: ReadonlySet<string> = new Set([
  ...KEY_WORDS,
  'brought',
  'compra',
  'compras',
  'compare',
  'compara',
  'compro',
  'comprar',
  'salary',
  'gasto',
  'gastos',
  'recibo',
  'recebo',
  'received',
  'transfer',
  'transferir',
  'transfere',
  'transfiere',
  'recibir',
  'recibio',
  'recebido',
  'recebia',
])

export function readMessage(text: string): Message {
  const tidy = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(CONTROL, ' ')
    .replace(/[^\S\n]/g, ' ')
    .replace(/[’‘`´]/g, "'")
    .replace(/[\u2012-\u2015\u2212]/g, '-')
  const raw = tidy.replace(/\p{L}{5,12}/gu, mend)
  return { raw, folded: [...raw].map(foldCharacter).join('') }
}

/** As much of a text as an error message should repeat, on one line. */
export function excerpt(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  const fits = characters.length <= LONGEST_EXCERPT
  return fits ? characters.join('') : `${characters.slice(0, LONGEST_EXCERPT - 1).join('')}…`
}

function foldCharacter(character: string): string {
  const plain = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.length === character.length ? plain : character
}

function mend(word: string): string {
  const folded = [...word].map(foldCharacter).join('')
  if (KNOWN.has(folded)) return word
  return KEY_WORDS.find((known) => isMistyped(folded, known)) ?? word
}

function isMistyped(word: string, known: string): boolean {
  if (word[0] !== known[0]) return false
  if (word.length === known.length && letters(word) === letters(known)) return true
  return known.length >= 6 && word.length >= 5 && distance(word, known) === 1
}

function letters(word: string): string {
  return [...word].sort().join('')
}
