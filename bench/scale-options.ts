import { parseArgs } from 'node:util'

/** The parts of the measurement, in their order. */
export const PARTS = ['users', 'processes', 'pooler'] as const
export type Part = (typeof PARTS)[number]

export interface ScaleOptions {
  /** How many users the tables hold, the smallest first. */
  sizes: number[]
  /** Requests of each kind to each table, one after the other. */
  requests: number
  rounds: number
  /** How long a round loads a server, in seconds. */
  seconds: number
  parts: readonly Part[]
  /** Where the databases are kept for another run; undefined: nowhere. */
  data: string | undefined
  /** Whether to keep the result in SCALE.md. */
  write: boolean
}

export const USAGE =
  'Usage: npm run bench:scale -- [--quick] [--only users|processes|pooler] [--requests 2000] [--rounds 7] [--data folder] [--write]'

const FULL = { sizes: [1_000, 100_000, 5_000_000], requests: 2_000, rounds: 7, seconds: 2 }

/** For trying whether everything works. */
const QUICK = { sizes: [1_000, 10_000, 50_000], requests: 100, rounds: 1, seconds: 1 }

/** @throws TypeError when a flag is unknown, Error when there is no such part */
export function readScaleOptions(args: string[]): ScaleOptions {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      requests: { type: 'string' },
      rounds: { type: 'string' },
      data: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  })
  const { quick, only, data, write } = values
  const parts = PARTS.filter((part) => only === undefined || part === only)
  if (parts.length === 0) throw new Error(USAGE)
  if (write && only !== undefined) throw new Error('--write needs all parts.')
  const amount = quick ? QUICK : FULL
  return {
    ...amount,
    requests: toCount(values.requests, amount.requests),
    rounds: toCount(values.rounds, amount.rounds),
    parts,
    data,
    write,
  }
}

function toCount(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Error(USAGE)
  return Number(text)
}
