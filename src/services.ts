import { createChatService } from './chat/service.ts'
import type { Coach } from './coach/coach.ts'
import { createEventService } from './events/service.ts'
import { createGoalService } from './goals/service.ts'
import { createIdempotencyService } from './idempotency/service.ts'
import { createImportService } from './imports/service.ts'
import { createInsightsService } from './insights/service.ts'
import { createSpendingService } from './insights/spending.ts'
import { createIntakeService } from './intake/service.ts'
import type { Clock } from './lib/clock.ts'
import type { IdFactory } from './lib/ids.ts'
import { createMoveService } from './moves/service.ts'
import { createPlanService } from './plan/service.ts'
import { createPrivacyService } from './privacy/service.ts'
import type { FileReader } from './transactions/reading/file-reader.ts'
import { createTransactionService } from './transactions/service.ts'
import { createUserService, type OnUserCreated } from './users/service.ts'

interface Dependencies {
  coach: Coach
  files: FileReader
  clock: Clock
  ids: IdFactory
  onUserCreated?: OnUserCreated
}

/** Every use case of the product, for HTTP as for whatever else runs it. */
export function createServices({ coach, files, clock, ids, onUserCreated }: Dependencies) {
  const users = createUserService(clock, ids, onUserCreated)
  const idempotency = createIdempotencyService(clock, ids)
  const privacy = createPrivacyService()
  const events = createEventService(clock, ids)
  const intakes = createIntakeService(clock, ids)
  const goals = createGoalService({ users }, clock, ids)
  const spending = createSpendingService()
  const plans = createPlanService({ users, intakes, goals, spending }, clock, ids)
  const transactions = createTransactionService({ users, intakes, goals, files }, clock, ids)
  const imports = createImportService({ transactions }, clock, ids)
  const insights = createInsightsService({ intakes, plans }, clock)
  const moves = createMoveService({ users, intakes, goals, plans, spending, events }, clock, ids)
  const chat = createChatService(
    { coach, users, intakes, plans, goals, moves, transactions, spending },
    clock,
    ids,
  )

  goals.onChanged(moves.follow)
  plans.onGenerated(moves.begin)
  plans.onPersonalized(moves.follow)
  return {
    users,
    idempotency,
    privacy,
    intakes,
    goals,
    plans,
    moves,
    transactions,
    imports,
    insights,
    chat,
  }
}

export type Services = ReturnType<typeof createServices>
