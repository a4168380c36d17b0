import type { Ozzie, User } from '../../sdk/index.ts'
import { ONBOARDING_STAGES } from '../../src/users/onboarding.ts'
import type { Findings } from './findings.ts'
import type { Ledger } from './ledger.ts'
import type { Random } from './random.ts'

const ORDER: readonly string[] = ONBOARDING_STAGES

/** What everybody shares. */
export interface World {
  /** Sends each call to any server. */
  ozzie: Ozzie
  /** A client of each server alone. */
  each: readonly Ozzie[]
  ledger: Ledger
  findings: Findings
  random: Random
}

/** A user as their partner's backend knows them. One partner calls for them, one call after the other. */
export interface Person {
  externalId: string
  id: string | undefined
  hasIntake: boolean
  hasPlan: boolean
  goalId: string | undefined
  /** Transactions that count toward no goal yet. */
  loose: string[]
  /** The furthest stage that was seen, by its place. */
  stage: number
}

export function newPerson(ledger: Ledger): Person {
  const externalId = `person-${ledger.number()}`
  return {
    externalId,
    id: undefined,
    hasIntake: false,
    hasPlan: false,
    goalId: undefined,
    loose: [],
    stage: 0,
  }
}

/** Notes a user as the API showed it, and that no stage ran backwards. */
export function noteUser({ ledger, findings }: World, person: Person, user: User): void {
  const known = person.id
  if (known !== undefined && known !== user.id) {
    findings.add(`${person.externalId} was ${known} and is ${user.id}`)
  }
  person.id = user.id
  ledger.rows.users.set(person.externalId, user.id)
  ledger.messages.add(`user.created ${user.id}`)
  const stage = ORDER.indexOf(user.onboarding_stage)
  if (stage < person.stage) findings.add(`${user.id} went back to ${user.onboarding_stage}`)
  person.stage = Math.max(stage, person.stage)
}

/** Notes that the user has come to a stage. */
export function noteStage({ ledger }: World, person: Person, userId: string, stage: 1 | 2): void {
  if (person.stage >= stage) return
  person.stage = stage
  ledger.messages.add(`user.stage_changed ${userId} ${ONBOARDING_STAGES[stage]}`)
}
