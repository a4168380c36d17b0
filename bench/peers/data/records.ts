import type { CoachExpense, Days, Ledger, Records } from '../../../src/coach/coach.ts'
import { isoDateFrom, utcMidnight } from '../../../src/finance/dates.ts'
import { streakOf } from '../../../src/moves/points.ts'
import { API_CLIENT_ID } from '../../database.ts'
import type { PrismaClient } from './client.ts'

/** What the coach may look up of a user while it answers. */
export function createRecords(prisma: PrismaClient, userId: string, currency: string): Records {
  const owner = { apiClientId: API_CLIENT_ID, userId }
  const found: unknown[] = []
  async function keep<Finding>(lookup: Promise<Finding>): Promise<Finding> {
    const finding = await lookup
    found.push(finding)
    return finding
  }
  const within = ({ from, to }: Days) => ({
    ...owner,
    currency,
    transactionDate: { gte: utcMidnight(from), lte: utcMidnight(to) },
  })
  const spent = (days: Days) => ({
    ...within(days),
    type: 'expense' as const,
    category: { notIn: ['savings' as const, 'debt' as const] },
  })

  async function ledger(days: Days): Promise<Ledger> {
    const sums = await prisma.transaction.groupBy({
      by: ['type', 'category'],
      where: within(days),
      _sum: { amountCents: true },
      orderBy: { _sum: { amountCents: 'desc' } },
    })
    const rows = sums.map(({ type, category, _sum }) => ({ type, category, amount: _sum.amountCents ?? 0n }))
    const categories = rows.filter(({ type }) => type === 'expense')
    return {
      income: total(rows.filter(({ type }) => type === 'income')),
      spent: total(categories.filter(({ category }) => category !== 'savings' && category !== 'debt')),
      categories: categories.map(({ category, amount }) => ({ category, amount })),
    }
  }

  async function largest(days: Days, category: CoachExpense['category'] | null): Promise<CoachExpense[]> {
    const rows = await prisma.transaction.findMany({
      where: { ...spent(days), ...(category !== null && { category }) },
      orderBy: [{ amountCents: 'desc' }, { transactionDate: 'desc' }, { id: 'desc' }],
      take: 5,
    })
    return rows.map((row) => ({
      description: row.description,
      category: row.category,
      amount: row.amountCents,
      date: isoDateFrom(row.transactionDate),
    }))
  }

  async function matching(words: string, days: Days) {
    const { _sum, _count } = await prisma.transaction.aggregate({
      where: { ...within(days), type: 'expense', description: { contains: words, mode: 'insensitive' } },
      _sum: { amountCents: true },
      _count: true,
    })
    return { amount: _sum.amountCents ?? 0n, count: _count }
  }

  async function points() {
    const [done, bonus, closed] = await Promise.all([
      prisma.moveTask.aggregate({
        where: { ...owner, status: 'done' },
        _sum: { points: true },
        _count: true,
      }),
      prisma.moneyMove.aggregate({ where: owner, _sum: { bonusPoints: true } }),
      prisma.moneyMove.findMany({
        where: { ...owner, outcome: { not: null } },
        select: { outcome: true },
        orderBy: { id: 'desc' },
      }),
    ])
    const outcomes = closed.flatMap(({ outcome }) => outcome ?? [])
    return {
      points: (done._sum.points ?? 0) + (bonus._sum.bonusPoints ?? 0),
      streak: streakOf(outcomes),
      completedCycles: outcomes.filter((outcome) => outcome === 'completed').length,
      doneTasks: done._count,
    }
  }

  return {
    found,
    ledger: (days) => keep(ledger(days)),
    largest: (days, category) => keep(largest(days, category)),
    matching: (words, days) => keep(matching(words, days)),
    points: () => keep(points()),
  }
}

function total(rows: readonly { amount: bigint }[]): bigint {
  return rows.reduce((sum, { amount }) => sum + amount, 0n)
}
