import { describe, expect, it } from 'vitest'
import {
  ONBOARDING_STAGES,
  type OnboardingEvent,
  type OnboardingStage,
  stageAfter,
  stageBefore,
} from '../../src/users/onboarding.ts'

const EVENTS: OnboardingEvent[] = ['intake_submitted', 'plan_generated']

describe('the onboarding stage', () => {
  it.each<[OnboardingStage, OnboardingEvent, OnboardingStage]>([
    ['intake_pending', 'intake_submitted', 'plan_pending'],
    ['plan_pending', 'plan_generated', 'active'],
    ['intake_pending', 'plan_generated', 'active'],
    ['plan_pending', 'intake_submitted', 'plan_pending'],
    ['active', 'intake_submitted', 'active'],
    ['active', 'plan_generated', 'active'],
  ])('%s becomes, by %s, %s', (current, event, next) => {
    expect(stageAfter(current, event)).toBe(next)
  })

  it('never moves back', () => {
    for (const current of ONBOARDING_STAGES) {
      for (const event of EVENTS) {
        const next = stageAfter(current, event)
        expect(ONBOARDING_STAGES.indexOf(next)).toBeGreaterThanOrEqual(ONBOARDING_STAGES.indexOf(current))
      }
    }
  })

  it('does not change by an event that has happened before', () => {
    for (const current of ONBOARDING_STAGES) {
      for (const event of EVENTS) {
        const once = stageAfter(current, event)
        expect(stageAfter(once, event)).toBe(once)
      }
    }
  })

  it('is reached step by step, by an intake and then a plan', () => {
    const first = ONBOARDING_STAGES[0]
    const afterIntake = stageAfter(first, 'intake_submitted')
    expect([first, afterIntake, stageAfter(afterIntake, 'plan_generated')]).toEqual([
      'intake_pending',
      'plan_pending',
      'active',
    ])
  })

  it.each<[OnboardingStage, OnboardingStage]>([
    ['plan_pending', 'intake_pending'],
    ['active', 'plan_pending'],
    ['intake_pending', 'intake_pending'],
  ])('%s comes from %s', (stage, before) => {
    expect(stageBefore(stage)).toBe(before)
  })
})
