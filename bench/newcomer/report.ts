import { cpus, loadavg, release, type } from 'node:os'

export interface Step {
  name: string
  seconds: number
}

/** @returns the figures as a page of Markdown, and whether all took less than the goal */
export function reportOf(
  steps: readonly Step[],
  { cold, goalSeconds }: { cold: boolean; goalSeconds: number },
): { text: string; isReached: boolean } {
  const total = steps.reduce((sum, { seconds }) => sum + seconds, 0)
  const isReached = total < goalSeconds
  const rows = [...steps, { name: 'from the clone to the first 201', seconds: total }]
  const text = `# The first minutes

\`npm run first-minutes -- ${cold ? '--cold ' : ''}--write\` on ${new Date().toISOString().slice(0, 10)}, with ${cold ? 'an empty' : "the machine's"} npm cache.

| step | seconds |
| --- | ---: |
${rows.map(({ name, seconds }) => `| ${name} | ${seconds.toFixed(1)} |`).join('\n')}

The goal is less than ${goalSeconds} seconds: ${isReached ? 'reached' : 'missed'}.

Machine: ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${type()} ${release()}; load ${loadavg()[0]?.toFixed(1)}.
`
  return { text, isReached }
}
