import { formatCount, formatMoney } from '../../language/format.ts'
import { type Language, texts } from '../../language/index.ts'
import type { Transaction } from '../../transactions/store.ts'

/** How many transactions a confirmation names one by one. */
const MOST_NAMED = 10

/** Currencies make no difference to how a count is written, but for euros in a few thousands. */
const COUNTED_IN = 'USD'

/** Tells which transactions of a file are stored now, and how many of them are new. */
export function confirmation(
  { transactions, newCount }: { transactions: readonly Transaction[]; newCount: number },
  language: Language,
): string {
  const { file } = texts[language].whatsapp
  const count = (value: number) => formatCount(value, COUNTED_IN, language)
  const all = transactions.length
  const isOne = all === 1
  const heading =
    newCount === 0
      ? file.known({ count: count(all), isOne })
      : newCount === all
        ? file.noted({ count: count(all), isOne })
        : file.notedSome({ count: count(newCount), all: count(all) })
  const named = transactions.slice(0, MOST_NAMED).map((transaction) => lineOf(transaction, language))
  const further = all > MOST_NAMED ? [file.further({ count: count(all - MOST_NAMED) })] : []
  return [heading, ...named, ...further].join('\n')
}

function lineOf(
  { amountCents, currency, description, category, type }: Transaction,
  language: Language,
): string {
  const { whatsapp, categories } = texts[language]
  const amount = formatMoney(amountCents, currency, language)
  return type === 'income'
    ? whatsapp.file.income({ amount, description })
    : whatsapp.file.expense({ amount, description, category: categories[category] })
}
