import type { Advice, AdviceKind } from './advice.ts'
import type { PersonalityType } from './personality.ts'

export type DescriptionPart = 'month' | 'split' | 'outlook'

/** What a plan speaks of, and in which order. */
interface Tone {
  /** Of a plan that has money for its goal; without any, the month comes before all else. */
  description: readonly DescriptionPart[]
  /** After what is urgent; what is not in it is left unsaid. */
  advice: readonly AdviceKind[]
  mostItems: number
}

/** Repairs to the month come before everything, and what a debt takes at least is never crowded out. */
const URGENT: readonly AdviceKind[] = ['closeGap', 'trim', 'recordIncome', 'recordExpenses', 'leastPayment']

export const TONES: Record<PersonalityType, Tone> = {
  planner: {
    description: ['month', 'split', 'outlook'],
    advice: [
      'cutOrEarn',
      'contribute',
      'open',
      'targetDate',
      'distant',
      'met',
      'keepGoing',
      'own',
      'dated',
      'waiting',
      'lowerRate',
      'split',
      'spending',
      'started',
      'renew',
    ],
    mostItems: 6,
  },
  spender: {
    description: ['month', 'outlook', 'split'],
    advice: [
      'contribute',
      'open',
      'targetDate',
      'distant',
      'met',
      'keepGoing',
      'cutOrEarn',
      'split',
      'own',
      'dated',
      'waiting',
      'lowerRate',
      'spending',
      'started',
      'renew',
    ],
    mostItems: 6,
  },
  saver: {
    description: ['outlook', 'month', 'split'],
    advice: [
      'cutOrEarn',
      'waiting',
      'contribute',
      'open',
      'targetDate',
      'started',
      'dated',
      'distant',
      'met',
      'keepGoing',
      'lowerRate',
      'own',
      'split',
      'spending',
      'renew',
    ],
    mostItems: 6,
  },
  avoider: {
    description: ['month', 'outlook'],
    advice: [
      'contribute',
      'open',
      'targetDate',
      'met',
      'keepGoing',
      'own',
      'cutOrEarn',
      'waiting',
      'distant',
      'dated',
      'lowerRate',
      'started',
      'spending',
      'renew',
    ],
    mostItems: 4,
  },
  dreamer: {
    description: ['outlook', 'month'],
    advice: [
      'dated',
      'open',
      'contribute',
      'targetDate',
      'distant',
      'met',
      'own',
      'keepGoing',
      'cutOrEarn',
      'waiting',
      'lowerRate',
      'started',
      'spending',
      'split',
      'renew',
    ],
    mostItems: 5,
  },
}

/** The advice a tone gives, in its order. */
export function arrange(advice: readonly Advice[], tone: Tone): Advice[] {
  const order = [...URGENT, ...tone.advice]
  return order.flatMap((kind) => advice.filter((item) => item.kind === kind)).slice(0, tone.mostItems)
}
