import { type TObject, type TProperties, type TSchema, Type } from '@sinclair/typebox'
import { EVENT_TYPES, type EventType } from '../events/types.ts'
import { GoalSchema } from '../goals/schemas.ts'
import { Enum, Timestamp } from '../http/schemas.ts'
import { ALL_STAGE_NAMES } from '../http/versions.ts'
import { MoveSchema } from '../moves/schemas.ts'
import { PlanSchema } from '../plan/schemas.ts'
import { UserSchema } from '../users/schemas.ts'

const USER_ID = 'ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0'

/** Of whom every message tells. */
const ofUser = {
  user_id: Type.String({ description: "Ozzie's id of the user.", examples: [USER_ID] }),
  external_user_id: Type.String({ description: 'Your id of the user.', examples: ['usr_8821'] }),
}

const HEADERS = [
  header(
    'webhook-id',
    'The id of the message, the same for each attempt.',
    'ozz_evt_01HX9KZMR4P5JQNBVT7YCW3DE0',
  ),
  header('webhook-timestamp', 'When this attempt was made, in seconds since 1970.', '1746455400'),
  header(
    'webhook-signature',
    'One signature for each valid secret, separated by a space.',
    'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
  ),
]

function header(name: string, description: string, example: string) {
  return {
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string' },
    example,
  }
}

const stage = (description: string) => Enum(ALL_STAGE_NAMES, { description })

const MEANINGS: Record<EventType, { when: string; of: TObject; more?: TProperties; example?: object }> = {
  'user.created': { when: 'A user was registered, or provisioned by their first call.', of: UserSchema },
  'user.stage_changed': {
    when: 'A user moved on to the next onboarding stage.',
    of: UserSchema,
    more: { from: stage('The stage before.'), to: stage('The stage from now on.') },
    example: { onboarding_stage: 'active', from: 'plan_pending', to: 'active' },
  },
  'plan.generated': { when: 'A plan was generated.', of: PlanSchema },
  'goal.completed': {
    when: 'A goal reached its target.',
    of: GoalSchema,
    example: { current_amount: 6000, progress_percent: 100, status: 'completed', next_move_date: null },
  },
  'money_move.available': { when: 'The time of a Money Moves cycle has come.', of: MoveSchema },
  'money_move.completed': {
    when: 'All tasks of a Money Moves cycle are done.',
    of: MoveSchema,
    example: { status: 'completed' },
  },
}

/** What endpoints are sent, as the `webhooks` of an OpenAPI document. */
export const MESSAGES = {
  ...Object.fromEntries(
    EVENT_TYPES.map((type) => {
      const { when, of, more = {}, example } = MEANINGS[type]
      const data = Type.Object({ ...of.properties, ...more, ...ofUser })
      const shown = { ...of.examples?.[0], ...example, user_id: USER_ID, external_user_id: 'usr_8821' }
      return [type, message(type, when, data, shown)]
    }),
  ),
  ping: message(
    'ping',
    'You asked for a test message.',
    Type.Object({ webhook_endpoint_id: Type.String() }),
    { webhook_endpoint_id: 'ozz_whe_01HX9KZMR4P5JQNBVT7YCW3DE0' },
  ),
}

function message(type: string, when: string, data: TSchema, example: object) {
  const schema = Type.Object({ type: Enum([type]), timestamp: Timestamp('When it happened.'), data })
  return {
    post: {
      operationId: `on ${type}`.replaceAll(/[^a-z]+([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      tags: ['Webhooks'],
      summary: when,
      description: 'Sent to the webhook endpoints that want it, signed as Standard Webhooks says.',
      security: [],
      parameters: HEADERS,
      requestBody: {
        required: true,
        content: {
          'application/json': { schema, example: { type, timestamp: '2025-05-05T14:30:00Z', data: example } },
        },
      },
      responses: {
        '2XX': { description: 'The message has arrived.' },
        '410': { description: 'No more messages, please: the endpoint is disabled.' },
      },
    },
  }
}
