import { expect, it } from 'vitest'
import { textMessage } from '../helpers/evolution-payloads.ts'
import { failsWith, isNotOnWhatsApp, sends } from '../helpers/evolution-server.ts'
import { useTestApi } from '../helpers/test-api.ts'
import { openLine, useEvolution } from '../whatsapp/line.ts'
import { figureIn } from './figures.ts'

const api = useTestApi({ random: () => 0.5 })
const evolution = useEvolution(api)

async function scrape() {
  const { body } = await api.app.inject('/metrics')
  return {
    messages: (outcome: string) => figureIn(body, 'ozzie_whatsapp_messages_total', { outcome }),
    replies: (outcome: string, reason: string) =>
      figureIn(body, 'ozzie_whatsapp_replies_total', { outcome, reason }),
    users: (via: string) => figureIn(body, 'ozzie_users_created_total', { via }),
  }
}

it('messages are counted as they come in, and by what became of strangers', async () => {
  const ignoring = await openLine(api, evolution.server, { unknownSender: 'ignore' })
  const providing = await openLine(api, evolution.server, { unknownSender: 'provision' })
  const webhook = textMessage(ignoring.instance, 'Hi')
  for (const _ of [1, 2]) await ignoring.deliver(webhook)
  await providing.deliver(textMessage(providing.instance, 'Hi'))
  evolution.server.will(sends)
  await providing.pass()
  const { messages, users, replies } = await scrape()
  expect([messages('accepted'), messages('ignored'), messages('answering')]).toEqual([2, 1, 1])
  expect(users('whatsapp')).toBe(1)
  expect(replies('sent', 'none')).toBe(1)
})

it('replies are counted by outcome and kind of failure', async () => {
  const line = await openLine(api, evolution.server)
  await line.user()
  await line.deliver(textMessage(line.instance, 'Hi'))
  evolution.server.will(failsWith(502), failsWith(429), isNotOnWhatsApp)
  await line.pass()
  for (const _ of [1, 2]) await line.pass(400_000)
  const { replies } = await scrape()
  const counts = [replies('retried', 'http_5xx'), replies('retried', 'http_4xx')]
  expect([...counts, replies('given_up', 'not_on_whatsapp')]).toEqual([1, 1, 1])
})
