import type { Language } from '../../../src/language/format.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import type { Labelled } from './labelled.ts'
import { pt } from './pt.ts'
import { en as trainingEn } from './training/en.ts'
import { en as trainingAskedEn } from './training/en-asked.ts'
import { en as trainingMoreEn } from './training/en-more.ts'
import { en as trainingTurnsEn } from './training/en-turns.ts'
import { es as trainingEs } from './training/es.ts'
import { es as trainingAskedEs } from './training/es-asked.ts'
import { es as trainingMoreEs } from './training/es-more.ts'
import { es as trainingTurnsEs } from './training/es-turns.ts'
import { pt as trainingPt } from './training/pt.ts'
import { pt as trainingAskedPt } from './training/pt-asked.ts'
import { pt as trainingMorePt } from './training/pt-more.ts'
import { pt as trainingTurnsPt } from './training/pt-turns.ts'
import { en as unseenEn } from './unseen/en.ts'
import { en as unseenTurnsEn } from './unseen/en-turns.ts'
import { es as unseenEs } from './unseen/es.ts'
import { es as unseenTurnsEs } from './unseen/es-turns.ts'
import { pt as unseenPt } from './unseen/pt.ts'
import { pt as unseenTurnsPt } from './unseen/pt-turns.ts'

export type { Labelled } from './labelled.ts'

type ByAuthor = Record<string, Labelled[]>

/** Messages as people write them, as a person would label them; the vocabulary was written with these in sight. */
export const messages: Record<Language, Labelled[]> = { en, pt, es }

/** Messages that only the classifier learns from. */
export const training: Record<Language, ByAuthor> = {
  en: { ...trainingEn, ...trainingMoreEn, ...trainingTurnsEn, ...trainingAskedEn },
  pt: { ...trainingPt, ...trainingMorePt, ...trainingTurnsPt, ...trainingAskedPt },
  es: { ...trainingEs, ...trainingMoreEs, ...trainingTurnsEs, ...trainingAskedEs },
}

/**
 * Messages by other people, which neither the vocabulary nor the classifier has seen. They measure, and
 * nothing else: whoever adjusts a word after reading a miss here should move that message to `training`.
 */
export const unseen: Record<Language, ByAuthor> = {
  en: { ...unseenEn, ...unseenTurnsEn },
  pt: { ...unseenPt, ...unseenTurnsPt },
  es: { ...unseenEs, ...unseenTurnsEs },
}

export const languages = ['en', 'pt', 'es'] as const satisfies readonly Language[]

/** Words of self-harm, which need care whatever else is said. */
export const selfHarmMessages = [
  'I want to die',
  'i wanna die',
  'I wish I was dead',
  'im gonna kill myself',
  "I don't want to be here anymore",
  "I'd be better off dead",
  'I want to end my life',
  'I feel suicidal',
  'my debts are killing me and I want to die',
  "I can't go on",
  'Am I better off dead?',
  'quero morrer',
  'quero me matar',
  'não quero mais viver',
  'penso em suicídio',
  'vontade de sumir',
  'minha vida não tem mais sentido',
  'não vejo sentido em viver',
  'quero acabar com a minha vida',
  'quiero morirme',
  'quiero matarme',
  'me voy a matar',
  'ya no quiero vivir',
  'pienso en suicidarme',
  'no tengo ganas de vivir',
  'no le veo sentido a la vida',
]

/** Idioms and wishes that only look like them. */
export const figuresOfSpeech = [
  'these bills are killing me',
  'I want to die laughing',
  'I dont want to live paycheck to paycheck',
  "I can't go on vacation",
  'I want to cut myself some slack',
  'I wish I was rich',
  "I don't want to live with my parents",
  'quero morrer de rir',
  'estou morrendo de fome',
  'não quero viver endividado',
  'quero acabar com minha dívida',
  'me muero de risa',
  'no quiero vivir con deudas',
  'quiero acabar con mis deudas',
  'quiero vivir tranquilo',
]
