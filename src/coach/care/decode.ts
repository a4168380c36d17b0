const LETTERS: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['1', 'i'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['7', 't'],
  ['@', 'a'],
  ['$', 's'],
  ['!', 'i'],
  ['|', 'l'],
])

/** Characters that show nothing and part a word. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g
/** Single letters with one and the same mark between them: `k i l l`, `s.u.i.c.i.d.e`. */
const SPACED = /(?<![\p{L}\p{N}])\p{L}([ ._*-])(?:\p{L}\1){2,}\p{L}(?![\p{L}\p{N}])/gu
/** A word that begins with a letter and has figures or signs inside it. */
const DISGUISED = /(?<![\p{L}\p{N}])\p{L}*[0134577@$!|]+\p{L}[\p{L}0134577@$!|]*/gu

function undisguise(word: string): string {
  return word.replaceAll('11', 'll').replace(/[013457@$!|]/g, (sign) => LETTERS.get(sign) ?? sign)
}

/** The message with letters that were spaced out, or replaced by signs, brought back. */
export function decode(message: string): string {
  return message
    .replace(INVISIBLE, '')
    .replace(SPACED, (letters) => letters.replace(/[ ._*-]/g, ''))
    .replace(DISGUISED, undisguise)
}
