import { type Static, Type } from '@sinclair/typebox'
import { PageQuery } from '../http/pagination.ts'
import {
  Closed,
  Enum,
  LINE_CHARACTER,
  LINE_PATTERN,
  List,
  Nullable,
  Resource,
  Timestamp,
} from '../http/schemas.ts'
import { ALL_STAGE_NAMES } from '../http/versions.ts'
import { LANGUAGES } from '../language/format.ts'

export const UserIdParams = Type.Object({
  user_id: Type.String({
    description:
      "Ozzie's id of the user (`ozz_usr_…`), or `external:` followed by your own id, percent-encoded. " +
      'An `external:` id that is not known yet becomes a new user (except with DELETE).',
    pattern: `^(?:external:${LINE_CHARACTER}{1,100}|(?!external:)${LINE_CHARACTER}*)$`,
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

const profile = {
  name: Type.Optional(name),
  email: Type.Optional(email),
  phone: Type.Optional(phone),
  language: Type.Optional(language),
  language_preference: Type.Optional({ ...language, description: 'Another name for `language`.' }),
}

export const CreateUserBody = Closed(
  { external_user_id: externalUserId, ...profile },
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

export const UpdateUserBody = Closed(profile, {
  description: 'What is left out stays as it is; null clears `name`, `email` and `phone`.',
  examples: [{ email: 'maria.santos@example.com', language: 'pt' }],
})

export type UpdateUserBody = Static<typeof UpdateUserBody>

const onboardingStage = Enum(ALL_STAGE_NAMES, {
  description:
    'How far the user has come. Version 2025-05-05 says `intake_pending`, `plan_pending`, `active`; ' +
    'version 2026-05-06 says `financial_intake`, `plan`, `active`.',
  examples: ['intake_pending'],
})

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
    onboarding_stage: onboardingStage,
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
export const UserList = List(UserSchema)

export const ListUsersQuery = Closed({
  ...PageQuery('ozz_usr_').properties,
  external_user_id: Type.Optional({ ...externalUserId, description: 'Only the user with this id of yours.' }),
  phone: Type.Optional(
    Type.String({
      pattern: '^\\+[1-9]\\d{1,14}$',
      isPhone: true,
      requirement: 'be a phone number in E.164 format; a URL writes its + as %2B, as in %2B15551234567',
      description: 'Only users with this phone number, in E.164 format. A URL writes the `+` as `%2B`.',
      examples: ['+15551234567'],
    }),
  ),
  onboarding_stage: Type.Optional(
    Enum(ALL_STAGE_NAMES, {
      description: "Only users at this stage, by either version's name of it.",
      examples: ['plan_pending'],
    }),
  ),
})

export type ListUsersQuery = Static<typeof ListUsersQuery>
