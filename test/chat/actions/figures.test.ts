import { describe, expect, it } from 'vitest'
import { formatDate, formatMoney, type Language } from '../../../src/language/format.ts'
import { useTestApi } from '../../helpers/test-api.ts'
import { type Conversation, startConversation } from './conversation.ts'

const api = useTestApi()

interface Row {
  amount_cents: number
  transaction_date: string
}

const SCRIPTS: Record<Language, readonly string[]> = {
  en: [
    'spent 20.50 on lunch and 15 on uber yesterday',
    'no, it was 30',
    'the uber',
    'spent 1,250 on rent',
    'lunch 4, coffee 3, bus 2, gym 9, book 8, milk 7',
    'undo',
    'done',
    '2',
    'I did the savings task',
    'completed all my moves',
    'I want to save 5000 for a trip by December',
    'yes',
    'raise my goal to 8000',
    'push it to March',
    'change my goal to paying off debt',
    '3000',
    'no',
  ],
  pt: [
    'gastei 20,50 no almoço e 15 de uber ontem',
    'na verdade foram 30',
    'o uber',
    'paguei 1.250 de aluguel',
    'almoço 4, café 3, ônibus 2, academia 9, livro 8, leite 7',
    'desfaz',
    'feito',
    '2',
    'já fiz a tarefa de guardar',
    'fiz todas as tarefas',
    'quero juntar 5 mil para uma viagem até dezembro',
    'sim',
    'aumenta minha meta para 8 mil',
    'adia minha meta pra março',
    'quero quitar meu cartão',
    '3.000',
    'não',
  ],
  es: [
    'gasté 20,50 en el almuerzo y 15 en uber ayer',
    'no, fueron 30',
    'el uber',
    'pagué 1.250 de alquiler',
    'almuerzo 4, café 3, bus 2, gimnasio 9, libro 8, leche 7',
    'deshacer',
    'hecho',
    '2',
    'ya hice la tarea de ahorrar',
    'ya hice todas las tareas',
    'quiero ahorrar 5000 para un viaje para diciembre',
    'sí',
    'sube mi meta a 8000',
    'aplaza mi meta a marzo',
    'quiero pagar mi tarjeta',
    '3.000',
    'no',
  ],
}

/** All amounts and days on record, as they are written; names, longest first, so that none hides in another. */
async function figuresOf({ get }: Conversation, language: Language, currency: string) {
  const [transactions, goals, moves] = await Promise.all(
    ['/transactions?limit=100', '/goals', '/money-moves'].map(async (path) => (await get(path)).body.data),
  )
  const cents: number[] = [
    ...transactions.map(({ amount_cents }: Row) => amount_cents),
    ...goals.flatMap(({ target_amount, current_amount }: Record<string, number>) => [
      Math.round(Number(target_amount) * 100),
      Math.round(Number(current_amount) * 100),
    ]),
  ]
  const days: string[] = [
    ...transactions.map(({ transaction_date }: Row) => transaction_date),
    ...goals.flatMap(({ target_date }: { target_date: string | null }) => target_date ?? []),
    ...moves.map(({ due_date }: { due_date: string }) => due_date),
  ]
  const titles: string[] = moves.flatMap(({ tasks }: { tasks: { title: string }[] }) =>
    tasks.map(({ title }) => title.replace(/\.$/, '')),
  )
  const categorySums = sumsBy(transactions)
  return [
    ...titles,
    ...[...cents, ...categorySums].map((amount) => formatMoney(BigInt(amount), currency, language)),
    ...days.map((day) => formatDate(day, currency, language)),
  ]
}

/** What was spent on each category this month, and on everything that one message may have named. */
function sumsBy(rows: (Row & { category: string; created_at: string })[]): number[] {
  const sums = new Map<string, number>()
  for (const { category, amount_cents, transaction_date } of rows) {
    if (transaction_date < '2025-05-01') continue
    sums.set(category, (sums.get(category) ?? 0) + amount_cents)
  }
  return [...sums.values()]
}

describe('the figures of what was done', () => {
  it.each([
    ['en', 'USD'],
    ['en', 'JPY'],
    ['pt', 'BRL'],
    ['pt', 'EUR'],
    ['es', 'MXN'],
    ['es', 'EUR'],
  ] as const)('are those on record, or what was told: %s in %s', async (language, currency) => {
    const conversation = await startConversation(api, { language, currency })
    // What the messages write in words, and what six small things in one of them come to.
    const said = [500_000n, 800_000n, 3_300n].map((cents) => formatMoney(cents, currency, language))
    said.push(formatDate('2025-12-31', currency, language))
    for (const message of SCRIPTS[language]) {
      const before = await figuresOf(conversation, language, currency)
      const reply = await conversation.hear(message)
      const after = await figuresOf(conversation, language, currency)
      const told = message.match(/\d[\d.,]*/g)?.map((number) => toMoney(number, currency, language)) ?? []
      const known = [...before, ...after, ...told, ...said].sort((a, b) => b.length - a.length)
      const rest = known.reduce((text, figure) => text.replaceAll(figure, '…'), reply)
      expect(rest.replaceAll(COUNTS, ' ').match(/\S*\d\S*/g), reply).toBeNull()
    }
  })
})

/** Numbers of a list, points of tasks with the reward for the first, and the one of six things that is not named. */
const COUNTS =
  /(?<= |^)[123]\. |\b(?:10|50|60|150|160) (?=points|pontos|puntos|of them|deles|de ellos)|\b1 (?:more|más)|mais 1\b/g

/** An amount as a message writes it: a separator before three digits parts thousands. */
function toMoney(written: string, currency: string, language: Language): string {
  const plain = written
    .replace(/[.,]$/, '')
    .replace(/[.,](?=\d{3}$)/, '')
    .replace(',', '.')
  return formatMoney(BigInt(Math.round(Number(plain) * 100)), currency, language)
}
