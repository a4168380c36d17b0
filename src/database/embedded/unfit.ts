import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { ConfigError } from '../../config.ts'
import type { Home } from './home.ts'

/** @throws ConfigError when this machine cannot run the program of a process */
export async function runs(child: ChildProcess): Promise<void> {
  await once(child, 'spawn').catch((cause: unknown) => {
    const cure = 'Set DATABASE_URL to a PostgreSQL server.'
    throw new ConfigError(`The PostgreSQL that Ozzie brings along does not run on this machine. ${cure}`, {
      cause,
    })
  })
}

/** What PostgreSQL gives as the reason for its end. */
export function reasonIn(output: string): string {
  const lines = output.trim().split('\n')
  const fatal = lines.findLast((line) => /\b(FATAL|PANIC|error|could not)\b/.test(line)) ?? lines.at(-1) ?? ''
  return fatal.replace(/^(.*\b(FATAL|PANIC|error): +|but )/, '').replace(/[.:]$/, '')
}

/** @throws ConfigError when another major version of PostgreSQL made the data directory */
export async function requireFit({ cluster, version }: Home): Promise<void> {
  const made = (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim()
  const [major = ''] = version.split('.')
  if (made === major) return
  const cure = 'Set DATA_DIR to another folder to begin anew, or start the version of Ozzie that made it.'
  throw new ConfigError(`${cluster} was made by PostgreSQL ${made}, but this one is ${major}. ${cure}`)
}
