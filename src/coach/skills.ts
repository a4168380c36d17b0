import type { Intent } from './intent.ts'
import type { Question } from './question/question.ts'
import type { Answer, Basics, LookupSkill, Skill } from './situation.ts'
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

/** What is answered from records alone, before an intake as well. */
export const recordSkills: Partial<Record<Subject, (basics: Basics) => Promise<Answer>>> = {
  purchases: records.purchases,
  largest: records.largest,
  comparison,
  points: moves.points,
}

/** What answers each kind of question of a user with an intake. */
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

/** The skill that answers a question; another amount or a day to look to may be what it is about. */
export function skillFor({ subject, sum, by, span }: Question, intent: Intent): Skill | LookupSkill {
  const isAboutSum = subject === 'debt' || subject === 'goalDate' || sum?.isExtra === true
  if (sum && isAboutSum && PACED.has(subject)) return ahead.withSum(sum)
  const isPutAside = subject === 'contribution' || subject === 'pace'
  if (by && isPutAside) return paceBy(by)
  if (by && (subject === 'progress' || subject === 'overview')) return byThen(by)
  if (span && isPutAside) return span === 'month' ? goal.contribution : money.pace
  return subject === 'debt' && intent === 'advice_request' ? goal.debtAdvice : skills[subject]
}

const PACED: ReadonlySet<Subject> = new Set(['contribution', 'pace', 'goalDate', 'debt', 'plan', 'progress'])
