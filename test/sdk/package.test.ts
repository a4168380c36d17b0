import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import type { ApiDocument } from '../../sdk/generator/document.ts'
import { generateClient } from '../../sdk/generator/generate.ts'
import { repository } from '../helpers/processes.ts'
import { openApp } from '../helpers/test-api.ts'

const run = promisify(execFile)

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ozzie-sdk-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

async function filesIn(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder)
  const texts = names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')])
  return Object.fromEntries(await Promise.all(texts))
}

test('the client is what the OpenAPI document says: `npm run sdk` would change nothing', async () => {
  const { app, close } = await openApp('postgresql://127.0.0.1:1/none', () => new Date())
  onTestFinished(close)
  const document: ApiDocument = (await app.inject('/openapi.json')).json()
  const folder = path.join(await temporaryFolder(), 'generated')
  await generateClient(document, folder)
  expect(await filesIn(path.join(repository, 'sdk/generated'))).toEqual(await filesIn(folder))
})

async function compile(...options: string[]): Promise<void> {
  const compiler = path.join(repository, 'node_modules/typescript/bin/tsc')
  await run(process.execPath, [compiler, ...options], { cwd: repository })
}

test('the package is JavaScript that needs nothing else, with types', async () => {
  const folder = await temporaryFolder()
  await compile('-p', 'sdk', '--outDir', path.join(folder, 'dist'))
  await copyFile(path.join(repository, 'sdk/package.json'), path.join(folder, 'package.json'))
  const partner = path.join(folder, 'partner.ts')
  await writeFile(
    partner,
    `import { createOzzie, external, type Plan } from 'ozzie-sdk'
     const fetch = async (url: unknown) => Response.json({ object: 'plan', data: { description: String(url) } })
     const ozzie = createOzzie({ baseUrl: 'https://api.example.com', token: 't', fetch })
     const plan: Plan = await ozzie.generatePlan(external('usr_8821'))
     console.log(plan.description)
     // @ts-expect-error a number is wanted
     const wrong: Parameters<typeof ozzie.createFinancialIntake>[1]['monthly_income'] = '5000'`,
  )
  await compile(
    ...['--ignoreConfig', '--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022,dom'],
    partner,
  )
  const { stdout } = await run(process.execPath, ['--no-strip-types', 'partner.js'], { cwd: folder })
  expect(stdout).toBe('https://api.example.com/v1/users/external%3Ausr_8821/plan/generate\n')
})
