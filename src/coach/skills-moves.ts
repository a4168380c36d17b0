import { answer, standingAnswer } from './answers.ts'
import type { Answer, Basics, Situation } from './situation.ts'

/** What is to be done next, and until when. */
export function nextMove(situation: Situation): Answer {
  const { words, move, plan, today, date, count } = situation
  const { move: texts, list } = words.records
  if (!move) {
    const { emotion, sentences } = standingAnswer(situation)
    return plan ? answer('neutral', texts.none()) : answer(emotion, texts.first(), ...sentences)
  }
  const pending = move.tasks.filter(({ status }) => status === 'pending')
  const due = date(move.dueDate)
  if (pending.length === 0) return answer('encouraging', texts.allDone({ date: due }))
  const items = pending.map(({ title, points }) => texts.task({ title, points: count(points) }))
  const dueSentence = move.dueDate < today ? texts.overdue : texts.due
  return answer('encouraging', dueSentence({ date: due, list: list({ items }) }))
}

/** Points and streak. */
export async function points({ words, records, count }: Basics): Promise<Answer> {
  const { points: texts } = words.records
  const summary = await records.points()
  const { streak } = summary
  if (summary.points === 0) return answer('neutral', texts.none())
  return answer(
    'encouraging',
    texts.total({ points: count(summary.points) }),
    streak > 0 ? texts.streak({ count: streak, cycles: count(streak) }) : texts.noStreak(),
  )
}
