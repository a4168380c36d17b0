import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** The first block of commands under `## Start`. */
const START = /^## Start$.*?^```sh\n(?<commands>.*?)^```$/ms

/**
 * What the README of a clone tells a newcomer to type, the last of which starts the server.
 *
 * @throws Error when it tells nothing
 */
export async function startCommands(clone: string): Promise<{ preparations: string[]; start: string }> {
  const readme = await readFile(path.join(clone, 'README.md'), 'utf8')
  const commands = START.exec(readme)?.groups?.commands?.trim().split('\n') ?? []
  const start = commands.at(-1)
  if (start === undefined) throw new Error('The README has no commands under “Start”.')
  return { preparations: commands.slice(0, -1), start }
}
