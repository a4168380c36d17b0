import type { InboundService } from './service.ts'
import type { Settlement } from './settling.ts'

/** Hears of messages: that they were taken in, and what became of those whose sender had to be found out. */
export type OnMessage = (outcome: 'accepted' | Settlement, count: number) => void

/** The same service, which tells of messages besides. */
export function tellOfMessages(inbound: InboundService, onMessage: OnMessage): InboundService {
  return {
    ...inbound,
    async accept(...args) {
      const count = await inbound.accept(...args)
      onMessage('accepted', count)
      return count
    },
    async receive(...args) {
      const settlement = await inbound.receive(...args)
      onMessage(settlement, 1)
      return settlement
    },
  }
}
