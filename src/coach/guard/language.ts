import type { Language } from '../../language/format.ts'

/** Frequent words that only one of the three languages has. */
const OWN_WORDS: Record<Language, ReadonlySet<string>> = {
  en: words(
    'the of and to is are was were be been it its this that these those you your yours i my we our they their ' +
      'with for from on at by but or not if then than what which who how there here have has had will would can ' +
      'could should does did an into about after before more most very just only also up out over what’s it’s ' +
      'month months year week day money save savings spend goal',
  ),
  pt: words(
    'os um uma uns umas da das na nas ao aos à às pelo pela e é são foi estão estou você vocês seu sua seus suas ' +
      'meu minha não sim mais mas muito muita isso isto esse essa aqui ali já também quando então quanto onde quem ' +
      'com sem em até depois agora ainda só pode tem têm ter fica ficam vai mês ano dia dinheiro guardar guarde ' +
      'poupar plano renda despesas sobram parabéns',
  ),
  es: words(
    'el los las ti aquí estoy eres somos hoy bien un una unos unas del al y es son fue estás tú tu tus usted ustedes su sus mi mis más pero muy eso ' +
      'esto ese esa allí ya también cuando entonces cuánto donde quien con sin en hasta después ahora todavía solo ' +
      'puede puedes tiene tienes tener queda quedan va lo le les qué mes año día dinero ahorrar ahorra ahorras ' +
      'ingresos gastos felicidades',
  ),
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** How many more of a text's words are of `language` alone than of the language it speaks next best. */
function lead(text: string, language: Language): number {
  const spoken = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const score = (own: Language) => spoken.filter((word) => OWN_WORDS[own].has(word)).length
  const others = (['en', 'pt', 'es'] as const).filter((other) => other !== language)
  return score(language) - Math.max(...others.map(score))
}

/** Letters of another script than Latin. */
const FOREIGN_LETTER = /(?!\p{Script=Latin})\p{L}/u

/** Whether a text may be in a language: nothing speaks more for one of the others, nor for another script. */
export function maySpeak(text: string, language: Language): boolean {
  return !FOREIGN_LETTER.test(text) && lead(text, language) >= 0
}

/** Whether a text of some length is in a language rather than in one of the others. */
export function speaks(text: string, language: Language): boolean {
  const count = text.match(/\p{L}+/gu)?.length ?? 0
  return maySpeak(text, language) && (count < 8 || lead(text, language) > 0)
}
