import { PgBoss } from 'pg-boss'
import { JOB_NAMES, QUEUE_POLICY, QUEUE_SETTINGS } from './queues.ts'

/** Makes the tables and queues of the jobs, or brings them up to date. Safe to call from several processes at once. */
export async function prepareJobs(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 1, supervise: false, schedule: false })
  const failures: Error[] = []
  boss.on('error', (error) => failures.push(error))
  try {
    await boss.start()
    for (const name of JOB_NAMES) {
      await boss.createQueue(name, { ...QUEUE_SETTINGS, policy: QUEUE_POLICY })
      // A queue that was there before has the settings of its day.
      await boss.updateQueue(name, QUEUE_SETTINGS)
    }
  } finally {
    await boss.stop({ graceful: false })
  }
  if (failures.length > 0) throw failures[0]
}
