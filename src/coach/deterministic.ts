import { answer } from './answers.ts'
import { readSetback } from './care/setback.ts'
import type { Coach, CoachContext, CoachReply, Intent } from './coach.ts'
import { derivable } from './guard/derivable.ts'
import { understandInThread } from './question/follow-up.ts'
import type { Question } from './question/question.ts'
import { readQuestion } from './question/read-question.ts'
import {
  type Answer,
  type Basics,
  basicsOf,
  type LookupSkill,
  type Situation,
  type Skill,
  situationOf,
} from './situation.ts'
import { afford } from './skills-afford.ts'
import * as ahead from './skills-ahead.ts'
import { byThen, paceBy } from './skills-by.ts'
import * as care from './skills-care.ts'
import { comparison } from './skills-comparison.ts'
import * as goal from './skills-goal.ts'
import * as money from './skills-money.ts'
import * as moves from './skills-moves.ts'
import * as records from './skills-records.ts'
import * as talk from './skills-talk.ts'
import type { Subject } from './subject.ts'
import type { Thread } from './thread.ts'
import type { Understanding } from './understanding.ts'

/** What is answered from records alone, before an intake as well. */
const recordSkills: Partial<Record<Subject, (basics: Basics) => Promise<Answer>>> = {
  purchases: records.purchases,
  largest: records.largest,
  comparison,
  points: moves.points,
}

const skills: Record<Subject, Skill | LookupSkill> = {
  selfHarm: care.selfHarm,
  meddling: care.meddling,
  regulated: care.regulated,
  troubled: care.troubled,
  pleased: care.pleased,
  greeting: talk.smallTalk('greeting'),
  thanks: talk.closing('thanks'),
  farewell: talk.closing('farewell'),
  identity: talk.smallTalk('identity'),
  other: talk.smallTalk('other'),
  yes: talk.smallTalk('other'),
  no: talk.smallTalk('other'),
  undo: talk.smallTalk('other'),
  transaction: talk.smallTalk('other'),
  goalUpdate: talk.smallTalk('other'),
  correction: talk.smallTalk('other'),
  moveDone: talk.smallTalk('other'),
  language: talk.smallTalk('other'),
  goalDate: goal.goalDate,
  progress: goal.progress,
  contribution: goal.contribution,
  plan: goal.plan,
  nextMove: moves.nextMove,
  whatIf: ahead.whatIf,
  debt: goal.debtState,
  rate: money.rate,
  pace: money.pace,
  left: money.left,
  afford,
  purchases: records.spending,
  largest: records.largest,
  comparison,
  points: moves.points,
  spendingLimit: money.spendingLimit,
  cutBack: money.cutBack,
  payday: money.payday,
  overview: records.overview,
}

/** Where another amount, or a day to look to, is what the question is about. */
function skillFor({ subject, sum, by, span }: Question, intent: Intent): Skill | LookupSkill {
  const isAboutSum = subject === 'debt' || subject === 'goalDate' || sum?.isExtra === true
  if (sum && isAboutSum && PACED.has(subject)) return ahead.withSum(sum)
  const isPutAside = subject === 'contribution' || subject === 'pace'
  if (by && isPutAside) return paceBy(by)
  if (by && (subject === 'progress' || subject === 'overview')) return byThen(by)
  if (span && isPutAside) return span === 'month' ? goal.contribution : money.pace
  return subject === 'debt' && intent === 'advice_request' ? goal.debtAdvice : skills[subject]
}

const PACED: ReadonlySet<Subject> = new Set(['contribution', 'pace', 'goalDate', 'debt', 'plan', 'progress'])

/** What can be said before the month is known, ahead of asking for the intake. */
async function openingFor({ subject }: Question, basics: Basics): Promise<Answer> {
  const { texts, words } = basics
  const lookUp = recordSkills[subject]
  if (lookUp) return lookUp(basics)
  switch (subject) {
    case 'meddling':
      return answer('neutral', words.care.limits.meddling())
    case 'regulated':
      return answer('neutral', words.care.limits.regulated())
    case 'troubled':
      return answer('neutral', words.care.feelings.troubled())
    case 'pleased':
      return answer('neutral', words.care.feelings.pleased())
    case 'greeting':
    case 'thanks':
    case 'farewell':
    case 'identity':
      return answer('neutral', texts.smallTalk[subject]())
    default:
      return answer('neutral')
  }
}

async function answerWithoutIntake(question: Question, basics: Basics): Promise<Answer> {
  const { texts } = basics
  if (question.subject === 'selfHarm') {
    const { emotion, sentences } = care.selfHarm(basics)
    return answer(emotion, ...sentences, texts.intake.askGently())
  }
  const { emotion, sentences } = await openingFor(question, basics)
  return answer(emotion, ...sentences, texts.intake.ask())
}

function answerTo(
  message: string,
  question: Question,
  intent: Intent,
  context: CoachContext,
): Answer | Promise<Answer> {
  const basics = basicsOf(context, question)
  if (!context.intake) return answerWithoutIntake(question, basics)
  const setback = question.subject === 'troubled' ? readSetback(message) : null
  if (setback) return care.setback(setback, basics)
  const situation: Situation = situationOf(context, question, context.intake)
  return skillFor(question, intent)(situation)
}

/** The last line: what holds a figure that is not the user's own is not said at all. */
function guarded(said: Answer, question: Question, message: string, context: CoachContext): Answer {
  const asked: CoachContext = { ...context, thread: { kind: 'question', question } }
  if (derivable(said.sentences.join(' '), asked, message)) return said
  const { texts } = basicsOf(context, question)
  return answer('neutral', texts.smallTalk.other(), texts.smallTalk.offer())
}

const PLEASANTRIES: ReadonlySet<Subject> = new Set(['greeting', 'thanks', 'pleased', 'other'])

/** A pleasantry between a question and what follows on it does not end the thread. */
function threadAfter(question: Question, { thread }: CoachContext): Thread | null {
  if (!PLEASANTRIES.has(question.subject)) return { kind: 'question', question }
  return thread?.kind === 'question' ? thread : null
}

/** The pieces of a reply, each but the last ending in the space before the next sentence. */
function pieces(sentences: readonly string[]): string[] {
  return sentences.map((sentence, index) => (index < sentences.length - 1 ? `${sentence} ` : sentence))
}

/**
 * A coach of rules, which needs no network and answers at once. The reply is handed to `onText` sentence
 * by sentence; an aborted `signal` rejects the promise with its reason.
 */
export function createDeterministicCoach(): Coach {
  return {
    async reply(message, context, { signal, onText } = {}): Promise<CoachReply> {
      signal?.throwIfAborted()
      const understanding: Understanding = understandInThread(message, context.thread)
      const { intent, topic } = understanding
      const question = readQuestion(message, understanding, context)
      const said = await answerTo(message, question, intent, context)
      const { sentences, emotion } = guarded(said, question, message, context)
      const parts = pieces(sentences)
      for (const part of parts) {
        signal?.throwIfAborted()
        onText?.(part)
      }
      return { reply: parts.join(''), emotion, topic, intent, thread: threadAfter(question, context) }
    },
  }
}
