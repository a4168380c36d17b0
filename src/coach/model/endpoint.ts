import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import {
  extractJsonMiddleware,
  extractReasoningMiddleware,
  generateText,
  type LanguageModel,
  type LanguageModelUsage,
  type ModelMessage,
  Output,
  streamText,
  wrapLanguageModel,
} from 'ai'
import { answerSchema } from './answer.ts'
import { failureOf, ModelFailure, UnsupportedRequest } from './failure.ts'

/** An endpoint that speaks OpenAI's chat completions. */
export interface EndpointSettings {
  /** Up to and with the version, such as `https://api.openai.com/v1`. */
  baseUrl: string
  apiKey: string | undefined
  model: string
}

export interface Question {
  instructions: string
  messages: ModelMessage[]
}

export interface Tokens {
  input: number
  output: number
}

export interface AskOptions {
  /** Whether the answer is wanted while it grows. */
  stream: boolean
  signal: AbortSignal
  onTokens: (tokens: Tokens) => void
}

export interface ModelEndpoint {
  /**
   * Asks once, and yields the answer's text as it comes.
   * @throws ModelFailure
   */
  ask(question: Question, options: AskOptions): AsyncGenerator<string, void>
}

const MAX_OUTPUT_TOKENS = 600
const LARGEST_RESPONSE_BYTES = 512 * 1024

/** No endpoint knows every option: each form asks for less than the one before it. */
const FORMS = ['schema', 'object', 'plain'] as const
type Form = (typeof FORMS)[number]

export function createModelEndpoint(settings: EndpointSettings): ModelEndpoint {
  // The package would print what it thinks of an endpoint to the console.
  globalThis.AI_SDK_LOG_WARNINGS = false
  const models = new Map(FORMS.map((form) => [form, createModel(settings, form)]))
  let form: Form = 'schema'
  return {
    async *ask(question, options) {
      const model = models.get(form)
      if (!model) return
      const call = {
        ...question,
        model,
        output: Output.object({ schema: answerSchema }),
        abortSignal: options.signal,
        maxRetries: 0,
        ...(form !== 'plain' && { maxOutputTokens: MAX_OUTPUT_TOKENS }),
      }
      try {
        yield* options.stream ? streamed(call, options) : whole(call, options)
      } catch (error) {
        const failure = failureOf(error)
        if (failure instanceof UnsupportedRequest) form = formAfter(form)
        throw failure
      }
    },
  }
}

/** After the last comes the first: what was refused then was not the form. */
function formAfter(form: Form): Form {
  return FORMS[(FORMS.indexOf(form) + 1) % FORMS.length] ?? 'schema'
}

function createModel(
  { baseUrl, apiKey, model }: EndpointSettings,
  form: Form,
): Exclude<LanguageModel, string> {
  const provider = createOpenAICompatible({
    name: 'coach',
    baseURL: baseUrl,
    ...(apiKey !== undefined && { apiKey }),
    supportsStructuredOutputs: form === 'schema',
    includeUsage: form !== 'plain',
    fetch: boundedFetch,
    ...(form === 'plain' && {
      transformRequestBody: ({ response_format: _, ...body }: Record<string, unknown>) => body,
    }),
  })
  return wrapLanguageModel({
    model: provider(model),
    middleware: [extractJsonMiddleware(), extractReasoningMiddleware({ tagName: 'think' })],
  })
}

type Call = Parameters<typeof generateText>[0] & Parameters<typeof streamText>[0]

async function* whole(call: Call, { onTokens }: AskOptions): AsyncGenerator<string, void> {
  const { text, finishReason, totalUsage } = await generateText(call)
  report(totalUsage, onTokens)
  if (finishReason === 'content-filter') throw new ModelFailure('refusal')
  yield text
}

async function* streamed(call: Call, { onTokens, signal }: AskOptions): AsyncGenerator<string, void> {
  // Without a handler of its own the package prints errors, and with them what the user wrote.
  const { stream } = streamText({ ...call, onError: () => undefined })
  for await (const part of stream) {
    if (part.type === 'text-delta') yield part.text
    else if (part.type === 'error') throw part.error
    else if (part.type === 'abort') throw signal.reason
    else if (part.type === 'finish') {
      report(part.totalUsage, onTokens)
      if (part.finishReason === 'content-filter') throw new ModelFailure('refusal')
    }
  }
}

function report(
  { inputTokens = 0, outputTokens = 0 }: LanguageModelUsage,
  onTokens: AskOptions['onTokens'],
): void {
  onTokens({ input: inputTokens, output: outputTokens })
}

/** Follows no redirect, which could carry the user's figures elsewhere, and reads no endless answer. */
const boundedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: 'error' })
  if (!response.body) return response
  let room = LARGEST_RESPONSE_BYTES
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      room -= chunk.byteLength
      if (room < 0) controller.error(new ModelFailure('malformed'))
      else controller.enqueue(chunk)
    },
  })
  const { status, statusText, headers } = response
  return new Response(response.body.pipeThrough(limit), { status, statusText, headers })
}
