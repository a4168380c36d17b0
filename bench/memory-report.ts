import os from 'node:os'
import { type Slope, slopeOf } from './memory-slope.ts'

/** A moment of the server. */
export interface Sample {
  /** Since the load began. */
  minutes: number
  rssMegabytes: number
  /** What the last whole collection left of the heap; null before the first. */
  heapMegabytes: number | null
  requests: number
}

/** More than this an hour, in megabytes, is no noise of a run of half an hour. */
export const BOUND = 30

export interface Verdict {
  /** Megabytes an hour, over the last two thirds. */
  rss: Slope
  heap: Slope
  isSteady: boolean
}

export function judge(samples: readonly Sample[]): Verdict {
  const late = samples.slice(Math.floor(samples.length / 3))
  const rss = slopeOf(late.map(({ minutes, rssMegabytes }) => ({ x: minutes / 60, y: rssMegabytes })))
  const heap = slopeOf(
    late.flatMap(({ minutes, heapMegabytes }) =>
      heapMegabytes === null ? [] : [{ x: minutes / 60, y: heapMegabytes }],
    ),
  )
  return { rss, heap, isSteady: rss.slope <= BOUND && heap.slope <= BOUND }
}

export function verdictLine({ rss, heap, isSteady }: Verdict): string {
  const figure = ({ slope, margin }: Slope) => `${slope.toFixed(1)} ± ${margin.toFixed(1)} MB an hour`
  const word = isSteady ? 'Steady' : 'GROWING'
  return `${word}: resident memory ${figure(rss)}, heap after whole collections ${figure(heap)} (bound ${BOUND}).`
}

/** The page, with a curve. */
export function memoryPage(samples: readonly Sample[], facts: { webhooks: number; rate: number }): string {
  const last = samples.at(-1)
  const cpus = os.cpus()
  return `# Memory under a mixed load

\`npm run bench:memory -- --write\` on ${new Date().toISOString().slice(0, 10)}: ${last?.minutes.toFixed(0)} minutes, ${last?.requests.toLocaleString('en')} requests
(at most ${facts.rate} a second) and ${facts.webhooks.toLocaleString('en')} webhooks: conversations, streamed and not, transactions as
text, rows and files, plans, goals, Money Moves, insights, exports, erasures, each POST and PATCH with an \`Idempotency-Key\`.

${verdictLine(judge(samples))}
The slopes are least squares over the last two thirds.

![Resident memory and heap by the minute](MEMORY.svg)

| minute | resident MB | heap MB | requests |
| -----: | ----------: | ------: | -------: |
${everyFewMinutes(samples).map(row).join('\n')}

Machine: ${cpus.length} cores (${cpus[0]?.model.trim() ?? 'unknown'}); Node ${process.version}, ${os.type()} ${os.release()}.
`
}

function everyFewMinutes(samples: readonly Sample[]): Sample[] {
  const step = Math.max(1, Math.floor(samples.length / 15))
  return samples.filter((_, index) => index % step === 0 || index === samples.length - 1)
}

function row({ minutes, rssMegabytes, heapMegabytes, requests }: Sample): string {
  const cells = [
    minutes.toFixed(0),
    rssMegabytes.toFixed(0),
    heapMegabytes?.toFixed(0) ?? '',
    String(requests),
  ]
  return `| ${cells.join(' | ')} |`
}

const WIDTH = 720
const HEIGHT = 240

/** Both curves over time, from 0. */
export function memoryCurve(samples: readonly Sample[]): string {
  const highest = Math.max(...samples.map(({ rssMegabytes }) => rssMegabytes)) * 1.1
  const longest = samples.at(-1)?.minutes ?? 1
  const line = (of: (sample: Sample) => number | null, colour: string) => {
    const points = samples.flatMap((sample) => {
      const value = of(sample)
      if (value === null) return []
      return [
        `${((sample.minutes / longest) * WIDTH).toFixed(1)},${(HEIGHT * (1 - value / highest)).toFixed(1)}`,
      ]
    })
    return `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.join(' ')}"/>`
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">
<title>Resident memory and heap by the minute</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${line(({ rssMegabytes }) => rssMegabytes, '#1565c0')}
${line(({ heapMegabytes }) => heapMegabytes, '#2e7d32')}
<text x="8" y="16">0 to ${highest.toFixed(0)} MB over ${longest.toFixed(0)} minutes; blue: resident, green: heap after whole collections</text>
</svg>
`
}
