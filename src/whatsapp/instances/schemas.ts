import { type Static, Type } from '@sinclair/typebox'
import { Closed, Enum, LINE_PATTERN, List, Resource, Timestamp } from '../../http/schemas.ts'

const UNKNOWN_SENDERS = ['ignore', 'invite', 'provision'] as const

const name = Type.String({
  minLength: 1,
  maxLength: 100,
  pattern: LINE_PATTERN,
  description: 'What the Evolution server calls the instance.',
  examples: ['coach-br'],
})

const serverUrl = Type.String({
  minLength: 1,
  maxLength: 2_000,
  pattern: LINE_PATTERN,
  description: 'Where the Evolution server is.',
  examples: ['https://evolution.example.com'],
})

const unknownSender = Enum(UNKNOWN_SENDERS, {
  description:
    'What to do with a message from a number that no user has: nothing, invite its owner once a day, or create a user.',
  examples: ['invite'],
})

const secret = (description: string, example: string) =>
  Type.String({
    minLength: 1,
    maxLength: 500,
    pattern: LINE_PATTERN,
    writeOnly: true,
    description: `${description} It is never shown again.`,
    examples: [example],
  })

export const InstanceParams = Type.Object({ name })

export const PutInstanceBody = Closed(
  {
    server_url: serverUrl,
    api_key: secret("The instance's own key for the Evolution server.", '429683C4C977415CAAFCCE10F7D57E11'),
    webhook_secret: secret(
      'What its webhooks prove themselves with: as header `apikey` or `x-webhook-secret`, as `jwt_key`, or as the ' +
        '`apikey` in their body. Best 32 random characters.',
      'k3yA8Zr1vQm5tXw7Lp2Ns9Ud4Hg6Jf0B',
    ),
    unknown_sender: Type.Optional({ ...unknownSender, default: 'ignore' }),
  },
  {
    examples: [
      {
        server_url: 'https://evolution.example.com',
        api_key: '429683C4C977415CAAFCCE10F7D57E11',
        webhook_secret: 'k3yA8Zr1vQm5tXw7Lp2Ns9Ud4Hg6Jf0B',
        unknown_sender: 'invite',
      },
    ],
  },
)

export type PutInstanceBody = Static<typeof PutInstanceBody>

export const InstanceSchema = Type.Object(
  {
    id: Type.String({ examples: ['ozz_wai_01HX9KZMR4P5JQNBVT7YCW3DE0'] }),
    name,
    server_url: serverUrl,
    unknown_sender: unknownSender,
    created_at: Timestamp('When it was registered.'),
    updated_at: Timestamp('When it was last changed.'),
  },
  {
    title: 'WhatsAppInstance',
    description: 'A WhatsApp number on an Evolution server.',
    examples: [
      {
        id: 'ozz_wai_01HX9KZMR4P5JQNBVT7YCW3DE0',
        name: 'coach-br',
        server_url: 'https://evolution.example.com',
        unknown_sender: 'invite',
        created_at: '2025-05-05T14:30:00Z',
        updated_at: '2025-05-05T14:30:00Z',
      },
    ],
  },
)

export const InstanceResource = Resource('whatsapp_instance', InstanceSchema)
export const InstanceList = List(InstanceSchema)
