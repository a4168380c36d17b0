import { createInterface } from 'node:readline/promises'
import { type Command, Option } from 'commander'
import { LANGUAGES, type Language } from '../language/format.ts'
import { type Conversation, createConversation } from './conversation.ts'

interface ChatOptions {
  user: string
  language?: Language
  server: string
  token?: string
  income?: number
  expenses?: number
  goal: 'savings' | 'debt'
}

/** `chat`: a conversation with the coach of a running server, in the terminal. */
export function addChatCommand(program: Command, demoToken: () => Promise<string | undefined>): void {
  program
    .command('chat')
    .description('talk to the coach of a running server')
    .option('--user <id>', 'whom to speak as: external:… or ozz_usr_…', 'external:demo')
    .addOption(new Option('--language <code>', 'the language of the replies').choices(LANGUAGES))
    .option('--server <url>', 'the base URL of the server', 'http://127.0.0.1:3000')
    .addOption(
      new Option('--token <token>', 'the bearer token; left out: the demo client of this folder').env(
        'OZZIE_TOKEN',
      ),
    )
    .option('--income <amount>', 'a month, to make a plan first', Number)
    .option('--expenses <amount>', 'a month, to make a plan first', Number)
    .addOption(
      new Option('--goal <goal>', 'what the plan is for').choices(['savings', 'debt']).default('savings'),
    )
    .action(async (options: ChatOptions) => {
      const token = options.token ?? (await demoToken())
      if (token === undefined) {
        throw new Error('There is no demo client in this folder: give --token, or set OZZIE_TOKEN.')
      }
      const conversation = createConversation(options.server, token, options.user)
      await explained(options.server, async () => {
        await prepare(conversation, options)
        await converse(conversation)
      })
    })
}

async function prepare(conversation: Conversation, options: ChatOptions): Promise<void> {
  const { language, income, expenses, goal } = options
  if (language) await conversation.call('PATCH', '', { language })
  if (income === undefined || expenses === undefined) return
  const intake = { monthly_income: income, monthly_expenses: expenses, financial_goal: goal }
  await conversation.call('POST', '/financial-intake', intake)
  await conversation.call('POST', '/plan/generate')
}

const PROMPT = 'you> '

/** Until the input ends; from a file or a pipe, every line is a message. */
async function converse(conversation: Conversation): Promise<void> {
  const { stdin, stdout } = process
  const lines = createInterface({ input: stdin, ...(stdin.isTTY && { output: stdout }), prompt: PROMPT })
  const prompt = () => stdin.isTTY && lines.prompt()
  prompt()
  for await (const line of lines) {
    if (!stdin.isTTY) stdout.write(`${PROMPT}${line}\n`)
    if (line.trim() !== '') await exchange(conversation, line.trim())
    prompt()
  }
}

async function exchange(conversation: Conversation, message: string): Promise<void> {
  process.stdout.write('ozzie> ')
  const taken = await conversation.say(message, (text) => process.stdout.write(text))
  process.stdout.write(taken ? `\n       [${taken.intent}, ${taken.topic}, ${taken.emotion}]\n` : '\n')
}

async function explained(server: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Error(`No server answers at ${server}: start one with npm start, or give --server.`, {
      cause: error,
    })
  }
}
