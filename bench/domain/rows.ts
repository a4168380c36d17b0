import type { UserModel } from '../../src/database/generated/models.ts'
import { createIdFactory } from '../../src/lib/ids.ts'

export type { Goal } from '../../src/goals/store.ts'
export type { Intake } from '../../src/intake/store.ts'
export type { Move } from '../../src/moves/store.ts'
export type { Plan } from '../../src/plan/store.ts'
export type { Transaction } from '../../src/transactions/store.ts'

export type User = Omit<UserModel, 'apiClientId' | 'createdVia'>

export const newId = createIdFactory(() => new Date())

/** A user of whom nothing but the partner's own id is known. */
export function blankUser(externalUserId: string): User {
  return {
    id: newId('ozz_usr_'),
    externalUserId,
    name: null,
    email: null,
    phone: null,
    language: 'en',
    onboardingStage: 'intake_pending',
    createdAt: new Date(),
  }
}

const EXTERNAL = 'external:'

/** The partner's own id in a path id, which is all that the benchmark names users by. */
export function externalIdIn(pathId: string): string | undefined {
  return pathId.startsWith(EXTERNAL) ? pathId.slice(EXTERNAL.length) : undefined
}
