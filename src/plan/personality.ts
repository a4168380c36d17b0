/** Ways of dealing with money. They change the tone, order and choice of advice, never a figure. */
export const PERSONALITY_TYPES = ['planner', 'spender', 'saver', 'avoider', 'dreamer'] as const

export type PersonalityType = (typeof PERSONALITY_TYPES)[number]
