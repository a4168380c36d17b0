import type { GoalService } from '../../goals/service.ts'
import type { SpendingService } from '../../insights/spending.ts'
import type { MoveService } from '../../moves/service.ts'
import type { TransactionService } from '../../transactions/service.ts'
import type { UserService } from '../../users/service.ts'
import type { ActionFinder, Wish } from './action.ts'
import { createCorrect } from './correct.ts'
import { createGoal } from './goal.ts'
import { createLanguage } from './language.ts'
import { createLog } from './log.ts'
import { createReopen } from './reopen.ts'
import { createTasks } from './tasks.ts'
import { createUndo } from './undo.ts'

interface Services {
  users: UserService
  transactions: TransactionService
  goals: GoalService
  moves: MoveService
  spending: SpendingService
}

/** What comes before anything that could be done. */
const NEVER: readonly Wish['understanding']['subject'][] = ['selfHarm', 'meddling', 'regulated']

/** All that can be done by a message, in the order in which it is thought of: what answers a question comes first. */
export function createActions(services: Services): ActionFinder {
  const goal = createGoal(services)
  const reopen = createReopen(services)
  const tasks = createTasks(services)
  const language = createLanguage(services)
  const correct = createCorrect(services)
  const undo = createUndo(services)
  const log = createLog(services)
  return async (scope, wish) => {
    if (NEVER.includes(wish.understanding.subject)) return null
    return (
      reopen(wish) ??
      tasks(wish) ??
      language(wish) ??
      goal(wish) ??
      (await correct(scope, wish)) ??
      undo(wish) ??
      log(wish)
    )
  }
}
