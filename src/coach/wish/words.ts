/** A pattern of whole folded words, alternatives separated by `|`. */
export function words(alternatives: string, flags = ''): RegExp {
  return new RegExp(`(?<![\\p{L}\\d'])(?:${alternatives})(?![\\p{L}\\d'])`, `u${flags}`)
}

/** The words and numbers of a folded text. */
export function wordsOf(folded: string): string[] {
  return folded.match(/[\p{L}\d]+(?:'\p{L}+)?/gu) ?? []
}

const ASKING =
  /\?[\s!)]*$|^[\s¿¡]*(?:(?:and|so|but|e|y|mas|pero|hey|oi|hola|ok|fala a verdade|be honest|dime|me diz)[\s,]+)*(?:how|what|what happens|which|when|where|why|who|can i|could i|should i|may i|do i|did i|have i|am i|is it|quant[oa]s?|quao|cuant[oa]s?|qual|quais|cual(?:es)?|quando|cuando|onde|donde|por que|posso|poderia|devo|sera|puedo|podria|debo|deberia|que (?:meta|tal|pasa)|o que acontece)(?!\p{L})/u

/** Whether a folded text asks something, with a question mark or without. */
export function asks(folded: string): boolean {
  return ASKING.test(folded)
}

/** A set of folded words, written with blanks between them. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.trim().split(/\s+/)))
}
