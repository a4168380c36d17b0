import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '../../../src/database/generated/client.ts'

export type { PrismaClient }

/** A client with all that Prisma sets by default. */
export function connect(): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL }) })
}

/** What a request is told that cannot be done. */
export class Refusal extends Error {
  readonly status: number

  /** @param status HTTP's */
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
