import { setTimeout as sleep } from 'node:timers/promises'
import { ACTIONS, meet } from './actions.ts'
import type { Person, World } from './people.ts'

/** The partners' backends, which send requests one after the other until told to stop. */
export interface Load {
  /** Lets every call that was begun come to its end, with all its retries. */
  stop(): Promise<void>
}

/** How many people a backend looks after at a time. */
const CIRCLE = 5
/** How often it turns to a new person. */
const NEW_PERSON = 0.12
/** How long it does nothing between two calls at most, in milliseconds. */
const LONGEST_PAUSE_MS = 60

export function startLoad(world: World, partners: number): Load {
  const stopping = new AbortController()
  const ends = Array.from({ length: partners }, () => callOnAndOn(world, stopping.signal))
  return {
    async stop() {
      stopping.abort()
      await Promise.all(ends)
    },
  }
}

async function callOnAndOn(world: World, signal: AbortSignal): Promise<void> {
  const { random, ledger, findings } = world
  let people: Person[] = []
  while (!signal.aborted) {
    try {
      const known = people[random.between(0, people.length - 1)]
      if (!known || random.next() < NEW_PERSON) people = [await meet(world), ...people.slice(0, CIRCLE - 1)]
      else await act(world, known)
    } catch (error) {
      // Whatever it was about stays as it is, known or not.
      people = []
      ledger.givenUp.push(String(error))
      findings.add(`a call failed for good: ${error}`)
    }
    await sleep(random.between(0, LONGEST_PAUSE_MS))
  }
}

async function act(world: World, person: Person): Promise<void> {
  const possible = ACTIONS.filter((action) => action.isPossible(person))
  let draw = world.random.next() * possible.reduce((sum, { weight }) => sum + weight, 0)
  for (const action of possible) {
    draw -= action.weight
    if (draw <= 0) return action.run(world, person)
  }
}
