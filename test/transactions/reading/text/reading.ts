import type { Language } from '../../../../src/language/format.ts'
import { readText } from '../../../../src/transactions/reading/text/index.ts'
import { type Refusal, RefusedError } from '../../../../src/transactions/reading/text/refusals.ts'

const CURRENCIES = { en: 'USD', pt: 'BRL', es: 'MXN' } as const

function drafts(language: Language, text: string) {
  return readText(text, { language, currency: CURRENCIES[language], today: '2026-06-17' })
}

/** What a text is read as: of each transaction its type, whole amount and description. */
export function readAs(language: Language, text: string): string[] {
  return drafts(language, text).map(
    ({ type, amount, description }) => `${type} ${amount / 100n} ${description}`,
  )
}

/** Why a text is no transaction; it fails where it is read or refused for a part that cannot be. */
export function refusalOfText(language: Language, text: string): Refusal {
  try {
    drafts(language, text)
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal
    throw error
  }
  throw new Error(`'${text}' was read`)
}
