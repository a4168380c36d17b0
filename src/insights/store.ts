import type { Statement } from '../database/database.ts'
import type { IsoDate } from '../finance/dates.ts'
import type { Cents } from '../finance/money.ts'
import { CATEGORIES, type Category, spendingKind } from '../transactions/category.ts'
import type { UserScope } from '../users/scope.ts'

/** What one category came to, in one currency. */
export interface CategorySum {
  /** Whether it is the month's; else it is the month's before. */
  inMonth: boolean
  type: 'expense' | 'income'
  currency: string
  category: Category
  amount: Cents
}

export interface Expense {
  id: string
  description: string
  category: Category
  amount: Cents
  currency: string
  transactionDate: IsoDate
}

/** An expense that stands out from the others of its category. */
export interface UnusualExpense extends Expense {
  /** Median of the others of its category and currency in the two months, rounded half-up to the cent. */
  median: Cents
}

/** A month beside the one before it. The expenses are sorted by currency, then the largest first. */
export interface MonthRecord {
  sums: CategorySum[]
  largest: Expense[]
  unusual: UnusualExpense[]
}

/** How many of the largest expenses are read for each currency. */
export const MOST_LARGEST = 5
/** How many unusual expenses are read for each currency. */
export const MOST_UNUSUAL = 10

const IS_SPENT = `
  type = 'expense' AND category IN (${CATEGORIES.filter((category) => spendingKind(category) !== null)
    .map((category) => `'${category}'`)
    .join(', ')})`

const LARGEST_FIRST = 'amount_cents DESC, transaction_date DESC, id DESC'

const EXPENSE_JSON = `
  'id', id, 'description', description, 'category', category, 'currency', currency,
  'amount', amount_cents::text, 'transactionDate', transaction_date`

/** Amounts are text: JSON's numbers would lose the cents of large ones. */
type Unread<Row> = { [Field in keyof Row]: Row[Field] extends Cents ? string : Row[Field] }

interface MonthRow {
  sums: Unread<CategorySum>[]
  largest: Unread<Expense>[]
  unusual: Unread<UnusualExpense>[]
}

/**
 * An expense is unusual when it is at least three times the median of the at least four others of its currency
 * and category. Leaving out the largest amount of them all instead of the expense itself gives the same median
 * for every expense above the middle, and only those can be unusual.
 */
const monthStatement: Statement<MonthRow> = {
  name: 'insights.month',
  text: `
    WITH entries AS MATERIALIZED (
      SELECT id, type, amount_cents, currency, category, description, transaction_date,
             transaction_date >= $3::date AS in_month
        FROM transactions
       WHERE api_client_id = $1 AND user_id = $2
         AND transaction_date >= ($3::date - interval '1 month')::date
         AND transaction_date < ($3::date + interval '1 month')::date
    ), spent AS (
      SELECT * FROM entries WHERE ${IS_SPENT}
    ), sums AS (
      SELECT in_month, type, currency, category, sum(amount_cents) AS amount
        FROM entries GROUP BY in_month, type, currency, category
    ), largest AS (
      SELECT * FROM (
        SELECT *, row_number() OVER (PARTITION BY currency ORDER BY ${LARGEST_FIRST}) AS place
          FROM spent WHERE in_month) AS placed
       WHERE place <= ${MOST_LARGEST}
    ), sorted AS (
      SELECT currency, category, count(*)::int AS count, array_agg(amount_cents ORDER BY amount_cents) AS amounts
        FROM spent GROUP BY currency, category HAVING count(*) > 4
    ), usual AS (
      SELECT currency, category, amounts[count / 2] + amounts[(count + 1) / 2] AS twice_median FROM sorted
    ), unusual AS (
      SELECT * FROM (
        SELECT *, row_number() OVER (PARTITION BY currency ORDER BY ${LARGEST_FIRST}) AS place
          FROM spent JOIN usual USING (currency, category)
         WHERE in_month AND 2 * amount_cents >= 3 * twice_median) AS placed
       WHERE place <= ${MOST_UNUSUAL}
    )
    SELECT
      (SELECT coalesce(json_agg(json_build_object(
                'inMonth', in_month, 'type', type, 'currency', currency, 'category', category,
                'amount', amount::text)), '[]') FROM sums) AS sums,
      (SELECT coalesce(json_agg(json_build_object(${EXPENSE_JSON}) ORDER BY currency, place), '[]')
         FROM largest) AS largest,
      (SELECT coalesce(json_agg(json_build_object(${EXPENSE_JSON},
                'median', ((twice_median + 1) / 2)::text) ORDER BY currency, place), '[]')
         FROM unusual) AS unusual`,
}

/** @param firstDay the month's first day */
export async function readMonth(scope: UserScope, firstDay: IsoDate): Promise<MonthRecord> {
  const [row] = await scope.database.query(monthStatement, [scope.apiClientId, scope.user.id, firstDay])
  return {
    sums: (row?.sums ?? []).map((sum) => ({ ...sum, amount: BigInt(sum.amount) })),
    largest: (row?.largest ?? []).map((expense) => ({ ...expense, amount: BigInt(expense.amount) })),
    unusual: (row?.unusual ?? []).map((expense) => ({
      ...expense,
      amount: BigInt(expense.amount),
      median: BigInt(expense.median),
    })),
  }
}

const spendingStatement: Statement<{ category: Category; amount: string }> = {
  name: 'insights.spending',
  text: `
    SELECT category, sum(amount_cents)::text AS amount
      FROM transactions
     WHERE api_client_id = $1 AND user_id = $2
       AND transaction_date >= $3::date AND transaction_date <= $4::date
       AND currency = $5 AND ${IS_SPENT}
     GROUP BY category
     ORDER BY sum(amount_cents) DESC, category`,
}

/** Both days count. */
export async function sumSpending(
  scope: UserScope,
  { from, to }: { from: IsoDate; to: IsoDate },
  currency: string,
): Promise<{ category: Category; amount: Cents }[]> {
  const values = [scope.apiClientId, scope.user.id, from, to, currency]
  const rows = await scope.database.query(spendingStatement, values)
  return rows.map(({ category, amount }) => ({ category, amount: BigInt(amount) }))
}

const ledgerStatement: Statement<{ type: 'expense' | 'income'; category: Category; amount: string }> = {
  name: 'insights.ledger',
  text: `
    SELECT type, category, sum(amount_cents)::text AS amount
      FROM transactions
     WHERE api_client_id = $1 AND user_id = $2
       AND transaction_date >= $3::date AND transaction_date <= $4::date AND currency = $5
     GROUP BY type, category
     ORDER BY sum(amount_cents) DESC, category`,
}

/** What came in and went out by category, the largest first. Both days count. */
export async function sumByCategory(
  scope: UserScope,
  { from, to }: { from: IsoDate; to: IsoDate },
  currency: string,
): Promise<{ type: 'expense' | 'income'; category: Category; amount: Cents }[]> {
  const values = [scope.apiClientId, scope.user.id, from, to, currency]
  const rows = await scope.database.query(ledgerStatement, values)
  return rows.map(({ type, category, amount }) => ({ type, category, amount: BigInt(amount) }))
}

const largestStatement: Statement<{
  description: string
  category: Category
  amount: string
  date: IsoDate
}> = {
  name: 'insights.largest',
  text: `
    SELECT description, category, amount_cents::text AS amount, transaction_date::text AS date
      FROM transactions
     WHERE api_client_id = $1 AND user_id = $2
       AND transaction_date >= $3::date AND transaction_date <= $4::date AND currency = $5
       AND ($6::category IS NULL OR category = $6::category) AND ${IS_SPENT}
     ORDER BY ${LARGEST_FIRST} LIMIT ${MOST_LARGEST}`,
}

/** Both days count. @param category null: any */
export async function findLargest(
  scope: UserScope,
  { from, to }: { from: IsoDate; to: IsoDate },
  currency: string,
  category: Category | null,
): Promise<{ description: string; category: Category; amount: Cents; date: IsoDate }[]> {
  const values = [scope.apiClientId, scope.user.id, from, to, currency, category]
  const rows = await scope.database.query(largestStatement, values)
  return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }))
}

const matchingStatement: Statement<{ amount: string; count: number }> = {
  name: 'insights.matching',
  text: `
    SELECT coalesce(sum(amount_cents), 0)::text AS amount, count(*)::int AS count
      FROM transactions
     WHERE api_client_id = $1 AND user_id = $2
       AND transaction_date >= $3::date AND transaction_date <= $4::date AND currency = $5
       AND type = 'expense'
       AND position($6 IN translate(lower(description), 'áàâãäåéèêëíìîïóòôõöúùûüçñ', 'aaaaaaeeeeiiiiooooouuuucn')) > 0`,
}

/** What was spent where the description holds the words. Both days count. @param words without accents, in small letters */
export async function sumMatching(
  scope: UserScope,
  { from, to }: { from: IsoDate; to: IsoDate },
  currency: string,
  words: string,
): Promise<{ amount: Cents; count: number }> {
  const values = [scope.apiClientId, scope.user.id, from, to, currency, words]
  const [row] = await scope.database.query(matchingStatement, values)
  return { amount: BigInt(row?.amount ?? 0), count: row?.count ?? 0 }
}
