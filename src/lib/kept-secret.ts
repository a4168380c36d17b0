import { randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { textOf } from './fields.ts'

/** The secret in the file, for its owner's eyes only; the first call makes it, also of several at once. */
export async function keptSecret(file: string, generate: () => string): Promise<string> {
  return (await storedSecret(file)) ?? (await makeSecret(file, generate()))
}

function storedSecret(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (textOf(error, 'code') !== 'ENOENT') throw error
    return undefined
  })
}

/** A link puts the file in its place with all that is in it: another process never reads the beginning of it. */
async function makeSecret(file: string, secret: string): Promise<string> {
  const unfinished = `${file}.${randomUUID()}`
  try {
    await writeFile(unfinished, secret, { mode: 0o600, flag: 'wx', flush: true })
    await link(unfinished, file)
    return secret
  } catch (error) {
    if (textOf(error, 'code') !== 'EEXIST') throw error
    return await readFile(file, 'utf8')
  } finally {
    await rm(unfinished, { force: true })
  }
}
