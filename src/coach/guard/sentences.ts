/** What may end a sentence: a mark, closing quotes behind it, then space before what begins the next. */
const BREAK = /(?<=[.!?…]["”’»)]*)\s+(?=[\p{Lu}¿¡“"«(\p{Extended_Pictographic}])|\n\s*(?=\S)/gu

export interface SentencesRead {
  /** Whole sentences, each but the first with the white space before it. */
  sentences: string[]
  /** What may go on: the last sentence, and white space. */
  rest: string
}

/** Takes the sentences off the start of a text that is still growing. Joined with the rest they are the text. */
export function takeSentences(text: string): SentencesRead {
  const starts = [0, ...[...text.matchAll(BREAK)].map(({ index }) => index)]
  const parts = starts.map((start, at) => text.slice(start, starts[at + 1]))
  return { sentences: parts.slice(0, -1), rest: parts.at(-1) ?? '' }
}
