import { describe, expect, it } from 'vitest'
import { useTestApi } from '../../helpers/test-api.ts'
import { type Conversation, startConversation } from './conversation.ts'

const api = useTestApi()

interface Task {
  task_type: string
  title: string
  status: string
}

async function cycles({ get }: Conversation) {
  return (await get('/money-moves')).body.data
}

/** How the tasks of the first cycle stand, by their type. */
async function standing(conversation: Conversation): Promise<Record<string, string>> {
  const first = (await cycles(conversation)).at(-1)
  return Object.fromEntries(first.tasks.map(({ task_type, status }: Task) => [task_type, status]))
}

async function titleOf(conversation: Conversation, type: string): Promise<string> {
  const [{ tasks }] = await cycles(conversation)
  return tasks.find(({ task_type }: Task) => task_type === type).title.replace(/\.$/, '')
}

describe('a task that is told as done', () => {
  it.each([
    [
      'en',
      'I did the savings task',
      'Done: ',
      '200 points, 150 of them',
      '$1,000.00 of $9,600.00',
      'Still to do: ',
    ],
    [
      'pt',
      'já fiz a tarefa de guardar',
      'Feito: ',
      '200 pontos, 150 deles',
      'US$ 1.000,00 de US$ 9.600,00',
      'Ainda por fazer: ',
    ],
    [
      'es',
      'ya hice la tarea de ahorrar',
      'Hecho: ',
      '200 puntos, 150 de ellos',
      'USD 1,000.00 de USD 9,600.00',
      'Todavía por hacer: ',
    ],
  ] as const)(
    'is marked, with its points, the goal and what is left: %s',
    async (language, message, ...said) => {
      const conversation = await startConversation(api, { language })
      const title = await titleOf(conversation, 'do')
      const { reply, emotion, intent, topic } = await conversation.say(message)
      for (const part of [title, ...said])
        expect(reply.replaceAll('\u00a0', ' ')).toContain(part.replaceAll('\u00a0', ' '))
      expect({ emotion, intent, topic }).toEqual({
        emotion: 'celebratory',
        intent: 'general',
        topic: 'goals',
      })
      expect(await standing(conversation)).toEqual({ do: 'done', learn: 'pending', mind: 'pending' })
      expect((await cycles(conversation))[0].points_earned).toBe(200)
    },
  )

  it.each([
    ['the second task is done', 'learn'],
    ['marca la 3 como hecha', 'mind'],
    ['I moved the $1,000, mark that task as done', 'do'],
  ])('may be named by its place or its amount: %s', async (message, type) => {
    const conversation = await startConversation(api)
    await conversation.say(message)
    expect(await standing(conversation)).toEqual({
      do: 'pending',
      learn: 'pending',
      mind: 'pending',
      [type]: 'done',
    })
    expect((await conversation.get('/transactions')).body.data).toEqual([])
  })

  it('earns the first reward once', async () => {
    const { hear } = await startConversation(api)
    expect(await hear('the second task is done')).toContain('That earns you 160 points, 150 of them')
    expect(await hear('the third task is done')).toContain('That earns you 10 points.')
  })

  it('is the only one left where none is named, and completes the cycle', async () => {
    const conversation = await startConversation(api)
    await conversation.say('the second task is done', 'I did the savings task')
    const reply = await conversation.hear('done')
    expect(reply).toContain('this Money Moves cycle is complete; the next one is due on July 5, 2025.')
    expect(await cycles(conversation)).toMatchObject([
      { due_date: '2025-07-05' },
      { status: 'completed', points_earned: 220 },
    ])
  })

  it.each([
    ['en', 'completed all my money moves'],
    ['pt', 'fiz todas as tarefas'],
    ['es', 'ya hice todas las tareas'],
  ] as const)('may be all of them: %s', async (language, message) => {
    const conversation = await startConversation(api, { language })
    expect(await conversation.hear(message)).toMatch(/220/)
    expect((await cycles(conversation))[1]).toMatchObject({ status: 'completed', points_earned: 220 })
  })

  it('changes nothing when it is marked already', async () => {
    const conversation = await startConversation(api)
    const title = await titleOf(conversation, 'do')
    await conversation.say('I did the savings task')
    expect(await conversation.hear('I did the savings task')).toBe(
      `Nothing changes, this is marked already: “${title}”.`,
    )
    expect((await cycles(conversation))[0].points_earned).toBe(200)
  })
})

describe('a task that is to be skipped', () => {
  it.each([
    ['en', 'skip the second task', 'Skipped: '],
    ['pt', 'pula a segunda tarefa', 'Deixado de lado: '],
    ['es', 'salta la segunda tarea', 'Omitido: '],
  ] as const)('is skipped, without points: %s', async (language, message, said) => {
    const conversation = await startConversation(api, { language })
    const reply = await conversation.hear(message)
    expect(reply).toContain(said)
    expect(reply).not.toMatch(/point|ponto|punto/)
    expect(await standing(conversation)).toEqual({ do: 'pending', learn: 'skipped', mind: 'pending' })
  })
})

describe('a task that is told in passing', () => {
  it.each([
    ['en', 'done, did 1'],
    ['pt', 'pronto, fiz a 1'],
    ['es', 'listo, hice la 1'],
    ['en', 'I moved the 1000 like you said'],
    ['pt', 'já guardei os 1000'],
    ['es', 'ya separé los 1000'],
  ] as const)('is marked, and nothing is logged: %s, %s', async (language, message) => {
    const conversation = await startConversation(api, { language })
    await conversation.say(message)
    expect(await standing(conversation)).toEqual({ do: 'done', learn: 'pending', mind: 'pending' })
    expect((await conversation.get('/transactions')).body.data).toEqual([])
  })

  it.each([
    ['en', 'skip the last one'],
    ['pt', 'pula a última'],
    ['es', 'salta la última'],
  ] as const)('is skipped, and nothing that was logged is taken back: %s', async (language, message) => {
    const conversation = await startConversation(api, { language })
    await conversation.say('spent 20 on lunch', 'the second task is done', message)
    expect(await standing(conversation)).toEqual({ do: 'pending', learn: 'done', mind: 'skipped' })
    expect((await conversation.get('/transactions')).body.data).toHaveLength(1)
  })

  it.each(['skip all of them', 'pula tudo', 'salta todo'])('may be all of them: %s', async (message) => {
    const conversation = await startConversation(api)
    await conversation.say(message)
    expect(await standing(conversation)).toEqual({ do: 'skipped', learn: 'skipped', mind: 'skipped' })
  })

  it('is no task where another amount was put aside', async () => {
    const conversation = await startConversation(api)
    await conversation.say('saved the 30 from yesterday')
    expect(await standing(conversation)).toEqual({ do: 'pending', learn: 'pending', mind: 'pending' })
  })
})

describe('the mark of a task', () => {
  it.each([
    ['en', 'undo the task', 'To be done again: ', 'takes back 200 points', '$0.00 of $9,600.00'],
    ['pt', 'desfaz a tarefa', 'De novo por fazer: ', 'saem 200 pontos', 'US$ 0,00 de US$ 9.600,00'],
    ['es', 'deshaz la tarea', 'De nuevo por hacer: ', 'salen 200 puntos', 'USD 0.00 de USD 9,600.00'],
  ] as const)('can be taken back, with its points and money: %s', async (language, message, ...said) => {
    const conversation = await startConversation(api, { language })
    await conversation.say('spent 20 on lunch', 'I did the savings task', 'how much is left?')
    const { reply, intent, topic } = await conversation.say(message)
    for (const part of said) expect(reply.replaceAll('\u00a0', ' ')).toContain(part)
    expect({ intent, topic }).toEqual({ intent: 'general', topic: 'goals' })
    expect(await standing(conversation)).toEqual({ do: 'pending', learn: 'pending', mind: 'pending' })
    expect((await conversation.get('/transactions')).body.data).toHaveLength(1)
  })

  it.each(['undo', 'desfaz', 'deshacer', "oops, I didn't do it"])(
    'is what %j takes back right after it',
    async (message) => {
      const conversation = await startConversation(api)
      await conversation.say('spent 20 on lunch', 'the second task is done', message)
      expect(await standing(conversation)).toEqual({ do: 'pending', learn: 'pending', mind: 'pending' })
      expect((await conversation.get('/transactions')).body.data).toHaveLength(1)
    },
  )

  it('is taken back from the task that is named', async () => {
    const conversation = await startConversation(api)
    await conversation.say('the second task is done', 'I did the savings task', 'undo the second task')
    expect(await standing(conversation)).toEqual({ do: 'done', learn: 'pending', mind: 'pending' })
  })

  it('stays once the cycle is closed', async () => {
    const conversation = await startConversation(api)
    await conversation.say('completed all my money moves')
    expect(await conversation.hear('undo')).toMatch(/^I have not changed anything: that cycle is closed/)
    expect(await standing(conversation)).toEqual({ do: 'done', learn: 'done', mind: 'done' })
  })

  it('is missed where no task is marked', async () => {
    const { hear } = await startConversation(api)
    expect(await hear('undo the task')).toMatch(/^Nothing changes: no such task is marked/)
  })
})

describe('a task that could be any', () => {
  it.each([
    ['en', 'done', 'Which one do you mean?', 'the second'],
    ['pt', 'feito', 'De qual você está falando?', '2'],
    ['es', 'hecho', '¿De cuál hablas?', 'la segunda'],
  ] as const)(
    'is asked for, numbered, and the answer is enough: %s',
    async (language, message, question, choice) => {
      const conversation = await startConversation(api, { language })
      const titles = await Promise.all(['do', 'learn', 'mind'].map((type) => titleOf(conversation, type)))
      const [one, two, three] = titles
      expect(await conversation.hear(message)).toBe(`${question} 1. ${one}; 2. ${two}; 3. ${three}`)
      expect(await conversation.hear(choice)).toContain(`“${two}”`)
      expect(await standing(conversation)).toEqual({ do: 'pending', learn: 'done', mind: 'pending' })
    },
  )

  it('is chosen among those that were listed', async () => {
    const conversation = await startConversation(api)
    await conversation.say('the first task is done', 'done', '1')
    expect(await standing(conversation)).toEqual({ do: 'done', learn: 'done', mind: 'pending' })
  })

  it('stays open when the next message is about something else', async () => {
    const conversation = await startConversation(api)
    expect((await conversation.say('done', 'spent 2 on gum')).intent).toBe('transaction_log')
    expect(await standing(conversation)).toEqual({ do: 'pending', learn: 'pending', mind: 'pending' })
  })
})

describe('without a task to mark', () => {
  it.each([
    ['en', 'I finished my task', 'your Money Moves begin with your first plan'],
    ['pt', 'já fiz a tarefa', 'seus Money Moves começam com o seu primeiro plano'],
    ['es', 'ya hice la tarea', 'tus Money Moves empiezan con tu primer plan'],
  ] as const)('that is said: %s', async (language, message, said) => {
    const { hear } = await startConversation(api, { language, plan: false })
    expect(await hear(message)).toContain(said)
  })

  it.each([
    "I haven't done the task yet",
    'can i skip saving this month',
    'how many tasks did I finish?',
    'did I do my task?',
    'terminei de pagar o carro',
    'I finished paying off the car',
  ])('nothing changes: %s', async (message) => {
    const conversation = await startConversation(api)
    await conversation.say(message)
    expect(await standing(conversation)).toEqual({ do: 'pending', learn: 'pending', mind: 'pending' })
  })
})
