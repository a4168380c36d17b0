import { shorthand } from './words/shorthand.ts'

const TOKEN = /\d[\d.,]*(?:k|mil)?(?![\p{L}\d])|[\p{L}\d]+|\p{Extended_Pictographic}|\?/gu

function expand(token: string): string {
  if (/^\d/.test(token)) return '#'
  return shorthand.get(token) ?? token
}

/**
 * The message as the phrases of the vocabulary are written: folded words between single spaces, numbers as
 * `#`, question marks as words of their own, a space at either end.
 */
export function normalise(message: string): string {
  const folded = message
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replaceAll('¿', '?')
    .replace(/\b(?:r|us|mx|s)\$/g, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1')
  const words = folded.match(TOKEN) ?? []
  return ` ${words.map(expand).join(' ')} `
}
