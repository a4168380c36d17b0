import type { Texts } from '../en/index.ts'
import { categoryNames } from './categories.ts'
import { coachTexts } from './coach.ts'
import { insightsTexts } from './insights.ts'
import { movesTexts } from './moves.ts'
import { planTexts } from './plan.ts'
import { tones } from './tones.ts'
import { whatsappTexts } from './whatsapp.ts'

export const es: Texts = {
  categories: categoryNames,
  coach: coachTexts,
  insights: insightsTexts,
  moves: movesTexts,
  plan: planTexts,
  tones,
  whatsapp: whatsappTexts,
}
