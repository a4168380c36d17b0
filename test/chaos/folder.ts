import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Root's PostgreSQL runs as another account, which must reach its data through this folder. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ozzie-chaos-'))
  await chmod(folder, 0o711)
  return folder
}
