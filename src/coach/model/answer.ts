import { parsePartialJson } from 'ai'
import { z } from 'zod'
import { LONGEST_REPLY } from '../guard/form.ts'
import { ModelFailure } from './failure.ts'

/**
 * What a model is asked for. The emotion comes first, so that a reply can be shown while it grows; what the
 * message is about and wants is told by our own understanding, the same for every coach.
 */
export const answerSchema = z.object({
  emotion: z.enum(['encouraging', 'neutral', 'cautious', 'celebratory']),
  reply: z.string().min(1),
})

export type ModelAnswer = z.infer<typeof answerSchema>

const growingSchema = z.object({
  emotion: answerSchema.shape.emotion.optional().catch(undefined),
  reply: z.string().optional().catch(undefined),
})

/** Room for the JSON around the longest reply, and for escapes in it. */
const LONGEST_ANSWER = LONGEST_REPLY * 4

/** Reads an answer while it comes in. */
export interface AnswerReader {
  /**
   * Takes in what came next. @returns what can be read so far
   * @throws ModelFailure `guard_too_long` when it grows past all bounds
   */
  push(text: string): Promise<Partial<ModelAnswer>>
  /**
   * The whole answer.
   * @throws ModelFailure `empty` or `malformed`
   */
  end(): ModelAnswer
}

export function createAnswerReader(): AnswerReader {
  let raw = ''
  return {
    async push(text) {
      raw += text
      if (raw.length > LONGEST_ANSWER) throw new ModelFailure('guard_too_long')
      const { value } = await parsePartialJson(raw)
      const { data } = growingSchema.safeParse(value)
      return {
        ...(data?.emotion !== undefined && { emotion: data.emotion }),
        ...(data?.reply !== undefined && { reply: plain(data.reply) }),
      }
    },
    end() {
      if (raw.trim() === '') throw new ModelFailure('empty')
      const { data } = answerSchema.safeParse(parsed(raw))
      if (!data) throw new ModelFailure('malformed')
      const reply = plain(data.reply).trimEnd()
      if (reply === '') throw new ModelFailure('empty')
      return { ...data, reply }
    },
  }
}

/** Models set words in bold however they are asked not to. */
function plain(reply: string): string {
  return reply.replaceAll('**', '').trimStart()
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}
