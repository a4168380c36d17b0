/** A part of a message, by its indices. */
export interface Span {
  start: number
  end: number
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

export function within(span: Span, outer: Span): boolean {
  return span.start >= outer.start && span.end <= outer.end
}

/** Every match of a global pattern, as long as it touches none of the spans taken before. */
export function freeMatches(
  text: string,
  pattern: RegExp,
  taken: readonly Span[],
): (Span & { match: RegExpExecArray })[] {
  // Most patterns occur in no text, and to find that out costs less than to make ready for every match.
  if (text.search(pattern) < 0) return []
  return [...text.matchAll(pattern)]
    .map((match) => ({ match, start: match.index, end: match.index + match[0].length }))
    .filter((span) => !taken.some((other) => overlaps(span, other)))
}

/** The text with the spans replaced by blanks, so that all indices stay. */
export function blank(text: string, spans: readonly Span[]): string {
  let result = text
  for (const { start, end } of spans) {
    result = result.slice(0, start) + ' '.repeat(end - start) + result.slice(end)
  }
  return result
}
