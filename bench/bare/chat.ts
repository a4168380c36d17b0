import { threadFromJson, threadToJson } from '../../src/coach/question/stored.ts'
import { answerMessage, type ChatSource } from '../domain/coaching.ts'
import type { Move, Plan } from '../domain/rows.ts'
import { chatAnswer } from '../domain/wire.ts'
import type { Answer } from './answer.ts'
import { columns, run, type Statement } from './database.ts'
import { createRecords, FIND_GOAL, FIND_INTAKE } from './records.ts'
import { findOrCreateUser } from './users.ts'

const FIND_PLAN: Statement<Plan> = {
  name: 'find_plan',
  text: `
    SELECT ${columns(`id intakeId goalId goalRevision goalType goalName goalTargetCents goalCurrentCents
                      goalTargetDate language description actionItems timelineMonths needsShare wantsShare
                      savingsShare debtShare monthlyContributionCents currentSavingsRate targetSavingsRate
                      projectedGoalDate debtPayoffDate personalityType createdAt updatedAt`)}
      FROM plans WHERE api_client_id = $1 AND user_id = $2 ORDER BY id DESC LIMIT 1`,
}

const FIND_MOVE: Statement<Omit<Move, 'tasks'>> = {
  name: 'find_open_move',
  text: `
    SELECT ${columns('id cadence availableOn dueDate anchorDate outcome bonusPoints createdAt announcedAt closedAt')}
      FROM money_moves WHERE api_client_id = $1 AND user_id = $2 AND outcome IS NULL`,
}

const LIST_TASKS: Statement<Move['tasks'][number]> = {
  name: 'list_tasks',
  text: `
    SELECT ${columns('id position taskType key title amountCents points status completedAt goalId')}
      FROM move_tasks WHERE api_client_id = $1 AND move_id = $2 ORDER BY position`,
}

const LIST_RECENT: Statement<{ message: string; reply: string; thread: unknown }> = {
  name: 'list_recent_messages',
  text: `
    SELECT message, reply, thread FROM chat_messages
     WHERE api_client_id = $1 AND user_id = $2 ORDER BY id DESC LIMIT 10`,
}

const INSERT: Statement<object> = {
  name: 'insert_message',
  text: `
    INSERT INTO chat_messages (
      api_client_id, user_id, id, message, reply, emotion, topic, intent, language, thread, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
}

export async function sendMessage(externalUserId: string, message: string): Promise<Answer> {
  const source = await readSource(externalUserId)
  const { user, intake } = source
  const exchange = await answerMessage(message, source, createRecords(user.id, intake?.currency ?? 'USD'))
  const { id, reply, emotion, topic, intent, language, thread, createdAt } = exchange
  const stored = thread && JSON.stringify(threadToJson(thread))
  await run(INSERT, [user.id, id, message, reply, emotion, topic, intent, language, stored, createdAt])
  return { status: 200, body: chatAnswer(exchange, user.id) }
}

async function readSource(externalUserId: string): Promise<ChatSource> {
  const user = await findOrCreateUser(externalUserId)
  const [[intake], [plan], [goal], move, recent] = await Promise.all([
    run(FIND_INTAKE, [user.id]),
    run(FIND_PLAN, [user.id]),
    run(FIND_GOAL, [user.id]),
    findMove(user.id),
    run(LIST_RECENT, [user.id]),
  ])
  const exchanges = recent.map(({ thread, ...said }) => ({ ...said, thread: threadFromJson(thread) }))
  return { user, intake, plan, goal, move, recent: exchanges }
}

async function findMove(userId: string): Promise<Move | undefined> {
  const [move] = await run(FIND_MOVE, [userId])
  return move && { ...move, tasks: await run(LIST_TASKS, [move.id]) }
}
