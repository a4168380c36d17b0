import type { Language } from '../../language/format.ts'
import { helplinesFor } from '../../language/helplines.ts'
import { texts } from '../../language/index.ts'

/** Where to turn in a crisis, in sentences: the only telephone numbers that a reply may hold. */
export function crisisHelp({ language, currency }: { language: Language; currency: string }): string[] {
  const { help, elsewhere } = texts[language].care.selfHarm
  const { nearest, others } = helplinesFor(language, currency)
  return [help({ nearest }), elsewhere({ others })]
}
