import { Type } from '@sinclair/typebox'
import { Enum, LINE_PATTERN } from '../../http/schemas.ts'

const EXAMPLE = {
  event: 'messages.upsert',
  instance: 'coach-br',
  data: {
    key: { remoteJid: '5511987654321@s.whatsapp.net', fromMe: false, id: '3EB0C767D097B7C7C030' },
    pushName: 'Maria',
    message: { conversation: 'Gastei 45,90 no almoço' },
    messageType: 'conversation',
    messageTimestamp: 1746455400,
  },
  sender: '5511912345678@s.whatsapp.net',
  apikey: 'k3yA8Zr1vQm5tXw7Lp2Ns9Ud4Hg6Jf0B',
}

/** What an Evolution server says is its own affair: only what is needed of it is looked at. */
export const WebhookBody = Type.Unsafe<unknown>({
  type: 'object',
  description: 'A webhook of Evolution API 2.3.7.',
  examples: [EXAMPLE],
})

export const EventParams = Type.Object({
  event: Type.String({
    pattern: LINE_PATTERN,
    description: 'The event, where the server names it in the path.',
    examples: ['messages-upsert'],
  }),
})

export const Acknowledgement = Type.Object(
  {
    status: Enum(['accepted', 'ignored'], {
      description: '`ignored` where nothing is to be done, or is done already.',
    }),
  },
  {
    title: 'WebhookAcknowledgement',
    description: 'The webhook arrived; nobody need send it again.',
    examples: [{ status: 'accepted' }],
  },
)
