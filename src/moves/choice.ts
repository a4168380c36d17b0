import { createHash } from 'node:crypto'
import type { GoalType } from '../plan/engine.ts'
import type { PersonalityType } from '../plan/personality.ts'
import type { Category } from '../transactions/category.ts'
import type { Library, Stage, TaskTags } from './library.ts'

/** What a choice answers to. */
export interface Situation {
  goalType: GoalType | null
  stage: Stage
  personality: PersonalityType | null
  /** What money was spent on, the most first; empty when nothing is known. */
  spentOn: readonly Category[]
  /** Keys that must not come again yet. */
  recent: ReadonlySet<string>
}

/** What a tag adds for those it fits and takes from the others. A task for another stage is worst: it would be odd. */
const STAGE = { fits: 3, not: -9 }
const PERSONALITY = { fits: 5, not: -3 }
const SPENDING_BY_RANK = [7, 5, 4]
const SPENDING = { minor: -2, unknown: -3, none: -9 }
/** For each recent task on the same category, so that not every week is about food. */
const REPEATED_CATEGORY = -3
/** Below this tasks count as equally good, and change places from cycle to cycle. */
const SHUFFLE = 6

/**
 * The task that fits best among those for the goal that are not recent. The same situation gives the same task;
 * among nearly equal ones the recent tasks decide, so that the order differs from round to round.
 *
 * @throws Error when every task for the goal is recent.
 */
export function chooseTask<Key extends string>(library: Library<Key>, situation: Situation): Key {
  const shuffle = shuffleOf(situation.recent)
  const repeated = recentCategories(library, situation.recent)
  let best: { key: Key; score: number } | undefined
  for (const key of eligibleTasks(library, situation.goalType)) {
    if (situation.recent.has(key)) continue
    const score = scoreOf(library[key], situation, repeated) + shuffle(key)
    if (best === undefined || score > best.score) best = { key, score }
  }
  if (best === undefined) throw new Error('every task of the library is recent')
  return best.key
}

/** The tasks that make sense for a type of goal, or without any. */
export function eligibleTasks<Key extends string>(library: Library<Key>, goalType: GoalType | null): Key[] {
  return keysOf(library).filter((key) => {
    const { goals } = library[key]
    return goals === undefined || (goalType !== null && goals.includes(goalType))
  })
}

function scoreOf(tags: TaskTags, situation: Situation, repeated: readonly Category[]): number {
  return stageFit(tags, situation) + personalityFit(tags, situation) + spendingFit(tags, situation, repeated)
}

function stageFit({ stages }: TaskTags, { stage }: Situation): number {
  if (stages === undefined) return 0
  return stages.includes(stage) ? STAGE.fits : STAGE.not
}

function personalityFit({ personalities }: TaskTags, { personality }: Situation): number {
  if (personalities === undefined || personality === null) return 0
  return personalities.includes(personality) ? PERSONALITY.fits : PERSONALITY.not
}

function spendingFit(
  { categories }: TaskTags,
  { spentOn }: Situation,
  repeated: readonly Category[],
): number {
  if (categories === undefined) return 0
  if (spentOn.length === 0) return SPENDING.unknown
  const rank = spentOn.findIndex((category) => categories.includes(category))
  if (rank === -1) return SPENDING.none
  const times = repeated.filter((category) => categories.includes(category)).length
  return (SPENDING_BY_RANK[rank] ?? SPENDING.minor) + times * REPEATED_CATEGORY
}

function recentCategories<Key extends string>(
  library: Library<Key>,
  recent: ReadonlySet<string>,
): Category[] {
  return keysOf(library)
    .filter((key) => recent.has(key))
    .flatMap((key) => library[key].categories ?? [])
}

/** A number from 0 to below {@link SHUFFLE} for each key, another one for each set of recent keys. */
function shuffleOf(recent: ReadonlySet<string>): (key: string) => number {
  const seed = [...recent].sort().join()
  return (key) => (digest(`${seed} ${key}`) / 2 ** 32) * SHUFFLE
}

function digest(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE()
}

function keysOf<Key extends string>(library: Library<Key>): Key[] {
  const keys: Key[] = []
  for (const key in library) keys.push(key)
  return keys
}
