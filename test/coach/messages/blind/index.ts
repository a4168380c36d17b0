import type { Language } from '../../../../src/language/format.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { pt } from './pt.ts'
import type { Told } from './told.ts'

export type { Told } from './told.ts'

/**
 * Messages written and labelled without sight of the vocabulary or of any other message here. They measure,
 * and nothing else: whoever adjusts a word after reading a miss here should move that message to `training`.
 */
export const blind: Record<Language, Told[]> = { en, pt, es }
