import { parseArgs } from 'node:util'

export interface BenchOptions {
  /** How long each server is loaded with each request in each round. */
  seconds: number
  rounds: number
  connections: number
  /** How many users the database holds before the first request. */
  users: number
  /** A part of the names of the requests to measure, whatever its case; all where it is empty. */
  only: string
  /** Whether to keep the result in RESULT.md and chart.svg. */
  write: boolean
}

export const USAGE = `Usage: npm run bench -- [--seconds 5] [--rounds 3] [--connections 64] [--users 200000] [--only "GET user"] [--write]`

/** @throws Error when a flag is unknown, not a positive whole number, or a part is to be kept as the whole */
export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '64' },
      users: { type: 'string', default: '200000' },
      only: { type: 'string', default: '' },
      write: { type: 'boolean', default: false },
    },
  })
  if (values.write && values.only) throw new Error('--write keeps the whole result: leave out --only.')
  return {
    seconds: toCount('seconds', values.seconds),
    rounds: toCount('rounds', values.rounds),
    connections: toCount('connections', values.connections),
    users: toCount('users', values.users),
    only: values.only,
    write: values.write,
  }
}

function toCount(flag: string, text: string): number {
  if (!/^[1-9]\d{0,7}$/.test(text)) throw new Error(`--${flag} must be a positive whole number.`)
  return Number(text)
}
