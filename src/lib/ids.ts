import { randomBytes } from 'node:crypto'
import { monotonicFactory } from 'ulid'
import type { Clock } from './clock.ts'

export type IdPrefix =
  | 'ozz_client_'
  | 'ozz_secret_'
  | 'ozz_usr_'
  | 'ozz_intake_'
  | 'ozz_plan_'
  | 'ozz_goal_'
  | 'ozz_msg_'
  | 'ozz_move_'
  | 'ozz_task_'
  | 'ozz_evt_'
  | 'ozz_txn_'
  | 'ozz_job_'
  | 'ozz_whe_'
  | 'ozz_whd_'
  | 'ozz_wha_'
  | 'ozz_wai_'
  | 'ozz_wam_'
  | 'ozz_wac_'
  | 'ozz_war_'
  | 'ozz_turn_'
  | 'req_'

/** Makes ids: the kind's prefix and a ULID, ascending within one process. */
export type IdFactory = <Prefix extends IdPrefix>(prefix: Prefix) => string

/** @param random a number in [0, 1) */
export function createIdFactory(clock: Clock, random: () => number = secureRandom): IdFactory {
  const ulid = monotonicFactory(random)
  return (prefix) => prefix + ulid(clock().getTime())
}

let pool = Buffer.alloc(0)
let offset = 0

/** Drawn in batches: a system call for each of a ULID's 16 digits would cost more than the rest of it. */
function secureRandom(): number {
  if (offset === pool.length) {
    pool = randomBytes(4096)
    offset = 0
  }
  const byte = pool[offset] ?? 0
  offset += 1
  return byte / 256
}
