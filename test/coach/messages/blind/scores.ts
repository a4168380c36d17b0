import type { Labels } from '../../../../src/coach/classifier/labels.ts'
import type { Told } from './index.ts'

/** A message with what a person and the program make of it. */
export interface Heard {
  truth: Told
  read: Pick<Labels, 'intent' | 'topic'>
}

export interface Agreement {
  /** The share of messages read as they are labelled, 0 to 1. */
  strict: number
  /** The same share where the other good answer counts too. */
  lenient: number
}

const other = { intent: 'alsoIntent', topic: 'alsoTopic' } as const

/** How often what was read agrees with the labels. */
export function agreement(heard: readonly Heard[], head: 'intent' | 'topic'): Agreement {
  const exact = heard.filter(({ truth, read }) => read[head] === truth[head])
  const arguable = heard.filter(({ truth, read }) => read[head] === truth[other[head]])
  return {
    strict: exact.length / heard.length,
    lenient: (exact.length + arguable.length) / heard.length,
  }
}
