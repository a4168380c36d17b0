import type { Correction } from '../../coach/wish/correction.ts'
import { namedAmong } from '../../coach/wish/naming.ts'
import { readPlaces } from '../../coach/wish/ordinals.ts'
import type { Transaction } from '../../transactions/store.ts'

/**
 * The transaction that a correction is about: the one it names by its words or its former amount, the newest such,
 * else the one that was logged last; all that were logged with it when it could be any of them.
 *
 * @param groups what was logged, exchange by exchange, newest first
 */
export function chooseCorrected(
  groups: readonly (readonly Transaction[])[],
  correction: Correction | null,
): readonly Transaction[] {
  const newest = groups[0] ?? []
  if (correction === null) return newest
  for (const group of groups) {
    const named = namedIn(group, correction)
    if (named.length > 0) return named
  }
  const [place] = readPlaces(correction.about, newest.length)
  const placed = place === undefined ? undefined : newest[place - 1]
  return placed ? [placed] : newest
}

function namedIn(group: readonly Transaction[], { about, wrong, formerAmounts }: Correction) {
  const names = group.map(({ description }) => description)
  const byName = namedAmong(`${about} ${wrong}`, names).flatMap((index) => group[index] ?? [])
  const byAmount = group.filter(({ amountCents }) => formerAmounts.includes(amountCents))
  const byBoth = byName.filter((one) => byAmount.includes(one))
  return [byBoth, byName, byAmount].find(({ length }) => length > 0) ?? []
}
