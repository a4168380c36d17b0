/** Everything that partners can be told of. */
export const EVENT_TYPES = [
  'user.created',
  'user.stage_changed',
  'plan.generated',
  'goal.completed',
  'money_move.available',
  'money_move.completed',
] as const

export type EventType = (typeof EVENT_TYPES)[number]

export function isEventType(text: string): text is EventType {
  return EVENT_TYPES.some((type) => type === text)
}
