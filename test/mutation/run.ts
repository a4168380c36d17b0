import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { AREAS, areaNamed } from './areas.ts'
import { examine, type Outcome } from './examine.ts'
import { LEAST_SCORE, scoreOf, toPage, toTable } from './report.ts'

// npm run mutation -- [area …] [--anew] [--write]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { anew: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
})
const areas = positionals.length > 0 ? positionals.map(areaNamed) : AREAS
if (values.write && areas.length < AREAS.length) throw new Error('--write needs all areas.')

// A test runner that is ended in the middle of its tests leaves its databases behind; they go with this folder.
const folder = mkdtempSync(path.join(tmpdir(), 'ozzie-mutation-'))
chmodSync(folder, 0o711)
process.env.TMPDIR = folder
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

const outcomes: Outcome[] = []
for (const area of areas) {
  console.log(`\n${area.name}: ${area.sources.join(', ')}`)
  outcomes.push(await examine(area, values.anew))
}
console.log(`\n${toTable(outcomes)}`)
if (values.write) writeFileSync(path.join(import.meta.dirname, 'RESULT.md'), toPage(outcomes))
if (outcomes.some((outcome) => scoreOf(outcome) < LEAST_SCORE)) process.exitCode = 1
