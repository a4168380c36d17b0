import type { Language } from '../../language/format.ts'
import { countryOfPhone } from '../../lib/phone.ts'

/** By ISO 3166 code, the countries where Portuguese or Spanish is what most people write. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  ...ofAll('pt', ['BR', 'PT', 'AO', 'MZ', 'CV', 'GW', 'ST', 'TL']),
  ...ofAll('es', ['MX', 'ES', 'AR', 'CO', 'PE', 'VE', 'CL', 'EC', 'GT', 'CU', 'BO']),
  ...ofAll('es', ['DO', 'HN', 'PY', 'SV', 'NI', 'CR', 'PA', 'UY', 'PR', 'GQ']),
}

function ofAll(language: Language, countries: readonly string[]): Record<string, Language> {
  return Object.fromEntries(countries.map((country) => [country, language]))
}

/** The language in which to speak to somebody of whom only the number is known. */
export function languageOfPhone(phone: string): Language {
  return LANGUAGES[countryOfPhone(phone) ?? ''] ?? 'en'
}
