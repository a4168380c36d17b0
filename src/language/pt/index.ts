import type { Texts } from '../en/index.ts'
import { categoryNames } from './categories.ts'
import { coachTexts } from './coach.ts'
import { actionsTexts } from './coach-actions.ts'
import { aheadTexts } from './coach-ahead.ts'
import { careTexts } from './coach-care.ts'
import { recordsTexts } from './coach-records.ts'
import { insightsTexts } from './insights.ts'
import { movesTexts } from './moves.ts'
import { planTexts } from './plan.ts'
import { tones } from './tones.ts'
import { whatsappTexts } from './whatsapp.ts'

export const pt: Texts = {
  categories: categoryNames,
  coach: coachTexts,
  actions: actionsTexts,
  ahead: aheadTexts,
  care: careTexts,
  records: recordsTexts,
  insights: insightsTexts,
  moves: movesTexts,
  plan: planTexts,
  tones,
  whatsapp: whatsappTexts,
}
