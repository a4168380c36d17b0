import { categoryNames } from './categories.ts'
import { coachTexts } from './coach.ts'
import { insightsTexts } from './insights.ts'
import { movesTexts } from './moves.ts'
import { planTexts } from './plan.ts'
import { tones } from './tones.ts'
import { whatsappTexts } from './whatsapp.ts'

/** Every text the product writes, by the part of the product that writes it. */
export const en = {
  categories: categoryNames,
  coach: coachTexts,
  insights: insightsTexts,
  moves: movesTexts,
  plan: planTexts,
  tones,
  whatsapp: whatsappTexts,
}

export type Texts = typeof en
