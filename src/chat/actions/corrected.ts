import type { Correction } from '../../coach/wish/correction.ts'
import { namedAmong } from '../../coach/wish/naming.ts'
import { readPlaces } from '../../coach/wish/ordinals.ts'
import { fold } from '../../lib/fold.ts'
import type { Transaction } from '../../transactions/store.ts'

/**
 * The transaction that a correction is about: the one it names by its words, its former amount or category, the newest such,
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
  const chosen = chooseAmong(newest, correction.about)
  return chosen.length > 0 ? chosen : newest
}

/** Those of several that a message names by their description or by their place in the list. */
export function chooseAmong(group: readonly Transaction[], message: string): readonly Transaction[] {
  const names = group.map(({ description }) => description)
  const named = namedAmong(message, names).flatMap((index) => group[index] ?? [])
  if (named.length > 0) return named
  return readPlaces(fold(message), group.length).flatMap((place) => group[place - 1] ?? [])
}

function namedIn(group: readonly Transaction[], { about, wrong, formerAmounts, formerCategory }: Correction) {
  const names = group.map(({ description }) => description)
  const byName = namedAmong(`${about} ${wrong}`, names).flatMap((index) => group[index] ?? [])
  const byAmount = group.filter(({ amountCents }) => formerAmounts.includes(amountCents))
  const byBoth = byName.filter((one) => byAmount.includes(one))
  const byCategory = group.filter(({ category }) => category === formerCategory)
  return [byBoth, byName, byAmount, byCategory].find(({ length }) => length > 0) ?? []
}
