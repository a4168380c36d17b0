import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A new folder that other accounts can pass through, as PostgreSQL's needs to. The caller removes it. */
export async function makeTemporaryFolder(mode = 0o711): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ozzie-test-'))
  await chmod(folder, mode)
  return folder
}

/** Removes a data directory, and what root keeps elsewhere for it. */
export async function removeDataDir(dataDir: string): Promise<void> {
  const inside = path.join(dataDir, 'postgres')
  const cluster = await realpath(inside).catch(() => inside)
  if (cluster !== (await realpath(dataDir).catch(() => dataDir)) && !cluster.startsWith(dataDir)) {
    await rm(path.dirname(cluster), { recursive: true, force: true })
  }
  await rm(dataDir, { recursive: true, force: true })
}
