import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Child, type Finished, repository } from './helpers/processes.ts'
import { makeTemporaryFolder } from './helpers/temporary-folder.ts'

const OLD_NODE = `data:text/javascript,${encodeURIComponent(
  "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })",
)}`

let project: string

beforeEach(async () => {
  project = await makeTemporaryFolder()
  await mkdir(path.join(project, 'src/database/generated'), { recursive: true })
  await mkdir(path.join(project, 'node_modules/@scope/first'), { recursive: true })
  await mkdir(path.join(project, 'node_modules/second'))
  await copyFile(path.join(repository, 'src/check-node.js'), path.join(project, 'src/check-node.js'))
  await writeFile(path.join(project, 'src/database/generated/client.ts'), '')
  const dependencies = { '@scope/first': '1', second: '2' }
  await writeFile(path.join(project, 'package.json'), JSON.stringify({ type: 'module', dependencies }))
})

afterEach(() => rm(project, { recursive: true, force: true }))

function check(...options: string[]): Promise<Finished> {
  return new Child(process.execPath, [...options, path.join(project, 'src/check-node.js')]).finished()
}

describe('before anything else is loaded', () => {
  it('what is in place is let through in silence', async () => {
    expect(await check()).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it.each<[what: string, removed: string, cure: RegExp]>([
    ['packages that were never installed', 'node_modules', /@scope\/first is not installed\. Run `npm ci`/],
    ['one package that is missing', 'node_modules/second', /second is not installed\. Run `npm ci`/],
    ['a database client that is missing', 'src/database/generated', /Run `npm run generate`/],
  ])('%s: one line names the cure', async (_what, removed, cure) => {
    await rm(path.join(project, removed), { recursive: true })
    const { code, stderr } = await check()
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^.+\n$/)])
    expect(stderr).toMatch(cure)
  })

  it('a Node that is too old: one line names the one that is needed', async () => {
    const { code, stderr } = await check('--import', OLD_NODE)
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^Ozzie needs Node 24 .*v?2.*\n$/)])
  })
})
