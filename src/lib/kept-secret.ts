import { readFile, writeFile } from 'node:fs/promises'
import { textOf } from './fields.ts'

/** The secret in the file, for its owner's eyes only; the first call makes it. */
export async function keptSecret(file: string, generate: () => string): Promise<string> {
  const secret = generate()
  return writeFile(file, secret, { mode: 0o600, flag: 'wx' }).then(
    () => secret,
    (error: unknown) => {
      if (textOf(error, 'code') !== 'EEXIST') throw error
      return readFile(file, 'utf8')
    },
  )
}
