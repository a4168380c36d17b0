import { answer, celebration, standingAnswer } from './answers.ts'
import type { Answer, Situation, Skill } from './situation.ts'

/** Money in or out, which is not kept here; the month's surplus is the useful figure to give back. */
export const transaction: Skill = (situation) => {
  const { emotion, sentences } = standingAnswer(situation)
  return answer(emotion, situation.texts.transaction.notRecorded(), ...sentences)
}

/** Taking money in or out back. */
export const undo: Skill = (situation) => {
  const { emotion, sentences } = standingAnswer(situation)
  return answer(emotion, situation.texts.transaction.nothingToUndo(), ...sentences)
}

/** A wish to set or change the goal, which is done elsewhere. */
export const goalUpdate: Skill = ({ texts, goal, goalText, money }) => {
  const unchanged = texts.goalUpdate.unchanged()
  if (!goal) return answer('neutral', unchanged, texts.progress.noGoal())
  if (goal.target === null) return answer('neutral', unchanged, texts.goalUpdate.present({ goal: goalText }))
  const present = texts.goalUpdate.presentTarget({ goal: goalText, target: money(goal.target) })
  return answer('neutral', unchanged, present)
}

function smallStep({ texts, surplus, money }: Situation): string {
  if (surplus < 0n) return texts.feelings.gap({ gap: money(-surplus) })
  if (surplus === 0n) return texts.feelings.balanced()
  return texts.feelings.surplus({ surplus: money(surplus) })
}

/** A hard feeling. */
export const troubled: Skill = (situation) =>
  answer(
    situation.surplus < 0n ? 'cautious' : 'encouraging',
    situation.texts.feelings.troubled(),
    smallStep(situation),
  )

/** A good feeling. */
export const pleased: Skill = (situation) => {
  const reached = celebration(situation)?.sentences.slice(0, 1) ?? [smallStep(situation)]
  return answer('celebratory', situation.texts.feelings.pleased(), ...reached)
}

/** Words of self-harm: people who can help come first, and no figure. */
export const selfHarm = ({ texts }: Pick<Situation, 'texts'>): Answer =>
  answer('cautious', texts.selfHarm.care(), texts.selfHarm.help(), texts.selfHarm.notAlone())

/** Advice that needs a licence. */
export const regulated: Skill = (situation) =>
  answer('cautious', situation.texts.limits.regulated(), ...standingAnswer(situation).sentences)

/** Attempts on the instructions or on other people's data. */
export const meddling: Skill = ({ texts }) =>
  answer('neutral', texts.limits.meddling(), texts.smallTalk.offer())

type Pleasantry = 'greeting' | 'thanks' | 'farewell' | 'identity' | 'other'

/** A pleasantry and what can be asked next. */
export function smallTalk(kind: Pleasantry): Skill {
  return ({ texts }) => answer('neutral', texts.smallTalk[kind](), texts.smallTalk.offer())
}

/** A pleasantry that asks for nothing more. */
export function closing(kind: Pleasantry): Skill {
  return ({ texts }) => answer('encouraging', texts.smallTalk[kind]())
}
