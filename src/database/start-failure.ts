import { errorCodes } from './failures.ts'

/** What keeps a start from its database, by PostgreSQL's, Node's and Prisma's codes. */
const CURES: Readonly<Record<string, string>> = {
  '28P01':
    'refuses the user or the password. Check both in the URL, with special characters percent-encoded.',
  '28000': 'does not let this user in. Let it log in with ALTER ROLE … LOGIN, and from here in pg_hba.conf.',
  '3D000': 'does not exist on that server. Create it with CREATE DATABASE, or name another.',
  '42501': 'does not let its user work there. Make that user the owner with ALTER DATABASE … OWNER TO ….',
  '53300': 'has no connection left. End some, raise its max_connections, or lower DATABASE_CONNECTIONS.',
  '57P03': 'is still starting or stopping. Try again in a moment.',
}

const UNKNOWN_HOST = /^(ENOTFOUND|EAI_AGAIN)$/
const NO_ANSWER = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|P1001|P1002)$/
const DISTRUST = /CERT|SIGNATURE|ISSUER/

/** The same for what has no code, or one that says too little, by the words of the driver and of Prisma's engine. */
const CURES_BY_WORDS: readonly (readonly [words: RegExp, cure: string])[] = [
  [/no pg_hba\.conf entry.*no encryption/, 'demands encryption. Add ?sslmode=verify-full to the URL.'],
  [
    /password must be a (non-empty )?string/,
    'demands a password, and the URL has none: postgresql://user:password@….',
  ],
  [
    /does not support SSL/,
    'offers no encryption. Take sslmode out of the URL, or turn ssl on in the server.',
  ],
  [/timeout e/, 'does not answer in time. Check its host and port, and any firewall between.'],
  [
    /Connection terminated/,
    'hung up at once. Check the host and port: that PostgreSQL is what listens there.',
  ],
  [/permission denied for/, CURES['42501'] ?? ''],
  [/schema is not empty/, 'holds tables of something else. Name an empty database, for Ozzie alone.'],
  [
    /failed migrations/,
    'has a migration that failed half-way. Restore a backup of it, or name an empty database.',
  ],
  [/requires migrations/, 'was prepared by a newer Ozzie. Start that version, or name another database.'],
]

/** What is wrong with a database that a start cannot use, and the cure. @returns undefined for what has another cause */
export function explainDatabaseFailure(error: Error): string | undefined {
  const byWords = CURES_BY_WORDS.find(([words]) => words.test(error.message))
  if (byWords) return byWords[1]
  for (const code of errorCodes(error)) {
    const cure = CURES[code]
    if (cure) return cure
    if (UNKNOWN_HOST.test(code)) {
      return `has a host that is not known (${code}). Check it, and percent-encode @ and / in the password.`
    }
    if (NO_ANSWER.test(code)) return `does not answer (${code}). Check its host and port, and that it runs.`
    if (DISTRUST.test(code)) {
      return `has a certificate that is not trusted here (${code}). Add sslrootcert=<file of its authority> to the URL.`
    }
  }
  return undefined
}
