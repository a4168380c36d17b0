import type { MovesTexts } from '../language/en/moves.ts'
import type { GoalType } from '../plan/engine.ts'
import type { PersonalityType } from '../plan/personality.ts'
import type { Category } from '../transactions/category.ts'

/** How much of the goal's target is there: below a quarter, between, from three quarters on. */
export type Stage = 'start' | 'middle' | 'end'

/** Whom a task is for. What is left out fits all. */
export interface TaskTags {
  /** A task that speaks of the goal names the types it fits, both if need be: without a goal it fits nobody. */
  goals?: readonly GoalType[]
  stages?: readonly Stage[]
  /** The spending it answers to. */
  categories?: readonly Category[]
  personalities?: readonly PersonalityType[]
}

export type LearnKey = keyof MovesTexts['learn']
export type MindKey = keyof MovesTexts['mind']

/** The tags by key, as the tasks of one kind. Keys are stored with users' tasks: one in use is never renamed. */
export type Library<Key extends string> = Readonly<Record<Key, TaskTags>>

const ANY_GOAL = ['savings', 'debt'] as const
const SAVINGS = ['savings'] as const
const DEBT = ['debt'] as const

/** Tasks to understand something in a few minutes. */
export const LEARN_TASKS: Library<LearnKey> = {
  'fixed-and-variable-bills': { stages: ['start'], personalities: ['planner'] },
  'needs-and-wants': { stages: ['start'], personalities: ['spender', 'avoider'] },
  'subscription-check': { categories: ['entertainment', 'other'] },
  'streaming-overlap': { categories: ['entertainment'] },
  'free-activities': { categories: ['entertainment'], personalities: ['spender', 'dreamer'] },
  'unit-prices': { categories: ['food'], personalities: ['saver', 'planner'] },
  'cost-per-portion': { categories: ['food'] },
  'food-waste': { categories: ['food'] },
  'cost-of-a-trip': { categories: ['transport'] },
  'cost-of-getting-around': { categories: ['transport'], personalities: ['planner', 'avoider'] },
  'read-utility-bill': { categories: ['utilities'] },
  'standby-power': { categories: ['utilities'] },
  'phone-plan-use': { categories: ['utilities'], personalities: ['saver', 'planner'] },
  'housing-share': { categories: ['housing'] },
  'hidden-home-costs': { categories: ['housing'] },
  'cost-per-wear': { categories: ['clothing'] },
  'wardrobe-gaps': { categories: ['clothing'] },
  'discount-anchor': { categories: ['clothing', 'other'], personalities: ['spender'] },
  'health-costs-ahead': { categories: ['health'] },
  'free-learning': { categories: ['education'] },
  'name-the-unnamed': { categories: ['other'] },
  'occasional-costs': { personalities: ['planner', 'saver'] },
  'account-fees': { personalities: ['saver', 'avoider'] },
  'pay-yourself-first': { stages: ['start'], personalities: ['spender', 'dreamer'] },
  'automatic-transfer': { stages: ['start', 'middle'], personalities: ['avoider', 'spender'] },
  'balance-alerts': { personalities: ['avoider', 'spender'] },
  'price-memory': { personalities: ['saver', 'planner'] },
  'hours-of-work': { personalities: ['spender', 'dreamer'] },
  'opportunity-cost': { stages: ['middle', 'end'], personalities: ['planner', 'dreamer'] },
  'scam-signs': {},
  'bill-calendar': { stages: ['start', 'middle'], personalities: ['planner', 'avoider'] },
  'installment-total': { personalities: ['spender'] },
  'best-price-timing': { personalities: ['saver', 'spender'] },
  'goal-milestones': { goals: ANY_GOAL, stages: ['start', 'middle'], personalities: ['planner', 'dreamer'] },
  'goal-still-fits': { goals: SAVINGS, stages: ['middle'], personalities: ['planner', 'dreamer'] },

  'what-is-an-emergency': {
    goals: SAVINGS,
    stages: ['start', 'middle'],
    personalities: ['spender', 'avoider'],
  },
  'separate-account': { goals: SAVINGS, stages: ['start'], personalities: ['spender', 'avoider'] },
  'compound-interest': { goals: SAVINGS, personalities: ['dreamer', 'saver'] },
  'savings-rate': { goals: SAVINGS, personalities: ['planner', 'saver'] },
  'sinking-fund': { goals: SAVINGS, stages: ['middle', 'end'] },
  'reach-your-savings': { goals: SAVINGS, stages: ['middle', 'end'], personalities: ['saver', 'avoider'] },
  'savings-protection': { goals: SAVINGS, stages: ['middle', 'end'] },
  'price-of-the-next-goal': { goals: SAVINGS, stages: ['end'], personalities: ['dreamer', 'spender'] },

  'debt-list': { goals: DEBT, stages: ['start'], personalities: ['planner', 'avoider'] },
  'read-the-statement': { goals: DEBT, stages: ['start', 'middle'], personalities: ['avoider', 'planner'] },
  'interest-in-a-payment': { goals: DEBT, stages: ['start', 'middle'] },
  'payoff-order': { goals: DEBT, stages: ['start', 'middle'], personalities: ['planner', 'saver'] },
  'minimum-payment': { goals: DEBT, stages: ['start'], personalities: ['spender', 'dreamer'] },
  'late-fee': { goals: DEBT, personalities: ['avoider', 'spender'] },
  'extra-payments': { goals: DEBT, stages: ['middle', 'end'] },
  'refinancing-questions': { goals: DEBT, stages: ['middle'], personalities: ['planner', 'saver'] },
  'card-cycle': { goals: DEBT, personalities: ['spender'] },
  'cost-of-credit': { goals: DEBT, stages: ['start', 'middle'], personalities: ['saver', 'dreamer'] },
  'payoff-confirmation': { goals: DEBT, stages: ['end'] },
  'freed-payment': { goals: DEBT, stages: ['end'], personalities: ['dreamer', 'saver'] },
}

/** Tasks to reflect on habits and feelings about money. */
export const MIND_TASKS: Library<MindKey> = {
  'money-word': { stages: ['start'] },
  'early-memory': { stages: ['start'], personalities: ['dreamer', 'avoider'] },
  'family-sayings': { personalities: ['saver', 'planner'] },
  'glad-purchase': { personalities: ['spender', 'saver'] },
  'regretted-purchase': { personalities: ['spender'] },
  'wait-a-day': { categories: ['clothing', 'entertainment', 'other'], personalities: ['spender'] },
  'spending-triggers': { categories: ['clothing', 'food', 'other'], personalities: ['spender', 'avoider'] },
  'payday-feeling': { personalities: ['spender', 'avoider'] },
  'fun-that-lasts': { categories: ['entertainment'], personalities: ['spender'] },
  'unplugged-evening': { categories: ['entertainment'] },
  'hungry-or-tired': { categories: ['food'] },
  'memorable-meals': { categories: ['food'] },
  'clothes-mood': { categories: ['clothing'] },
  'favorite-outfit': { categories: ['clothing'] },
  'trips-by-habit': { categories: ['transport'] },
  'home-comfort': { categories: ['housing'] },
  'energy-habit': { categories: ['utilities'] },
  'free-wellbeing': { categories: ['health'] },
  'why-learn': { categories: ['education'] },
  'small-leaks': { categories: ['other'] },
  enough: { personalities: ['saver', 'dreamer'] },
  'guilt-free-treat': { stages: ['middle', 'end'], personalities: ['saver', 'spender'] },
  'worry-or-fact': { personalities: ['saver', 'avoider'] },
  'changed-plan': { stages: ['middle', 'end'], personalities: ['planner'] },
  'good-enough': { personalities: ['planner'] },
  'put-off-task': { stages: ['start', 'middle'], personalities: ['avoider', 'dreamer'] },
  'calm-look': { personalities: ['avoider'] },
  'words-for-a-friend': { personalities: ['avoider', 'saver'] },
  'ordinary-day': { personalities: ['dreamer'] },
  'smallest-step': { stages: ['start', 'middle'], personalities: ['dreamer', 'avoider'] },
  'future-thanks': { personalities: ['dreamer', 'saver'] },
  'values-check': { personalities: ['planner', 'dreamer'] },
  'money-talk': {},
  'glad-to-own': { personalities: ['spender'] },
  'comparing-yourself': { personalities: ['spender', 'dreamer'] },
  'money-date': { stages: ['start', 'middle'], personalities: ['planner', 'avoider'] },
  'habit-that-works': { personalities: ['saver', 'planner'] },
  'goal-why': { goals: ANY_GOAL, stages: ['start'], personalities: ['dreamer', 'spender'] },
  'goal-obstacle': { goals: ANY_GOAL, stages: ['start', 'middle'], personalities: ['planner', 'dreamer'] },
  'how-far-you-are': { goals: ANY_GOAL, stages: ['middle', 'end'] },
  'back-on-track': { goals: ANY_GOAL, stages: ['middle'], personalities: ['planner', 'avoider'] },
  'share-the-goal': { goals: ANY_GOAL, stages: ['middle', 'end'] },
  'modest-celebration': { goals: ANY_GOAL, stages: ['end'], personalities: ['spender', 'dreamer'] },
  'last-stretch': { goals: ANY_GOAL, stages: ['end'] },
  'habit-to-keep': { goals: ANY_GOAL, stages: ['end'], personalities: ['planner', 'saver'] },

  'safety-feeling': { goals: SAVINGS, stages: ['start', 'middle'], personalities: ['saver', 'avoider'] },
  'goal-picture': { goals: SAVINGS, stages: ['start', 'middle'], personalities: ['dreamer'] },
  'feeling-of-saving': { goals: SAVINGS, personalities: ['saver', 'spender'] },
  'saving-for-whom': { goals: SAVINGS },
  'reason-to-touch': { goals: SAVINGS, stages: ['middle', 'end'], personalities: ['planner', 'spender'] },

  'debt-story': { goals: DEBT, stages: ['start'], personalities: ['avoider', 'planner'] },
  'debt-free-day': { goals: DEBT, personalities: ['dreamer'] },
  'credit-moment': { goals: DEBT, stages: ['start', 'middle'], personalities: ['spender'] },
  'weight-of-debt': { goals: DEBT, stages: ['start', 'middle'], personalities: ['avoider', 'saver'] },
  'owing-less': { goals: DEBT, stages: ['middle', 'end'], personalities: ['saver'] },
  'lesson-of-debt': { goals: DEBT, stages: ['end'] },
}
