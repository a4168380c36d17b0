import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { FAULT_NAMES, type FaultName, isFaultName } from './faults.ts'

export interface ChaosOptions {
  rounds: number
  /** Faults and their moments follow from it, so that a run can be had again. */
  seed: number
  /** How many partners send requests at once. */
  partners: number
  /** Which faults are drawn from. */
  faults: readonly FaultName[]
  /** Whether to keep the result in RESULT.md. */
  write: boolean
}

export const USAGE = `Usage: npm run chaos -- [--rounds 50] [--seed N] [--partners 24] [--faults ${FAULT_NAMES.join(',')}] [--write]`

/** @throws TypeError when a flag is unknown or malformed */
export function readOptions(args: string[]): ChaosOptions {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '50' },
      seed: { type: 'string', default: String(randomInt(1, 1_000_000)) },
      partners: { type: 'string', default: '24' },
      faults: { type: 'string', default: FAULT_NAMES.join(',') },
      write: { type: 'boolean', default: false },
    },
  })
  return {
    rounds: toCount('rounds', values.rounds),
    seed: toCount('seed', values.seed),
    partners: toCount('partners', values.partners),
    faults: values.faults.split(',').map(toFault),
    write: values.write,
  }
}

function toCount(flag: string, text: string): number {
  if (!/^[1-9]\d{0,7}$/.test(text)) throw new TypeError(`--${flag} must be a positive whole number.`)
  return Number(text)
}

function toFault(name: string): FaultName {
  if (isFaultName(name)) return name
  throw new TypeError(`There is no fault '${name}'.`)
}
