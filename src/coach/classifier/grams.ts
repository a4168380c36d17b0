const SHORTEST_GRAM = 3
const LONGEST_GRAM = 5

/** Words alone, in pairs and in threes, the message's start and end counted as words. */
export function wordGrams(words: readonly string[]): string[] {
  const bounded = ['^', ...words, '$']
  return bounded.flatMap((word, index) => {
    const next = bounded[index + 1]
    const afterNext = bounded[index + 2]
    if (next === undefined) return []
    const pair = `2${word} ${next}`
    return afterNext === undefined ? [`1${word}`, pair] : [`1${word}`, pair, `3${word} ${next} ${afterNext}`]
  })
}

/** Pieces of words, in which a misspelt word is still like itself. */
export function characterGrams(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const bounded = `<${word}>`
    const grams: string[] = []
    for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
      for (let start = 0; start + length <= bounded.length; start++) {
        grams.push(`c${bounded.slice(start, start + length)}`)
      }
    }
    return grams
  })
}

/** Every two of them that stand in this order, at most `reach` apart. */
export function pairsOf(items: readonly string[], reach: number): string[] {
  return items.flatMap((item, index) =>
    items.slice(index + 1, index + 1 + reach).map((later) => `${item}~${later}`),
  )
}
