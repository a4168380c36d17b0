import { classes, type Labels } from '../../src/coach/classifier/labels.ts'
import type { Labelled } from './messages/index.ts'

/** A message with what a person and the program make of it. */
export interface Judged {
  truth: Labelled
  read: Labels
}

/** The share of messages whose label was read right, 0 to 1. */
export function accuracy(judged: readonly Judged[], head: keyof Labels): number {
  return judged.filter(({ truth, read }) => truth[head] === read[head]).length / judged.length
}

export interface Confusions {
  labels: readonly string[]
  /** How often each label (row) was read as each (column). */
  counts: number[][]
}

export function confusions(judged: readonly Judged[], head: 'intent' | 'topic'): Confusions {
  const labels: readonly string[] = classes[head]
  const counts = labels.map((label) =>
    labels.map(
      (column) => judged.filter(({ truth, read }) => truth[head] === label && read[head] === column).length,
    ),
  )
  return { labels, counts }
}
