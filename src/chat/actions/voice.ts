import type { CoachContext } from '../../coach/coach.ts'
import type { IsoDate } from '../../finance/dates.ts'
import type { Cents } from '../../finance/money.ts'
import { formatCount, formatDate, formatMoney, type Language } from '../../language/format.ts'
import { type Texts, texts } from '../../language/index.ts'
import type { Transaction } from '../../transactions/store.ts'

/** The words of a language, and the means to write a user's figures in it. */
export interface Voice {
  words: Texts['actions']
  money(cents: Cents, currency?: string): string
  date(date: IsoDate): string
  count(count: number): string
  category(category: Transaction['category']): string
  /** An amount with what it was for, its category and, unless it is today, its day. */
  transaction(transaction: Transaction): string
}

export function voiceOf(context: CoachContext, language: Language = context.language): Voice {
  const { currency: own, today } = context
  const words = texts[language].actions
  const voice: Voice = {
    words,
    money: (cents, currency = own) => formatMoney(cents, currency, language),
    date: (date) => formatDate(date, own, language),
    count: (count) => formatCount(count, own, language),
    category: (category) => (category === 'income' ? words.income() : texts[language].categories[category]),
    transaction({ type, amountCents, currency, description, category, transactionDate }) {
      const amount = voice.money(amountCents, currency)
      const item = words.transaction[type]({ amount, description, category: voice.category(category) })
      return transactionDate === today
        ? item
        : words.transaction.on({ item, date: voice.date(transactionDate) })
    },
  }
  return voice
}
