/** Folded for comparing: no accents, no case, words of letters and digits between single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** One line of at most `length` characters without control characters and ill-formed Unicode. */
export function oneLine(text: string, length: number): string {
  // No more than a few lengths are looked at, so that a cell of a megabyte costs nothing.
  const clean = text
    .slice(0, length * 8)
    .replace(/\p{Cs}|\p{Cf}|\ufffd/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return clean.length <= length ? clean : withoutHalfPair(clean.slice(0, length)).trim()
}

/** A value as it is shown in an error message. */
export function quoted(text: string): string {
  const shown = oneLine(text, 40)
  return `'${shown}${text.length > 40 ? '…' : ''}'`
}

function withoutHalfPair(text: string): string {
  return text.isWellFormed() ? text : text.slice(0, -1)
}
