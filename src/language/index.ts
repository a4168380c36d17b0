import { type CoachTexts, coachTexts as coachEn } from './en/coach.ts'
import { type InsightsTexts, insightsTexts as insightsEn } from './en/insights.ts'
import { type MovesTexts, movesTexts as movesEn } from './en/moves.ts'
import { type PlanTexts, planTexts as planEn } from './en/plan.ts'
import { type Tones, tones as tonesEn } from './en/tones.ts'
import { coachTexts as coachEs } from './es/coach.ts'
import { insightsTexts as insightsEs } from './es/insights.ts'
import { movesTexts as movesEs } from './es/moves.ts'
import { planTexts as planEs } from './es/plan.ts'
import { tones as tonesEs } from './es/tones.ts'
import type { Language } from './format.ts'
import { coachTexts as coachPt } from './pt/coach.ts'
import { insightsTexts as insightsPt } from './pt/insights.ts'
import { movesTexts as movesPt } from './pt/moves.ts'
import { planTexts as planPt } from './pt/plan.ts'
import { tones as tonesPt } from './pt/tones.ts'

export type { Language } from './format.ts'

/** Every text the product writes, by the part of the product that writes it. */
export interface Texts {
  coach: CoachTexts
  insights: InsightsTexts
  moves: MovesTexts
  plan: PlanTexts
  tones: Tones
}

export const texts: Record<Language, Texts> = {
  en: { coach: coachEn, insights: insightsEn, moves: movesEn, plan: planEn, tones: tonesEn },
  pt: { coach: coachPt, insights: insightsPt, moves: movesPt, plan: planPt, tones: tonesPt },
  es: { coach: coachEs, insights: insightsEs, moves: movesEs, plan: planEs, tones: tonesEs },
}
