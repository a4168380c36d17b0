import { en, type Texts } from './en/index.ts'
import { es } from './es/index.ts'
import type { Language } from './format.ts'
import { pt } from './pt/index.ts'

export type { Texts } from './en/index.ts'
export type { Language } from './format.ts'

/** All texts, by language. English defines which there are: a missing one fails the type check. */
export const texts: Record<Language, Texts> = { en, pt, es }
