import type { Language } from '../../src/language/format.ts'

function words(list: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${list.split(' ').join('|')})(?!\\p{L})`, 'iu')
}

const english = 'the your you month months with and income spending debt what for from of'

/** Words that a text in the language never holds. */
export const foreignWords: Record<Language, RegExp> = {
  en: words('você seu sua renda mês meses para tus gastos ingresos deuda el los uma que com con'),
  pt: words(`${english} el los las tus ingresos deuda mes una y con del dinero ahorros cuando`),
  es: words(`${english} você seu sua renda dívida mês uma com não dinheiro ao quando ou`),
}
