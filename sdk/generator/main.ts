import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import type { ApiDocument } from './document.ts'
import { generateClient } from './generate.ts'

const repository = path.resolve(import.meta.dirname, '../..')

const { stdout } = await promisify(execFile)(process.execPath, ['src/cli.ts', 'openapi'], {
  cwd: repository,
  maxBuffer: 64 * 1024 * 1024,
})
const document: ApiDocument = JSON.parse(stdout)
await generateClient(document, path.join(repository, 'sdk/generated'))
