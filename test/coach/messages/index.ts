import type { Language } from '../../../src/language/format.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import type { Labelled } from './labelled.ts'
import { pt } from './pt.ts'

export type { Labelled } from './labelled.ts'

/** Messages as people write them, with the intent and topic a person would give them. */
export const messages: Record<Language, Labelled[]> = { en, pt, es }

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
