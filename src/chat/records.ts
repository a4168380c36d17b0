import type { Records } from '../coach/coach.ts'
import type { SpendingService } from '../insights/spending.ts'
import type { MoveService } from '../moves/service.ts'
import type { UserScope } from '../users/scope.ts'

interface Services {
  spending: SpendingService
  moves: MoveService
}

/** What a coach may look up of one user while it answers one message. */
export function createRecords({ spending, moves }: Services, scope: UserScope, currency: string): Records {
  const found: unknown[] = []
  async function keep<Finding>(lookup: Promise<Finding>): Promise<Finding> {
    const finding = await lookup
    found.push(finding)
    return finding
  }
  return {
    found,
    ledger: (days) => keep(spending.ledger(scope, days, currency)),
    largest: (days, category) => keep(spending.largest(scope, days, currency, category)),
    matching: (words, days) => keep(spending.matching(scope, days, currency, words)),
    async points() {
      const { totalPoints, streak, completedCycles, doneTasks } = await moves.summarise(scope)
      return keep(Promise.resolve({ points: totalPoints, streak, completedCycles, doneTasks }))
    },
  }
}
