import type { Cents } from '../finance/money.ts'
import { texts } from '../language/index.ts'
import type { PersonalityType } from '../plan/personality.ts'
import { chooseTask, type Situation } from './choice.ts'
import { rankSpending } from './cut.ts'
import type { CycleGoal, CycleInputs } from './cycle-inputs.ts'
import { LEARN_TASKS, MIND_TASKS, type Stage } from './library.ts'
import { moneyTasks } from './money-tasks.ts'

export type TaskType = 'do' | 'learn' | 'mind'

export interface TaskDraft {
  taskType: TaskType
  key: string
  title: string
  /** Cents, only `do`. */
  amount: Cents | null
}

/** What comes first: understanding for those who plan, a picture for those who dream, a safe transfer for most. */
const ORDER: Record<PersonalityType | 'neutral', readonly TaskType[]> = {
  neutral: ['do', 'learn', 'mind'],
  planner: ['learn', 'do', 'mind'],
  spender: ['do', 'mind', 'learn'],
  saver: ['do', 'learn', 'mind'],
  avoider: ['mind', 'do', 'learn'],
  dreamer: ['mind', 'learn', 'do'],
}

/**
 * The tasks of a cycle, in order: what moves money (one or two, exact cents that add up to the budget), one to
 * learn and one to reflect on. The personality decides words, choice and order, never an amount.
 *
 * @throws RangeError when `currency` is not three letters, Error when every library task for the goal is recent.
 */
export function composeTasks(inputs: CycleInputs): TaskDraft[] {
  const { learn, mind } = texts[inputs.language].moves
  const situation = situationOf(inputs)
  const learnKey = chooseTask(LEARN_TASKS, situation)
  const mindKey = chooseTask(MIND_TASKS, situation)
  const drafts: Record<TaskType, TaskDraft[]> = {
    do: moneyTasks(inputs).map((task) => ({ taskType: 'do', ...task })),
    learn: [{ taskType: 'learn', key: learnKey, title: learn[learnKey], amount: null }],
    mind: [{ taskType: 'mind', key: mindKey, title: mind[mindKey], amount: null }],
  }
  return ORDER[inputs.personality ?? 'neutral'].flatMap((taskType) => drafts[taskType])
}

function situationOf({ goal, personality, spending, recent }: CycleInputs): Situation {
  return {
    goalType: goal?.type ?? null,
    stage: stageOf(goal),
    personality,
    spentOn: rankSpending(spending).map(({ category }) => category),
    recent,
  }
}

function stageOf(goal: CycleGoal | null): Stage {
  if (goal === null || goal.target === null) return 'start'
  if (4n * goal.current >= 3n * goal.target) return 'end'
  return 4n * goal.current < goal.target ? 'start' : 'middle'
}
