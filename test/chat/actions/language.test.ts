import { describe, expect, it } from 'vitest'
import { useTestApi } from '../../helpers/test-api.ts'
import { startConversation } from './conversation.ts'

const api = useTestApi()

describe('the language', () => {
  it.each([
    ['en', 'speak Spanish', 'es', 'Desde ahora hablo español contigo.'],
    ['en', 'switch to Portuguese please', 'pt', 'A partir de agora falo português com você.'],
    ['pt', 'fala em inglês', 'en', 'From now on I speak English with you.'],
    ['es', 'háblame en portugués', 'pt', 'A partir de agora falo português com você.'],
  ] as const)(
    'changes from %s with “%s”, and the reply is in the new one',
    async (language, message, wished, reply) => {
      const { say, get } = await startConversation(api, { language })
      expect(await say(message)).toMatchObject({
        reply,
        language: wished,
        intent: 'general',
        topic: 'general',
      })
      expect((await get('')).body.data.language).toBe(wished)
      expect((await say('how much should I save this month?')).language).toBe(wished)
    },
  )

  it.each([
    ['pt', 'quero quitar minha dívida', 'muda pra inglês', 'en'],
    ['es', 'cambia mi meta a 15000', 'cambia a inglés', 'en'],
    ['en', 'save for a wedding', 'switch to Spanish', 'es'],
  ] as const)('changes in the middle of talk about a goal: %s', async (language, before, message, wished) => {
    const { say } = await startConversation(api, { language })
    await say(before)
    expect(await say(message)).toMatchObject({ language: wished, intent: 'general' })
  })

  it('may be the present one already', async () => {
    const { hear } = await startConversation(api, { language: 'pt' })
    expect(await hear('fala em português')).toBe('Já falo português com você.')
  })

  it.each([
    ['en', 'speak French', 'I speak English, Portuguese and Spanish. Which one would you like?'],
    ['pt', 'fala em alemão', 'Falo inglês, português e espanhol. Qual você prefere?'],
    ['es', 'háblame en italiano', 'Hablo inglés, portugués y español. ¿Cuál prefieres?'],
  ] as const)('is one of three: %s', async (language, message, reply) => {
    const { say, get } = await startConversation(api, { language })
    expect(await say(message)).toMatchObject({ reply, language })
    expect((await get('')).body.data.language).toBe(language)
  })

  it('changes before an intake as well, which is then asked for in the new one', async () => {
    const { hear } = await startConversation(api, { intake: false })
    expect(await hear('speak Spanish')).toMatch(/^Desde ahora hablo español contigo\. Para responder/)
  })
})
