import { type Static, Type } from '@sinclair/typebox'
import { EVENT_TYPES } from '../events/types.ts'
import { PageQuery } from '../http/pagination.ts'
import {
  Closed,
  Enum,
  LINE_PATTERN,
  List,
  Nullable,
  Resource,
  ResourceId,
  TEXT_PATTERN,
  Timestamp,
} from '../http/schemas.ts'

const endpointId = ResourceId('ozz_whe_', 'The id of a webhook endpoint.')

export const EndpointIdParams = Type.Object({ endpoint_id: endpointId })

export const DeliveryIdParams = Type.Object({
  endpoint_id: endpointId,
  delivery_id: ResourceId('ozz_whd_', 'The id of a delivery.'),
})

const url = Type.String({
  minLength: 1,
  maxLength: 2000,
  pattern: LINE_PATTERN,
  description: 'Where messages are sent. An https address in the public internet, without credentials in it.',
  examples: ['https://example.com/webhooks/ozzie'],
})

const description = Nullable(
  Type.String({
    maxLength: 500,
    pattern: TEXT_PATTERN,
    description: 'What it is for, for yourself.',
    examples: ['Production'],
  }),
)

const eventTypes = Type.Array(Enum(EVENT_TYPES), {
  maxItems: EVENT_TYPES.length,
  uniqueItems: true,
  description:
    'Which types of events it is told of; all, also those that come later, when the list is empty.',
  examples: [['user.created', 'goal.completed']],
})

const status = Enum(['enabled', 'disabled'], {
  description: 'Whether messages are sent. Messages of the time in which it is disabled are not made up for.',
  examples: ['enabled'],
})

const EXAMPLE_INPUT = {
  url: 'https://example.com/webhooks/ozzie',
  description: 'Production',
  event_types: ['user.created', 'goal.completed'],
}

export const CreateEndpointBody = Closed(
  { url, description: Type.Optional(description), event_types: Type.Optional(eventTypes) },
  { examples: [EXAMPLE_INPUT] },
)

export const UpdateEndpointBody = Closed(
  {
    url: Type.Optional(url),
    description: Type.Optional(description),
    event_types: Type.Optional(eventTypes),
    status: Type.Optional(status),
  },
  { examples: [{ event_types: ['user.created'], status: 'enabled' }] },
)

export type UpdateEndpointBody = Static<typeof UpdateEndpointBody>

/** The body of an action that needs nothing to be said. */
export const EmptyBody = Closed({}, { examples: [{}] })

const endpoint = {
  id: Type.String({ examples: ['ozz_whe_01HX9KZMR4P5JQNBVT7YCW3DE0'] }),
  url,
  description,
  event_types: eventTypes,
  status,
  disabled_reason: Nullable(
    Enum(['requested', 'gone', 'failing'], {
      description:
        'Why it is disabled: you asked for it, it answered 410, or every delivery failed for five days.',
    }),
  ),
  disabled_at: Nullable(Timestamp('When it was disabled.')),
  created_at: Timestamp('When it was registered.'),
  updated_at: Timestamp('When it was last changed.'),
}

const EXAMPLE_ENDPOINT = {
  id: 'ozz_whe_01HX9KZMR4P5JQNBVT7YCW3DE0',
  ...EXAMPLE_INPUT,
  status: 'enabled',
  disabled_reason: null,
  disabled_at: null,
  created_at: '2025-05-05T14:30:00Z',
  updated_at: '2025-05-05T14:30:00Z',
}

const EndpointSchema = Type.Object(endpoint, {
  title: 'WebhookEndpoint',
  description: 'An address of yours that is told what happens.',
  examples: [EXAMPLE_ENDPOINT],
})

const EndpointWithSecretSchema = Type.Object(
  {
    ...endpoint,
    secret: Type.String({
      description: 'What its messages are signed with, shown this once.',
      examples: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo='],
    }),
  },
  {
    title: 'WebhookEndpointWithSecret',
    description: 'An endpoint together with its new secret.',
    examples: [{ ...EXAMPLE_ENDPOINT, secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=' }],
  },
)

export const EndpointResource = Resource('webhook_endpoint', EndpointSchema)
export const EndpointWithSecretResource = Resource('webhook_endpoint', EndpointWithSecretSchema)
export const EndpointList = List(EndpointSchema)
export const ListEndpointsQuery = PageQuery('ozz_whe_')

const deliveryStatus = Enum(['pending', 'succeeded', 'failed'], {
  description: 'On its way, arrived, or given up.',
  examples: ['succeeded'],
})

export const ListDeliveriesQuery = Closed({
  ...PageQuery('ozz_whd_').properties,
  status: Type.Optional(deliveryStatus),
})

const delivery = {
  id: Type.String({ examples: ['ozz_whd_01HX9KZMR4P5JQNBVT7YCW3DE0'] }),
  webhook_endpoint_id: Type.String({ examples: ['ozz_whe_01HX9KZMR4P5JQNBVT7YCW3DE0'] }),
  user_id: Nullable(
    Type.String({
      description: 'Whom the message is about; null for a ping.',
      examples: ['ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0'],
    }),
  ),
  event_id: Type.String({
    description: 'The `webhook-id` of the message, the same for each attempt.',
    examples: ['ozz_evt_01HX9KZMR4P5JQNBVT7YCW3DE0'],
  }),
  event_type: Type.String({ examples: ['user.created'] }),
  status: deliveryStatus,
  attempt_count: Type.Integer({ description: 'How many attempts there were.', examples: [1] }),
  next_attempt_at: Nullable(Timestamp('When the next attempt is due; null at the end.')),
  created_at: Timestamp('When the message was made.'),
  updated_at: Timestamp('When it was last attempted or replayed.'),
}

const EXAMPLE_DELIVERY = {
  id: 'ozz_whd_01HX9KZMR4P5JQNBVT7YCW3DE0',
  webhook_endpoint_id: 'ozz_whe_01HX9KZMR4P5JQNBVT7YCW3DE0',
  user_id: 'ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0',
  event_id: 'ozz_evt_01HX9KZMR4P5JQNBVT7YCW3DE0',
  event_type: 'user.created',
  status: 'succeeded',
  attempt_count: 1,
  next_attempt_at: null,
  created_at: '2025-05-05T14:30:00Z',
  updated_at: '2025-05-05T14:30:01Z',
}

const DeliverySchema = Type.Object(delivery, {
  title: 'WebhookDelivery',
  description: 'A message to an endpoint, on its way or at its end.',
  examples: [EXAMPLE_DELIVERY],
})

const AttemptSchema = Type.Object({
  attempted_at: Timestamp('When it was sent.'),
  status: Nullable(Type.Integer({ description: 'HTTP status; null without an answer.', examples: [204] })),
  failure: Nullable(
    Type.String({ description: 'Why there was no answer, such as `timeout`, `connect` or `refused`.' }),
  ),
  duration_ms: Type.Integer({ description: 'How long it took, in milliseconds.', examples: [85] }),
  response_body: Nullable(Type.String({ description: 'The first 1,024 bytes of the answer.' })),
})

const DeliveryDetailSchema = Type.Object(
  {
    ...delivery,
    payload: Type.String({ description: 'The body of the message, byte for byte.' }),
    attempts: Type.Array(AttemptSchema, { description: 'The first one first.' }),
  },
  {
    title: 'WebhookDeliveryDetail',
    description: 'A delivery with its message and all attempts.',
    examples: [
      {
        ...EXAMPLE_DELIVERY,
        payload: '{"type":"user.created","timestamp":"2025-05-05T14:30:00Z","data":{}}',
        attempts: [
          {
            attempted_at: '2025-05-05T14:30:01Z',
            status: 204,
            failure: null,
            duration_ms: 85,
            response_body: '',
          },
        ],
      },
    ],
  },
)

export const DeliveryResource = Resource('webhook_delivery', DeliverySchema)
export const DeliveryDetailResource = Resource('webhook_delivery', DeliveryDetailSchema)
export const DeliveryList = List(DeliverySchema)
