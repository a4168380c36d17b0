import type { Logger } from 'pino'
import type { Database } from '../database/database.ts'
import type { JobHandlers } from '../jobs/worker.ts'
import type { createWhatsapp } from './whatsapp.ts'

/** What is done for each kind of job that comes from WhatsApp. */
export function whatsappHandlers(
  { inbound, answering, sending }: ReturnType<typeof createWhatsapp>,
  database: Database,
  logger: Pick<Logger, 'warn'>,
): JobHandlers {
  return {
    async 'whatsapp.receive'(job) {
      const settlement = await inbound.receive(database, job)
      if (settlement === 'no_room') {
        logger.warn({ client: job.apiClientId }, 'a WhatsApp sender got no user: the plan allows no more')
      }
    },
    'whatsapp.answer': (job) => answering.answer(database, job),
    async 'whatsapp.send'(job) {
      const reason = await sending.send(database, job)
      if (reason !== undefined) {
        logger.warn({ client: job.apiClientId, reply: job.id, reason }, 'a WhatsApp reply was given up')
      }
    },
  }
}
