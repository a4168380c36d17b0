import { answer } from './answers.ts'
import { readSetback, type Setback } from './care/setback.ts'
import type { Coach, CoachContext, CoachReply, Turn } from './coach.ts'
import { derivable } from './guard/derivable.ts'
import type { Question } from './question/question.ts'
import { readQuestion } from './question/read-question.ts'
import { type Answer, type Basics, basicsOf, situationOf } from './situation.ts'
import { skillFor } from './skills.ts'
import * as care from './skills-care.ts'
import type { Subject } from './subject.ts'
import type { Thread } from './thread.ts'
import { answerWithoutIntake } from './without-intake.ts'

/** A blow of fate is met by itself; who has given no intake is asked for it, gently. */
function answerSetback(setback: Setback, { intake }: CoachContext, basics: Basics): Answer {
  const { emotion, sentences } = care.setback(setback, basics)
  return answer(emotion, ...sentences, ...(intake ? [] : [basics.texts.intake.askGently()]))
}

function answerTo({ message, understanding, context }: Turn, question: Question): Answer | Promise<Answer> {
  const basics = basicsOf(context, question)
  const setback = question.subject === 'troubled' ? readSetback(message) : null
  if (setback) return answerSetback(setback, context, basics)
  if (!context.intake) return answerWithoutIntake(question, basics)
  return skillFor(question, understanding.intent)(situationOf(context, question, context.intake))
}

/** The last line: what holds a figure that is not the user's own is not said at all. */
function guarded(said: Answer, question: Question, { message, context }: Turn): Answer {
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
    async reply(turn, { signal, onText } = {}): Promise<CoachReply> {
      signal?.throwIfAborted()
      const { message, understanding, context } = turn
      const question = readQuestion(message, understanding, context)
      const said = await answerTo(turn, question)
      const { sentences, emotion } = guarded(said, question, turn)
      const parts = pieces(sentences)
      for (const part of parts) {
        signal?.throwIfAborted()
        onText?.(part)
      }
      const { intent, topic } = understanding
      return { reply: parts.join(''), emotion, topic, intent, thread: threadAfter(question, context) }
    },
  }
}
