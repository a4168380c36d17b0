import { type Tracing, traced } from '../../tracing/tracing.ts'
import { UnreadableError } from './draft.ts'
import type { FileKind, FileReader } from './file-reader.ts'

/** Is told of every file that came: what it was, what became of it, and how many rows were read. */
export type OnFile = (
  kind: FileKind | 'unknown',
  outcome: 'read' | 'refused' | 'failed',
  rows: number,
) => void

/** Counts and traces the reading of files. Of a file only its kind, its size and how many rows it had are kept. */
export function observeFiles(files: FileReader, onFile: OnFile, tracing: Tracing | undefined): FileReader {
  return {
    read: (bytes, context) =>
      traced(tracing, 'read file', { attributes: { 'ozzie.file.bytes': bytes.length } }, async (span) => {
        let kind: FileKind | 'unknown' = 'unknown'
        const onKind = (found: FileKind) => {
          kind = found
          span?.set({ 'ozzie.file.kind': found })
        }
        try {
          const read = await files.read(bytes, context, onKind)
          span?.set({ 'ozzie.file.rows': read.drafts.length })
          onFile(kind, 'read', read.drafts.length)
          return read
        } catch (error) {
          onFile(kind, error instanceof UnreadableError ? 'refused' : 'failed', 0)
          throw error
        }
      }),
    close: files.close,
  }
}
