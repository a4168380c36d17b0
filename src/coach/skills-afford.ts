import { divideCeil } from '../finance/money.ts'
import { MAX_MONTHS } from '../finance/payoff.ts'
import { monthly } from './ahead.ts'
import { answer, leftSentence, standingAnswer, withSoundPlan } from './answers.ts'
import type { Sum } from './question/question.ts'
import type { Answer, Situation, Skill } from './situation.ts'

/** Whether a purchase fits in what is left of the month's surplus. */
export const afford: Skill = (situation) => {
  const { sum } = situation.question
  return sum && sum.amount > 0n ? affordSum(situation, sum) : affordAnything(situation)
}

const affordAnything: Skill = withSoundPlan((situation) => {
  const { texts, left, money } = situation
  if (left > 0n) return answer('neutral', texts.left.fits({ left: money(left) }))
  return answer('cautious', leftSentence(situation), texts.left.doesNotFit())
})

/** Without a sound plan, what stands in its way is said as well. */
function affordSum(situation: Situation, sum: Sum): Answer {
  const { words, standing, surplus, left, money } = situation
  const { afford: texts } = words.ahead
  const price = monthly(sum)
  const { sentences } = standingAnswer(situation)
  if (surplus <= 0n) return answer('cautious', texts.notNow({ price: money(price) }), ...sentences)
  const said =
    left <= 0n ? answer('cautious', texts.nothingLeft({ price: money(price) })) : priced(situation, sum)
  return standing === 'sound' ? said : answer(said.emotion, ...said.sentences, ...sentences.slice(-1))
}

/** A price beside what is left; one that comes back each month cannot be saved up for. */
function priced({ words, left, money, months }: Situation, sum: Sum): Answer {
  const { afford: texts } = words.ahead
  const price = monthly(sum)
  const parts = { price: money(price), left: money(left) }
  const isEach = sum.per !== null
  if (price === left) return answer('encouraging', texts.exactly(parts))
  if (price < left) {
    const rest = { ...parts, rest: money(left - price) }
    return answer('encouraging', isEach ? texts.yesEach(rest) : texts.yes(rest))
  }
  const short = { ...parts, short: money(price - left) }
  if (isEach) return answer('cautious', texts.noEach(short))
  const count = Number(divideCeil(price, left))
  const later = count <= MAX_MONTHS ? [texts.later({ ...parts, months: months(count) })] : []
  return answer('cautious', texts.no(short), ...later)
}
