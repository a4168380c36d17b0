/** How far a user has come, in order. A user only moves forward. */
export const ONBOARDING_STAGES = ['intake_pending', 'plan_pending', 'active'] as const

export type OnboardingStage = (typeof ONBOARDING_STAGES)[number]

export type OnboardingEvent = 'intake_submitted' | 'plan_generated'

const REACHED_BY: Record<OnboardingEvent, OnboardingStage> = {
  intake_submitted: 'plan_pending',
  plan_generated: 'active',
}

/** The stage after an event: the one the event leads to, unless the user is there or further already. */
export function stageAfter(current: OnboardingStage, event: OnboardingEvent): OnboardingStage {
  const reached = REACHED_BY[event]
  return ONBOARDING_STAGES.indexOf(reached) > ONBOARDING_STAGES.indexOf(current) ? reached : current
}

/** The stage that a user was in when they came to this one; none is ever left out. */
export function stageBefore(stage: OnboardingStage): OnboardingStage {
  return ONBOARDING_STAGES[ONBOARDING_STAGES.indexOf(stage) - 1] ?? stage
}
