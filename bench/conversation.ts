import { rm } from 'node:fs/promises'
import pg from 'pg'
import { API_CLIENT_ID, startDatabase } from './database.ts'
import { makeFolder } from './folder.ts'
import { AUTHORIZATION, startOurServer } from './our-server.ts'
import { median } from './statistics.ts'

/** Users with a short conversation and with a long one, who take turns. */
const USERS = 40
const MESSAGES = [10, 10_000] as const
const ROUNDS = 25
const WARM_UP_ROUNDS = 3

/** Does a message cost more after a long conversation than after a short one? */
async function main(): Promise<void> {
  await using resources = new AsyncDisposableStack()
  const folder = await makeFolder()
  resources.defer(() => rm(folder, { recursive: true, force: true }))

  console.log(`Starting PostgreSQL with ${USERS} conversations each of ${MESSAGES.join(' and ')} messages`)
  const database = await startDatabase(folder, USERS * MESSAGES.length)
  resources.defer(() => database.stop())
  await fill(database.url)
  const server = resources.use(await startOurServer(database.url, folder))

  const times = MESSAGES.map((): number[] => [])
  for (let round = 1 - WARM_UP_ROUNDS; round <= ROUNDS; round++) {
    for (let n = 1; n <= USERS; n++) {
      for (const [group, measured] of times.entries()) {
        const taken = await say(server.url, `preloaded_${group * USERS + n}`)
        if (round > 0) measured.push(taken)
      }
    }
    if (round > 0 && round % 5 === 0) console.log(`  round ${round} of ${ROUNDS}`)
  }
  const [short = Number.NaN, long = Number.NaN] = times.map(median)
  console.log(
    `p50 after ${MESSAGES[0]} messages: ${short.toFixed(2)} ms, after ${MESSAGES[1]}: ${long.toFixed(2)} ms`,
  )
  console.log(`ratio: ${(long / short).toFixed(2)}`)
}

async function fill(databaseUrl: string): Promise<void> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    for (const [group, count] of MESSAGES.entries()) {
      await client.query(
        `INSERT INTO chat_messages
           (api_client_id, id, user_id, message, reply, emotion, topic, intent, language, created_at)
         SELECT $1, 'ozz_msg_' || lpad(u::text, 13, '0') || lpad(m::text, 13, '0'),
                'ozz_usr_' || lpad(u::text, 26, '0'), 'How much should I save this month?',
                'Save $1,000.00 this month.', 'encouraging', 'savings', 'advice_request', 'en', now()
           FROM generate_series($2::int, $3::int) AS u, generate_series(1, $4::int) AS m`,
        [API_CLIENT_ID, group * USERS + 1, (group + 1) * USERS, count],
      )
    }
    await client.query('VACUUM (FREEZE, ANALYZE)')
  } finally {
    await client.end()
  }
}

/** @returns milliseconds */
async function say(url: string, externalId: string): Promise<number> {
  const begun = performance.now()
  const response = await fetch(`${url}/v1/users/external:${externalId}/chat/messages`, {
    method: 'POST',
    headers: { authorization: AUTHORIZATION, 'content-type': 'application/json' },
    body: JSON.stringify({ message: 'How much should I save this month?' }),
  })
  await response.text()
  if (!response.ok) throw new Error(`A message was answered ${response.status}.`)
  return performance.now() - begun
}

await main()
