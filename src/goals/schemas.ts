import { type Static, Type } from '@sinclair/typebox'
import { CADENCES } from '../finance/cadence.ts'
import {
  Amount,
  CalendarDate,
  Closed,
  Enum,
  LINE_PATTERN,
  List,
  Nullable,
  Resource,
  ResourceId,
  Timestamp,
} from '../http/schemas.ts'
import { UserIdParams } from '../users/schemas.ts'

const goalType = Enum(['savings', 'debt'], {
  description: 'Whether money is put aside or a debt is paid back.',
  examples: ['savings'],
})

const goalName = Type.String({
  minLength: 1,
  maxLength: 100,
  pattern: LINE_PATTERN,
  description: 'What the goal is called.',
  examples: ['Trip to Bahia'],
})

const targetAmount = { ...Amount('What is to be saved or paid in all.', 6000), minimum: 0.01 }

const startingAmount = Amount('What is saved already, or what of the debt is paid already.', 500)

const targetDate = Nullable(CalendarDate('The day by which the goal should be reached.', '2026-05-01'))

const cadence = Enum(CADENCES, {
  description: 'How often Money Moves come; `twice_monthly` is the 1st and the 15th.',
  examples: ['monthly'],
})

export const GoalIdParams = Type.Composite([
  UserIdParams,
  Type.Object({ goal_id: ResourceId('ozz_goal_', 'Id of the goal.') }),
])

const optional = {
  starting_amount: Type.Optional(startingAmount),
  target_date: Type.Optional(targetDate),
  cadence: Type.Optional(cadence),
}

export const CreateGoalBody = Closed(
  { goal_type: goalType, goal_name: goalName, target_amount: targetAmount, ...optional },
  { examples: [{ goal_type: 'savings', goal_name: 'Trip to Bahia', target_amount: 6000 }] },
)

export const UpdateGoalBody = Closed(
  {
    goal_type: Type.Optional(goalType),
    goal_name: Type.Optional(goalName),
    target_amount: Type.Optional(targetAmount),
    ...optional,
  },
  { examples: [{ target_amount: 7500, target_date: '2026-08-01' }] },
)

export type UpdateGoalBody = Static<typeof UpdateGoalBody>

export const GoalSchema = Type.Object(
  {
    id: Type.String({ examples: ['ozz_goal_01HX9KZMR4P5JQNBVT7YCW3DE0'] }),
    user_id: Type.String({ examples: ['ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0'] }),
    goal_type: goalType,
    goal_name: Type.String({ description: 'What the goal is called.', examples: ['Trip to Bahia'] }),
    target_amount: Nullable({
      ...Amount('What is to be saved or paid in all; null when a plan made the goal without knowing.', 6000),
    }),
    starting_amount: startingAmount,
    current_amount: Type.Number({
      description: 'The start, the done tasks and the transactions that carry the goal, in major units.',
      examples: [1500],
    }),
    progress_percent: Nullable(
      Type.Number({
        minimum: 0,
        maximum: 100,
        description: 'The part of the target that is there; null without a target.',
        examples: [25],
      }),
    ),
    target_date: targetDate,
    cadence,
    next_move_date: Nullable(
      CalendarDate(
        'When the next Money Moves are due; null when the goal is not the active one.',
        '2025-06-05',
      ),
    ),
    status: Enum(['active', 'completed', 'replaced'], {
      description: '`completed` once the target is reached, `replaced` once another goal took its place.',
    }),
    created_at: Timestamp('When the goal was set.'),
    updated_at: Timestamp('When it last changed or moved.'),
  },
  {
    title: 'Goal',
    description: 'What the money is for.',
    examples: [
      {
        id: 'ozz_goal_01HX9KZMR4P5JQNBVT7YCW3DE0',
        user_id: 'ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0',
        goal_type: 'savings',
        goal_name: 'Trip to Bahia',
        target_amount: 6000,
        starting_amount: 500,
        current_amount: 1500,
        progress_percent: 25,
        target_date: '2026-05-01',
        cadence: 'monthly',
        next_move_date: '2025-06-05',
        status: 'active',
        created_at: '2025-05-05T14:30:00Z',
        updated_at: '2025-05-05T14:30:00Z',
      },
    ],
  },
)

export const GoalResource = Resource('goal', GoalSchema)
export const GoalList = List(GoalSchema, 'The active one first, then the newest first.')
