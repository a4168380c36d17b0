import type { Outcome } from './examine.ts'

/** The least share of changes that have to be noticed in every area, in percent. */
export const LEAST_SCORE = 85

/** The share of the changes that the tests noticed, in percent. */
export function scoreOf({ killed, timedOut, survived, uncovered }: Outcome): number {
  const noticed = killed + timedOut
  return (100 * noticed) / (noticed + survived + uncovered)
}

/** A Markdown table, which is fit for a terminal, too. */
export function toTable(outcomes: Outcome[]): string {
  const head = ['area', 'changes', 'failed a test', 'timed out', 'survived', 'not run', 'score']
  const rows = outcomes.map((outcome) => {
    const { area, killed, timedOut, survived, uncovered } = outcome
    const counts = [killed + timedOut + survived + uncovered, killed, timedOut, survived, uncovered]
    return [area, ...counts.map(String), `${scoreOf(outcome).toFixed(1)} %`]
  })
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'))
  return [head, rule, ...rows].map(toLine).join('\n')
}

/** The table as a page, with what it means. */
export function toPage(outcomes: Outcome[]): string {
  return `# Mutation testing

\`npm run mutation -- --write\` on ${new Date().toISOString().slice(0, 10)}. Stryker changes the code of an area in one
place at a time, in every way it knows, and runs that area's own tests: a change that no test notices says that
something is not promised by any test. An area below ${LEAST_SCORE} % fails the command.

${toTable(outcomes)}

\`areas.ts\` names the sources and the tests of each area; nothing in them is exempt.
`
}

function toLine(cells: string[]): string {
  const [area = '', ...figures] = cells
  return `| ${[area.padEnd(14), ...figures.map((figure) => figure.padStart(13))].join(' | ')} |`
}
