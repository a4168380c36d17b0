/**
 * What speaks for one category, as lists of terms separated by commas or line ends.
 *
 * A term is one to five words as people write them; case, accents, plurals, diminutives and linking words
 * (of, de, la …) do not matter. `a|b c` stands for `a c` and `b c`.
 */
export interface CategoryTerms {
  /** Says what the money was for, whatever else is said. */
  readonly decisive: string
  /** Names known for one thing. */
  readonly merchants: string
  /** Names that sell, and words that mean, many things: anything more exact outweighs them. */
  readonly broad: string
  readonly en: string
  readonly pt: string
  readonly es: string
}
