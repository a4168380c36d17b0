import { LANGUAGES, type Language } from './format.ts'

/** A telephone line for people in a crisis, free or at the cost of a call. */
interface Helpline {
  /** ISO 3166-1 alpha-2 */
  country: string
  /** ISO 4217 */
  currency: string
  /** As it is dialled. */
  number: string
  /** What the line is known as, where that is more telling than its number. */
  name?: string
  /** The languages it is told in where nothing tells the country. */
  languages: readonly Language[]
}

const HELPLINES: readonly Helpline[] = [
  { country: 'US', currency: 'USD', number: '988', languages: ['en', 'es'] },
  { country: 'CA', currency: 'CAD', number: '988', languages: ['en'] },
  { country: 'GB', currency: 'GBP', number: '116 123', name: 'Samaritans', languages: ['en'] },
  { country: 'IE', currency: 'EUR', number: '116 123', name: 'Samaritans', languages: ['en'] },
  { country: 'AU', currency: 'AUD', number: '13 11 14', name: 'Lifeline', languages: ['en'] },
  { country: 'NZ', currency: 'NZD', number: '1737', languages: ['en'] },
  { country: 'IN', currency: 'INR', number: '14416', name: 'Tele MANAS', languages: ['en'] },
  { country: 'ZA', currency: 'ZAR', number: '0800 567 567', name: 'SADAG', languages: ['en'] },
  { country: 'BR', currency: 'BRL', number: '188', name: 'CVV', languages: ['pt'] },
  { country: 'PT', currency: 'EUR', number: '1411', languages: ['pt'] },
  { country: 'ES', currency: 'EUR', number: '024', languages: ['es'] },
  { country: 'MX', currency: 'MXN', number: '800 911 2000', name: 'Línea de la Vida', languages: ['es'] },
  { country: 'AR', currency: 'ARS', number: '135', languages: ['es'] },
  { country: 'CO', currency: 'COP', number: '106', languages: ['es'] },
  { country: 'CL', currency: 'CLP', number: '*4141', languages: ['es'] },
  { country: 'PE', currency: 'PEN', number: '113', languages: ['es'] },
  { country: 'UY', currency: 'UYU', number: '0800 0767', languages: ['es'] },
]

/** Where nothing tells the country: where most of those who speak the language live, or its currency is most used. */
const FIRST: Record<Language, string> = { en: 'US', pt: 'BR', es: 'ES' }

function countryOf(currency: string, language: Language): string {
  const users = HELPLINES.filter((line) => line.currency === currency)
  return (users.find(({ languages }) => languages.includes(language)) ?? users[0])?.country ?? FIRST[language]
}

/** Making one costs far more than using it. */
const COUNTRY_NAMES = new Map(
  LANGUAGES.map((language) => [language, new Intl.DisplayNames(language, { type: 'region' })]),
)

function written(lines: readonly Helpline[], number: string, language: Language): string {
  const names = COUNTRY_NAMES.get(language)
  const same = lines.filter((line) => line.number === number)
  const name = same.find((line) => line.name)?.name
  const countries = same.map(({ country }) => names?.of(country) ?? country)
  return `${number} (${[...(name ? [name] : []), ...countries].join(', ')})`
}

export interface HelplinesWritten {
  /** The line of the user's country, with its countries. */
  nearest: string
  /** Those of the other countries where the language is spoken. */
  others: string
}

/** The lines to turn to in a crisis, first that of the country whose currency the user reckons in. */
export function helplinesFor(language: Language, currency: string): HelplinesWritten {
  const nearest = countryOf(currency, language)
  const own = HELPLINES.filter(({ country }) => country === nearest)
  const rest = HELPLINES.filter((line) => line.languages.includes(language) && line.country !== nearest)
  const [first = '', ...others] = [...new Set([...own, ...rest].map(({ number }) => number))]
  return {
    nearest: written([...own, ...rest], first, language),
    others: others.map((number) => written(rest, number, language)).join(', '),
  }
}
