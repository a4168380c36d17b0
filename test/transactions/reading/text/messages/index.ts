import type { Language } from '../../../../../src/language/format.ts'
import type { ReadingContext } from '../../../../../src/transactions/reading/draft.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { type Labelled, type MessageSet, TODAY } from './labelled.ts'
import { pt } from './pt.ts'

export type { Expected, Labelled, MessageSet } from './labelled.ts'

/** Messages as people type them on a phone, with the transactions a person would read in them. */
export const messages: Record<Language, MessageSet> = { en, pt, es }

const CURRENCIES = { en: 'USD', pt: 'BRL', es: 'MXN' } as const satisfies Record<Language, string>

/** Who wrote a message: one who speaks the set's language, unless it says otherwise. */
export function contextOf(labelled: Labelled, language: Language): ReadingContext {
  return { language, currency: CURRENCIES[language], today: TODAY, ...labelled.context }
}
