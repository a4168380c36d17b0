import type { CoachTexts } from '../language/en/coach.ts'
import { texts } from '../language/index.ts'
import { answer } from './answers.ts'
import type { Coach, CoachContext, CoachReply, Intent } from './coach.ts'
import { type Answer, type Skill, situationOf } from './situation.ts'
import * as goal from './skills-goal.ts'
import * as money from './skills-money.ts'
import * as talk from './skills-talk.ts'
import type { Subject } from './subject.ts'
import { type Understanding, understand } from './understanding.ts'

const skills: Record<Subject, Skill> = {
  selfHarm: talk.selfHarm,
  meddling: talk.meddling,
  regulated: talk.regulated,
  undo: talk.undo,
  transaction: talk.transaction,
  goalUpdate: talk.goalUpdate,
  troubled: talk.troubled,
  pleased: talk.pleased,
  greeting: talk.smallTalk('greeting'),
  thanks: talk.closing('thanks'),
  farewell: talk.closing('farewell'),
  identity: talk.smallTalk('identity'),
  other: talk.smallTalk('other'),
  moveDone: talk.smallTalk('other'),
  language: talk.smallTalk('other'),
  goalDate: goal.goalDate,
  progress: goal.progress,
  contribution: goal.contribution,
  plan: goal.plan,
  nextMove: goal.plan,
  whatIf: goal.contribution,
  debt: goal.debtState,
  rate: money.rate,
  pace: money.pace,
  left: money.left,
  afford: money.afford,
  purchases: money.purchases,
  largest: money.purchases,
  comparison: money.purchases,
  spendingLimit: money.spendingLimit,
  cutBack: money.cutBack,
  payday: money.payday,
  overview: money.overview,
  points: money.overview,
}

function skillFor(subject: Subject, intent: Intent): Skill {
  return subject === 'debt' && intent === 'advice_request' ? goal.debtAdvice : skills[subject]
}

/** What can be said before anything is known, ahead of asking for the intake. */
function openingFor(subject: Subject, words: CoachTexts): string[] {
  switch (subject) {
    case 'meddling':
      return [words.limits.meddling()]
    case 'regulated':
      return [words.limits.regulated()]
    case 'transaction':
      return [words.transaction.notRecorded()]
    case 'undo':
      return [words.transaction.nothingToUndo()]
    case 'goalUpdate':
      return [words.goalUpdate.unchanged()]
    case 'troubled':
      return [words.feelings.troubled()]
    case 'pleased':
      return [words.feelings.pleased()]
    case 'greeting':
    case 'thanks':
    case 'farewell':
    case 'identity':
      return [words.smallTalk[subject]()]
    default:
      return []
  }
}

function answerWithoutIntake(subject: Subject, words: CoachTexts): Answer {
  if (subject === 'selfHarm') {
    const { emotion, sentences } = talk.selfHarm({ texts: words })
    return answer(emotion, ...sentences, words.intake.askGently())
  }
  return answer('neutral', ...openingFor(subject, words), words.intake.ask())
}

function answerTo({ subject, intent }: Understanding, context: CoachContext): Answer {
  if (!context.intake) return answerWithoutIntake(subject, texts[context.language].coach)
  return skillFor(subject, intent)(situationOf(context, context.intake))
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
      const understanding = understand(message)
      const { sentences, emotion } = answerTo(understanding, context)
      const parts = pieces(sentences)
      for (const part of parts) {
        signal?.throwIfAborted()
        onText?.(part)
      }
      return { reply: parts.join(''), emotion, topic: understanding.topic, intent: understanding.intent }
    },
  }
}
