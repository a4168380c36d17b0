import { Counter, type Registry } from 'prom-client'
import type { OnFile } from '../transactions/reading/observed-files.ts'
import type { OnRecorded } from '../transactions/service.ts'

export interface ImportObservers {
  onFile: OnFile
  onRecorded: OnRecorded
}

/** The figures of what users and partners hand in. */
export function createImportObservers(registry: Registry): ImportObservers {
  const registers = [registry]
  const files = new Counter({
    name: 'ozzie_files_total',
    help: 'Files by kind and outcome: read, refused (cannot be read) or failed. A long one is read twice.',
    labelNames: ['kind', 'outcome'],
    registers,
  })
  const rows = new Counter({
    name: 'ozzie_file_rows_total',
    help: 'Rows that were read of files, by kind.',
    labelNames: ['kind'],
    registers,
  })
  const recorded = new Counter({
    name: 'ozzie_transactions_recorded_total',
    help: 'Transactions that were to be recorded, by where they came from: stored, or known already.',
    labelNames: ['source', 'outcome'],
    registers,
  })
  return {
    onFile(kind, outcome, count) {
      files.inc({ kind, outcome })
      rows.inc({ kind }, count)
    },
    onRecorded(source, stored, known) {
      recorded.inc({ source, outcome: 'stored' }, stored)
      recorded.inc({ source, outcome: 'known' }, known)
    },
  }
}
