import { expect } from 'vitest'
import type { CoachContext, Emotion } from '../../../src/coach/coach.ts'
import { derivable } from '../../../src/coach/guard/derivable.ts'
import type { Question, Sum } from '../../../src/coach/question/question.ts'
import {
  type Answer,
  type Basics,
  basicsOf,
  type Situation,
  situationOf,
} from '../../../src/coach/situation.ts'
import type { Language } from '../../../src/language/format.ts'
import { contextWith } from '../contexts.ts'

type Said = Answer | Promise<Answer>

/** A question of which only what is given was named. */
export function asking(slots: Partial<Question> = {}): Question {
  return {
    subject: 'other',
    period: null,
    otherPeriod: null,
    about: null,
    sum: null,
    percent: null,
    by: null,
    ...slots,
  }
}

/** An amount in cents as it is asked about. */
export function sum(amount: bigint, slots: Partial<Sum> = {}): Sum {
  return { amount, per: null, isExtra: false, ...slots }
}

/** The text of an answer with plain spaces, and its emotion. */
export interface Told {
  text: string
  emotion: Emotion
}

/** What a skill says of a user with an intake. Its figures have to be the user's. */
export async function tell(
  skill: (situation: Situation) => Said,
  overrides: Partial<CoachContext> = {},
  slots: Partial<Question> = {},
): Promise<Told> {
  const context = contextWith(overrides)
  const { intake } = context
  if (!intake) throw new Error('this user has no intake')
  const question = asking(slots)
  return told(await skill(situationOf(context, question, intake)), context, question)
}

/** What a skill says that needs no intake. */
export async function tellAnyone(
  skill: (basics: Basics) => Said,
  overrides: Partial<CoachContext> = {},
  slots: Partial<Question> = {},
): Promise<Told> {
  const context = contextWith(overrides)
  const question = asking(slots)
  return told(await skill(basicsOf(context, question)), context, question)
}

function told({ sentences, emotion }: Answer, context: CoachContext, question: Question): Told {
  const text = sentences.join(' ')
  expect(derivable(text, { ...context, thread: { kind: 'question', question } }, ''), text).toBe(true)
  return { text: plain(text), emotion }
}

/** The text with plain spaces, however the language's numbers are spaced. */
export function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}

/** The languages, each with a currency that is at home in it. */
export const HOME: Record<Language, { language: Language; currency: string }> = {
  en: { language: 'en', currency: 'USD' },
  pt: { language: 'pt', currency: 'BRL' },
  es: { language: 'es', currency: 'MXN' },
}
