/** What a reading had to guess. */
export interface Guesses {
  /** The separators could be read another way, or the number is a lone small word. */
  doubtfulAmount: boolean
  /** Other numbers were set aside in its favour. */
  chosenAmount: boolean
  bareAmount: boolean
  date: boolean
  type: boolean
  carriedVerb: boolean
  nameless: boolean
  several: boolean
}

const CERTAIN = 0.99

const FACTORS = {
  doubtfulAmount: 0.85,
  chosenAmount: 0.95,
  bareAmount: 0.99,
  date: 0.85,
  type: 0.97,
  carriedVerb: 0.97,
  nameless: 0.7,
  several: 0.98,
} as const satisfies Record<keyof Guesses, number>

/** 0 to 1, at two decimals: each guess takes its share. */
export function confidenceOf(guesses: Guesses): number {
  const guess = (name: keyof Guesses) => (guesses[name] ? FACTORS[name] : 1)
  const factors = [
    guess('doubtfulAmount'),
    guess('chosenAmount'),
    guess('bareAmount'),
    guess('date'),
    guess('type'),
    guess('carriedVerb'),
    guess('nameless'),
    guess('several'),
  ]
  return Math.round(factors.reduce((product, factor) => product * factor, CERTAIN) * 100) / 100
}
