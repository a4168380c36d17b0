import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { makeFolder } from './folder.ts'
import { newcomersMachine } from './newcomer/machine.ts'
import { startCommands } from './newcomer/readme.ts'
import { reportOf, type Step } from './newcomer/report.ts'

const repository = path.resolve(import.meta.dirname, '..')

/** From `git clone` to the first 201 on a machine with only Node, in seconds. */
const GOAL_S = 120

/** Times what somebody does who sees the repository for the first time, as the README tells it. */
async function run({ cold, write }: { cold: boolean; write: boolean }): Promise<boolean> {
  const folder = await makeFolder()
  const clone = path.join(folder, 'ozzie-api')
  const machine = await newcomersMachine(folder, cold)
  const steps: Step[] = []

  async function time<T>(name: string, work: () => Promise<T>): Promise<T> {
    process.stdout.write(`${name} …`)
    const startedAt = performance.now()
    const result = await work()
    const seconds = (performance.now() - startedAt) / 1000
    steps.push({ name, seconds })
    console.log(` ${seconds.toFixed(1)} s`)
    return result
  }

  try {
    await time('git clone', () => machine.run(`git clone --quiet "file://${repository}" "${clone}"`, folder))
    const { preparations, start } = await startCommands(clone)
    for (const command of preparations) await time(command, () => machine.run(command, clone))
    const curl = await time(start, () => machine.serve(start, clone))
    await time('the curl line that it prints', async () => {
      const answer = await machine.run(curl.replace('curl ', "curl -sS -w '\\n%{http_code}' "), clone)
      if (!answer.endsWith('\n201')) throw new Error(`The curl line was answered:\n${answer}`)
    })
  } finally {
    await machine.close()
    await rm(folder, { recursive: true, force: true })
  }
  const report = reportOf(steps, { cold, goalSeconds: GOAL_S })
  console.log(`\n${report.text}`)
  if (write) await writeFile(path.join(import.meta.dirname, 'FIRST-MINUTES.md'), report.text)
  return report.isReached
}

const { values } = parseArgs({
  options: {
    cold: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})
if (!(await run(values))) process.exitCode = 1
