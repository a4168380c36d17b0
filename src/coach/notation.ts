const GAP = '(?:[^ ]+ ){0,4}'

/** The regular expression for one word of a phrase, in the notation that `Vocabulary` describes. */
function wordPattern(word: string): string {
  if (word === '..') return GAP
  if (word === '^') return '(?<=^ )'
  if (word === '$') return '$'
  if (word.startsWith('!')) return `(?!${wordPattern(word.slice(1))})`
  const words = word.replaceAll('?', '\\?').replaceAll('_', ' ').replaceAll('*', '[^ ]*')
  return `(?:${words}) `
}

/** The regular expression for a phrase, to be looked for where a word begins. */
export function phrasePattern(phrase: string): string {
  return phrase.split(' ').map(wordPattern).join('')
}
