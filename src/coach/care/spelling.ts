/** Words that must be heard however they are misspelt or censored. */
const GRAVE = [
  'suicide',
  'suicidal',
  'suicidio',
  'suicida',
  'suicidarme',
  'suicidar',
  'matarme',
  'morirme',
  'morrer',
  'morir',
  'killing',
  'kill',
  'myself',
  'overdose',
  'die',
] as const

/** Shorter words are too near to others to be guessed at. */
const SHORTEST_GUESSED = 7

/** Whether one letter put in, left out, changed or swapped with its neighbour makes one word of the other. */
function isNear(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > 1) return false
  const first = [...word].findIndex((letter, index) => letter !== other[index])
  if (first < 0) return true
  const rest = (text: string, from: number) => text.slice(first + from)
  return (
    rest(word, 1) === rest(other, 1) ||
    rest(word, 1) === rest(other, 0) ||
    rest(word, 0) === rest(other, 1) ||
    (word[first] === other[first + 1] && word[first + 1] === other[first] && rest(word, 2) === rest(other, 2))
  )
}

/** Real words a letter away from a grave one. */
const OTHERS: ReadonlySet<string> = new Set([
  'matarte',
  'matarle',
  'matarse',
  'matarnos',
  'killings',
  'milling',
])

function mend(word: string): string {
  if (word.length < SHORTEST_GUESSED - 1 || OTHERS.has(word)) return word
  return GRAVE.find((grave) => grave.length >= SHORTEST_GUESSED && isNear(word, grave)) ?? word
}

/** A normalised text with misspelt grave words mended. */
export function mendGrave(text: string): string {
  return text.split(' ').map(mend).join(' ')
}

const CENSORED = /\p{L}+[*#]+\p{L}*/gu

/** A message with the letters of grave words put in where asterisks stand for them. */
export function uncensor(message: string): string {
  return message.replace(CENSORED, (word) => {
    const shape = new RegExp(`^${word.toLowerCase().replace(/[*#]+/g, '.{1,3}')}$`, 'u')
    return GRAVE.find((grave) => shape.test(grave)) ?? word
  })
}
