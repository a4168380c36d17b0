import type { Span } from './spans.ts'

export interface Sentence extends Span {
  /** Begins a line of its own, not in the middle of one. */
  opensLine: boolean
  /** 1-based. */
  line: number
  bulleted: boolean
}

/** "New tires! $536.80": an amount alone belongs to what was said before. */
const END =
  /\n|;|(?:!+(?! *(?:[a-z]{0,3}[$€£] ?)?\d[\d.,]*[^\p{L}\d\n]*(?:\n|$))|[!?]*\?[!?]*)(?=\s|$)|(?<!(?:^|\n)[^\S\n]*\d{1,2})\.(?=\s+\p{L}|\s*$)|…|(?<=\s)[•·*–](?=\s)/gu
const BULLET = /^\s*(?:[-*•·▪‣>]\s*|\d{1,2}[.)]\s+|\[[ x]?\]\s*)/u

/** Lines, and the sentences in them. A question mark stays with its sentence. */
export function splitSentences(folded: string): Sentence[] {
  const sentences: Sentence[] = []
  let [start, line, opensLine] = [0, 1, true]
  const add = (end: number) => {
    const text = folded.slice(start, end)
    const bullet = opensLine ? (BULLET.exec(text)?.[0].length ?? 0) : 0
    if (text.trim() !== '')
      sentences.push({ start: start + bullet, end, opensLine, line, bulleted: bullet > 0 })
  }
  for (const match of folded.matchAll(END)) {
    const isBreak = match[0] === '\n'
    add(match.index + (isBreak ? 0 : match[0].length))
    start = match.index + match[0].length
    opensLine = isBreak
    if (isBreak) line += 1
  }
  add(folded.length)
  return sentences
}
