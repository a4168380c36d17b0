import { access, mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { textOf } from './fields.ts'

/**
 * Makes a folder and those above it. Node's own way of making several at once never ends where none can be made,
 * as below `/proc`.
 *
 * @returns whether it was not there before
 * @throws the file system's error, with its code
 */
export async function makeFolder(folder: string, mode?: number): Promise<boolean> {
  try {
    await mkdir(folder, { mode })
    return true
  } catch (error) {
    const code = textOf(error, 'code')
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return false
    const parent = path.dirname(folder)
    if (code !== 'ENOENT' || (await exists(parent))) throw error
    await makeFolder(parent)
    return makeFolder(folder, mode)
  }
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
