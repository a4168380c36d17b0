import { asksForLanguage, readLanguageWish } from '../../coach/wish/language.ts'
import { texts } from '../../language/index.ts'
import type { UserService } from '../../users/service.ts'
import type { Action, Wish } from './action.ts'
import { type Report, replyWith } from './reply.ts'

interface Services {
  users: UserService
}

const LABELS = { intent: 'general', topic: 'general' } as const

/** Changes the language in which the user is spoken to. */
export function createLanguage({ users }: Services) {
  return ({ message, context, understanding }: Wish): Action | null => {
    if (!asksForLanguage(message, understanding.subject)) return null
    const wished = readLanguageWish(message)
    const say = (report: Report) => replyWith(context, LABELS, report)
    const { language: words } = texts[context.language].actions
    if (wished === null || wished === 'other') {
      return { perform: async () => say({ sentences: [words.available()] }) }
    }
    if (wished === context.language) return { perform: async () => say({ sentences: [words.already()] }) }
    return {
      async perform(tx) {
        await users.update(tx, { language: wished })
        return say({
          sentences: [texts[wished].actions.language.switched()],
          language: wished,
          thread: { kind: 'changed' },
        })
      },
    }
  }
}
