import { readFile, writeFile } from 'node:fs/promises'

/** The secret in the file, for its owner's eyes only; the first call makes it. */
export async function keptSecret(file: string, generate: () => string): Promise<string> {
  const secret = generate()
  return writeFile(file, secret, { mode: 0o600, flag: 'wx' }).then(
    () => secret,
    () => readFile(file, 'utf8'),
  )
}
