import { answer, celebration, standingAnswer } from './answers.ts'
import type { Setback } from './care/setback.ts'
import type { Answer, Basics, Situation, Skill } from './situation.ts'

function smallStep({ words, surplus, money }: Situation): string {
  const { feelings } = words.care
  if (surplus < 0n) return feelings.gap({ gap: money(-surplus) })
  if (surplus === 0n) return feelings.balanced()
  return feelings.surplus({ surplus: money(surplus) })
}

/** A hard feeling. */
export const troubled: Skill = (situation) =>
  answer(
    situation.surplus < 0n ? 'cautious' : 'encouraging',
    situation.words.care.feelings.troubled(),
    smallStep(situation),
  )

/** A heavy blow: no figure outweighs it, and no surplus that was told before need be true any more. */
export const setback = (kind: Setback, { words: { care } }: Pick<Basics, 'words'>): Answer =>
  answer('encouraging', care.setback[kind](), ...(kind === 'loss' ? [care.setback.onward()] : []))

/** A good feeling. */
export const pleased: Skill = (situation) => {
  const { words, surplus, money } = situation
  const room = surplus > 0n ? [words.care.feelings.room({ surplus: money(surplus) })] : []
  const reached = celebration(situation)?.sentences.slice(0, 1) ?? room
  return answer('celebratory', words.care.feelings.pleased(), ...reached)
}

/** Words of self-harm: people who can help come first, and no figure of money. */
export const selfHarm = ({ words, crisisHelp }: Pick<Basics, 'words' | 'crisisHelp'>): Answer =>
  answer('cautious', words.care.selfHarm.care(), ...crisisHelp(), words.care.selfHarm.notAlone())

/** Advice that needs a licence. */
export const regulated: Skill = (situation) =>
  answer('cautious', situation.words.care.limits.regulated(), ...standingAnswer(situation).sentences)

/** Attempts on the instructions or on other people's data. */
export const meddling: Skill = ({ words, texts }) =>
  answer('neutral', words.care.limits.meddling(), texts.smallTalk.offer())
