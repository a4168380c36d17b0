import { blank, type Span } from './spans.ts'
import type { Verb } from './verbs.ts'

const SMALL_WORDS =
  /(?<!\p{L})(?:just|like|tipo|uns|unos|como|the|for|hoje|com|con|only|and|los|las|por|each|cada|also|eu|yo)(?!\p{L})/gu

/** A sentence, and what stands around the amounts in it. */
export class Line {
  readonly text: string
  readonly #offset: number
  readonly #verbs: readonly Verb[]

  constructor(text: string, offset: number, verbs: readonly Verb[]) {
    this.text = text
    this.#offset = offset
    this.#verbs = verbs
  }

  before(one: Span): string {
    return this.text.slice(0, one.start - this.#offset)
  }

  after(one: Span): string {
    return this.text.slice(one.end - this.#offset)
  }

  between(one: Span, next: Span): string {
    return this.text.slice(one.end - this.#offset, next.start - this.#offset)
  }

  hasVerbBetween(one: Span, next: Span): boolean {
    return this.#verbs.some(({ past, start }) => past && start >= one.end && start < next.start)
  }

  hasContentBefore(one: Span): boolean {
    return this.#hasContent(0, one.start - this.#offset)
  }

  hasContentAfter(one: Span): boolean {
    return this.#hasContent(one.end - this.#offset, this.text.length)
  }

  hasContentBetween(one: Span, next: Span): boolean {
    return this.#hasContent(one.end - this.#offset, next.start - this.#offset)
  }

  #hasContent(from: number, to: number): boolean {
    const here = this.#verbs.map(({ start, end }) => ({
      start: start - this.#offset,
      end: end - this.#offset,
    }))
    const inner = here.filter(({ start, end }) => start >= from && end <= to)
    return /\p{L}{3,}/u.test(blank(this.text, inner).slice(from, to).replace(SMALL_WORDS, ' '))
  }
}
