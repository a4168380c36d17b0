import { type Static, Type } from '@sinclair/typebox'
import { Closed, Enum, LINE_PATTERN, Nullable, Resource, Timestamp } from '../http/schemas.ts'
import { ALL_STAGE_NAMES } from '../http/versions.ts'
import { LANGUAGES } from '../language/format.ts'

const LINE = '[^\\p{Cc}\\p{Cs}]'

export const UserIdParams = Type.Object({
  user_id: Type.String({
    description:
      "Ozzie's id of the user (`ozz_usr_…`), or `external:` followed by your own id, percent-encoded. " +
      'An `external:` id that is not known yet becomes a new user (except with DELETE).',
    pattern: `^(?:external:${LINE}{1,100}|(?!external:)${LINE}*)$`,
    requirement: "be 'external:' and 1 to 100 characters, or an id of Ozzie's, without control characters",
    examples: ['external:usr_8821'],
  }),
})

const externalUserId = Type.String({
  minLength: 1,
  maxLength: 100,
  pattern: LINE_PATTERN,
  description: 'Your own id of this person. Unique under your API client, case-sensitive.',
  examples: ['usr_8821'],
})

const name = Nullable(
  Type.String({
    maxLength: 200,
    pattern: LINE_PATTERN,
    description: 'Display name.',
    examples: ['Maria Santos'],
  }),
)

const email = Nullable(
  Type.String({
    maxLength: 254,
    format: 'email',
    description: 'Email address.',
    examples: ['maria@example.com'],
  }),
)

const phone = Nullable(
  Type.String({
    isPhone: true,
    description: 'Phone number in E.164 format. Needed for WhatsApp.',
    examples: ['+15551234567'],
  }),
)

const language = Enum(LANGUAGES, {
  description: 'Language of plans, tasks, insights and chat replies.',
  examples: ['en'],
})

export const CreateUserBody = Closed(
  {
    external_user_id: externalUserId,
    name: Type.Optional(name),
    email: Type.Optional(email),
    phone: Type.Optional(phone),
    language: Type.Optional(language),
    language_preference: Type.Optional({ ...language, description: 'Another name for `language`.' }),
  },
  {
    examples: [
      {
        external_user_id: 'usr_8821',
        name: 'Maria Santos',
        email: 'maria@example.com',
        phone: '+15551234567',
        language: 'en',
      },
    ],
  },
)

export type CreateUserBody = Static<typeof CreateUserBody>

export const UserSchema = Type.Object(
  {
    id: Type.String({
      description: "Ozzie's id of the user.",
      examples: ['ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0'],
    }),
    external_user_id: externalUserId,
    name,
    email,
    phone,
    language,
    onboarding_stage: Enum(ALL_STAGE_NAMES, {
      description:
        'How far the user has come. Version 2025-05-05 says `intake_pending`, `plan_pending`, `active`; ' +
        'version 2026-05-06 says `financial_intake`, `plan`, `active`.',
      examples: ['intake_pending'],
    }),
    created_at: Timestamp('When the user was created.'),
  },
  {
    title: 'User',
    description: 'A person whom the coach looks after.',
    examples: [
      {
        id: 'ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0',
        external_user_id: 'usr_8821',
        name: 'Maria Santos',
        email: 'maria@example.com',
        phone: '+15551234567',
        language: 'en',
        onboarding_stage: 'intake_pending',
        created_at: '2025-05-05T14:30:00Z',
      },
    ],
  },
)

export const UserResource = Resource('user', UserSchema)
