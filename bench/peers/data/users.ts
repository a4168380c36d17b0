import { API_CLIENT_ID } from '../../database.ts'
import type { IntakeBody, UserBody } from '../../domain/bodies.ts'
import { newIntake } from '../../domain/intakes.ts'
import { blankUser, externalIdIn, type User } from '../../domain/rows.ts'
import { intakeAnswer, userAnswer } from '../../domain/wire.ts'
import { isUniqueViolation, type PrismaClient, Refusal } from './client.ts'
import { fromIntake } from './models.ts'

/** @throws Refusal with 404 when the path id does not hold an id of the partner's */
export function keyOf(pathId: string) {
  const externalUserId = externalIdIn(pathId)
  if (externalUserId === undefined) throw new Refusal(404, 'No such user.')
  return { apiClientId: API_CLIENT_ID, externalUserId }
}

/** A user whom nobody knew before. */
export function newRow(externalUserId: string) {
  return { ...blankUser(externalUserId), apiClientId: API_CLIENT_ID, createdVia: 'api_external' as const }
}

export async function findOrCreateUser(prisma: PrismaClient, pathId: string): Promise<User> {
  const key = keyOf(pathId)
  const known = await prisma.user.findUnique({ where: { apiClientId_externalUserId: key } })
  return known ?? prisma.user.create({ data: newRow(key.externalUserId) })
}

export async function getUser(prisma: PrismaClient, pathId: string) {
  return userAnswer(await findOrCreateUser(prisma, pathId))
}

/** @throws Refusal with 409 when there is a user with this id */
export async function createUser(prisma: PrismaClient, body: UserBody) {
  const { external_user_id: externalUserId, name = null, email = null, phone = null, language = 'en' } = body
  try {
    const user = await prisma.user.create({
      data: { ...newRow(externalUserId), name, email, phone, language, createdVia: 'api' },
    })
    return userAnswer(user)
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal(409, 'There is a user with this external_user_id.')
    throw error
  }
}

/** Stores a snapshot; the first one makes the user, where there is none, and moves their stage forward. */
export async function submitIntake(prisma: PrismaClient, pathId: string, body: IntakeBody) {
  const key = keyOf(pathId)
  const intake = newIntake(body)
  const userId = await prisma.$transaction(async (tx) => {
    const { id, onboardingStage } = await tx.user.upsert({
      where: { apiClientId_externalUserId: key },
      create: newRow(key.externalUserId),
      update: {},
    })
    const owner = { apiClientId: API_CLIENT_ID, userId: id }
    await tx.financialIntake.create({ data: { ...fromIntake(intake), ...owner } })
    if (onboardingStage === 'intake_pending') {
      await tx.user.update({
        where: { apiClientId_id: { apiClientId: API_CLIENT_ID, id } },
        data: { onboardingStage: 'plan_pending' },
      })
    }
    return id
  })
  return intakeAnswer(intake, userId)
}
