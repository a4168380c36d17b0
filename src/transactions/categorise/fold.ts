/** Longer descriptions are read to here. */
const LONGEST_READ = 500

const WORD = /\p{L}{1,4}&\p{L}{1,4}|[\p{L}\p{N}]+|\p{Extended_Pictographic}/gu

/** Lower case, without accents, apostrophes, domain endings and letters drawn out ("caaaafé"). */
export function fold(text: string): string {
  return text
    .slice(0, LONGEST_READ)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/\bwww\./g, ' ')
    .replace(/\.(?:com|net|org|gov|app|co|eu)(?:\.[a-z]{2})?\b/g, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/(\p{L}{3}) s(?![\p{L}\p{N}])/gu, '$1s')
    .replace(/\b(\p{L}) ?& ?(\p{L})\b/gu, '$1&$2')
    .slice(0, LONGEST_READ)
}

/** The words, numbers and pictographs of a folded text. */
export function wordsOf(folded: string): readonly string[] {
  return folded.match(WORD) ?? []
}

/** The entries of a text block that separates them with commas or line ends. */
export function entriesOf(block: string): readonly string[] {
  return block
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry.length > 0)
}
