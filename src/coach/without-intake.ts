import { answer } from './answers.ts'
import type { Question } from './question/question.ts'
import type { Answer, Basics } from './situation.ts'
import { recordSkills } from './skills.ts'
import * as care from './skills-care.ts'

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

/** An answer to a user whose month is not known: what can be said, and the question for the intake. */
export async function answerWithoutIntake(question: Question, basics: Basics): Promise<Answer> {
  const { texts } = basics
  if (question.subject === 'selfHarm') {
    const { emotion, sentences } = care.selfHarm(basics)
    return answer(emotion, ...sentences, texts.intake.askGently())
  }
  const { emotion, sentences } = await openingFor(question, basics)
  return answer(emotion, ...sentences, texts.intake.ask())
}
