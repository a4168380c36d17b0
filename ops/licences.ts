import { execFileSync } from 'node:child_process'
import { type Component, licenceOf, readComponents, refusal } from './licence-rules.ts'

/** Lists the licences of everything that production runs on, for all platforms, as the lockfile has it. */
const bill = execFileSync('npm', ['sbom', '--omit=dev', '--sbom-format=cyclonedx', '--package-lock-only'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
})
const components = readComponents(bill)
for (const [licence, of] of byLicence(components)) console.log(`${String(of.length).padStart(5)}  ${licence}`)
console.log(`${String(components.length).padStart(5)}  packages`)

const refusals = components.map(refusal).filter((line) => line !== undefined)
for (const line of refusals) console.error(line)
if (refusals.length > 0) process.exitCode = 1

/** The most common licence first. */
function byLicence(all: Component[]): [string, Component[]][] {
  return [...Map.groupBy(all, licenceOf)].sort(
    ([one, a], [other, b]) => b.length - a.length || one.localeCompare(other),
  )
}
