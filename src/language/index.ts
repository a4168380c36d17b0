import { type CoachTexts, coachTexts as coachEn } from './en/coach.ts'
import { type PlanTexts, planTexts as planEn } from './en/plan.ts'
import { coachTexts as coachEs } from './es/coach.ts'
import { planTexts as planEs } from './es/plan.ts'
import type { Language } from './format.ts'
import { coachTexts as coachPt } from './pt/coach.ts'
import { planTexts as planPt } from './pt/plan.ts'

export type { Language } from './format.ts'

/** Every text the product writes, by the part of the product that writes it. */
export interface Texts {
  coach: CoachTexts
  plan: PlanTexts
}

export const texts: Record<Language, Texts> = {
  en: { coach: coachEn, plan: planEn },
  pt: { coach: coachPt, plan: planPt },
  es: { coach: coachEs, plan: planEs },
}
