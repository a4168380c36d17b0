import { type Cents, divideHalfUp } from '../finance/money.ts'
import { answer, leftSentence, monthSentence, standingAnswer, towardGoal, withSoundPlan } from './answers.ts'
import { type Skill, savingsRate, shareOf } from './situation.ts'

/** What is left of the surplus. */
export const left: Skill = withSoundPlan((situation) => answer('neutral', leftSentence(situation)))

/** The current savings rate, and the plan's. */
export const rate: Skill = (situation) => {
  const { texts, plan, standing, intake, surplus, goalText, money, percent } = situation
  const current = texts.rate.current({ rate: percent(savingsRate(situation)) })
  if (standing === 'deficit' || !plan) {
    return answer(
      standing === 'deficit' ? 'cautious' : 'neutral',
      current,
      ...standingAnswer(situation).sentences,
    )
  }
  return answer(
    surplus > 0n ? 'encouraging' : 'cautious',
    current,
    texts.rate.basis({ surplus: money(surplus), income: money(intake.income) }),
    texts.rate.target({ rate: percent(plan.targetSavingsRate), goal: goalText }),
  )
}

/** The plan's contribution by the span that was asked for, else by the week and by the year. */
export const pace: Skill = towardGoal(({ texts, question, contribution, money }) => {
  const yearly = contribution * 12n
  const each = (amount: Cents) => ({ contribution: money(contribution), amount: money(amount) })
  switch (question.span) {
    case 'fortnight':
      return answer('encouraging', texts.contribution.fortnightly(each(divideHalfUp(yearly, 26n))))
    case 'halfMonth':
      return answer('encouraging', texts.contribution.twiceMonthly(each(divideHalfUp(contribution, 2n))))
    default:
      return answer(
        'encouraging',
        texts.contribution.pace({
          contribution: money(contribution),
          weekly: money(divideHalfUp(yearly, 52n)),
          yearly: money(yearly),
        }),
      )
  }
})

/** How much there is to spend. */
export const spendingLimit: Skill = withSoundPlan((situation) => {
  const { texts, plan, percent } = situation
  if (!plan) return standingAnswer(situation)
  const { needs, wants } = plan.allocations
  const split = texts.spending.split({ needs: percent(needs), wants: percent(wants) })
  return answer('neutral', leftSentence(situation), split)
})

/** How to spend less. */
export const cutBack: Skill = (situation) => {
  const { texts, standing, intake, money, percent } = situation
  if (standing === 'deficit') return answer('cautious', monthSentence(situation), texts.spending.trim())
  if (intake.income === 0n) return answer('neutral', texts.spending.trim())
  const share = percent(shareOf(intake.expenses, intake.income))
  return answer(
    'encouraging',
    texts.spending.share({ expenses: money(intake.expenses), share }),
    texts.spending.trim(),
  )
}

/** The next payday. */
export const payday: Skill = ({ texts, intake, today, date }) => {
  const next = intake.nextPayDate
  if (next === null || next < today) return answer('neutral', texts.payday.unknown())
  return answer('neutral', texts.payday.next({ date: date(next) }))
}
