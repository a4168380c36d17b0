import { medianOf, type ScenarioResult, serversOf } from './results.ts'

const WIDTH = 760
const LABEL_X = 150
const BAR_X = 160
const BAR_WIDTH = 480
const BAR_HEIGHT = 14
const STEP = 18
const TITLE_HEIGHT = 26
const GAP = 14
const MARGIN = 16

/** What the servers are called where there is room. */
const LABELS = new Map([
  ['bare', 'node:http + pg'],
  ['fastify', 'Fastify + Prisma'],
  ['express', 'Express + Prisma'],
  ['nest', 'NestJS + Prisma'],
])

/** What the page's own style cannot reach: the colours follow the reader's light or dark. */
const STYLE = `
    text { font: 12px system-ui, sans-serif; fill: #57606a; }
    .title { font-weight: 600; font-size: 13px; fill: #1f2328; }
    .ours-label { font-weight: 600; fill: #1f2328; }
    .bar { fill: #afb8c1; }
    .ours { fill: #0969da; }
    @media (prefers-color-scheme: dark) {
      text { fill: #9198a1; }
      .title, .ours-label { fill: #f0f6fc; }
      .bar { fill: #4c5560; }
      .ours { fill: #4493f8; }
    }`

/** Requests a second of each server as bars, each request on a scale of its own. */
export function toChart(results: readonly ScenarioResult[]): string {
  const servers = serversOf(results)
  const groupHeight = TITLE_HEIGHT + servers.length * STEP + GAP
  const height = 2 * MARGIN + results.length * groupHeight - GAP
  const groups = results.map((result, index) => groupOf(result, servers, MARGIN + index * groupHeight))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="Requests a second of each server, for each request">
  <style>${STYLE}
  </style>
${groups.join('\n')}
</svg>
`
}

function groupOf(result: ScenarioResult, servers: readonly string[], top: number): string {
  const rates = servers.map((server) =>
    medianOf(result, server, ({ requestsPerSecond }) => requestsPerSecond),
  )
  const most = Math.max(...rates)
  const bars = servers.map((server, index) => {
    const rate = rates[index] ?? 0
    return barOf(server, rate, rate / most, { isOurs: index === 0, top: top + TITLE_HEIGHT + index * STEP })
  })
  const title = `  <text class="title" x="${MARGIN}" y="${top + 14}">${escaped(result.scenario)}, requests a second</text>`
  return [title, ...bars].join('\n')
}

function barOf(
  server: string,
  rate: number,
  share: number,
  { isOurs, top }: { isOurs: boolean; top: number },
) {
  const width = Math.max(1, Math.round(BAR_WIDTH * share))
  const baseline = top + BAR_HEIGHT - 3
  const label = isOurs ? ' class="ours-label"' : ''
  return [
    `  <text${label} x="${LABEL_X}" y="${baseline}" text-anchor="end">${escaped(LABELS.get(server) ?? server)}</text>`,
    `  <rect class="bar${isOurs ? ' ours' : ''}" x="${BAR_X}" y="${top}" width="${width}" height="${BAR_HEIGHT}" rx="2"/>`,
    `  <text${label} x="${BAR_X + width + 8}" y="${baseline}">${rounded(rate)}</text>`,
  ].join('\n')
}

function rounded(rate: number): string {
  return rate.toLocaleString('en', { maximumFractionDigits: rate < 100 ? 1 : 0 })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
