import type { Clock } from '../../lib/clock.ts'
import type { Tracing } from '../../tracing/tracing.ts'
import type { Coach, CoachContext, CoachReply, ReplyOptions, Turn } from '../coach.ts'
import { readFigures } from '../guard/figures.ts'
import type { Subject } from '../subject.ts'
import { type AskSettings, ask } from './ask.ts'
import { type BreakerOptions, createBreaker } from './breaker.ts'
import { createModelEndpoint, type EndpointSettings } from './endpoint.ts'
import { type FailureReason, failureOf } from './failure.ts'
import { type ModelCoachMetrics, noModelCoachMetrics, type Outcome } from './metrics.ts'
import { questionFor, rulesFor } from './prompt.ts'
import { createSpokenReply, type Shown } from './spoken.ts'
import { traceEndpoint } from './traced-endpoint.ts'

export interface ModelCoachOptions extends EndpointSettings {
  /** The coach of rules: answers what is not for a model, what the model fails at, and grounds the rest. */
  fallback: Coach
  clock: Clock
  metrics?: ModelCoachMetrics
  /** Left out: nothing is traced. */
  tracing?: Tracing | undefined
  /** Time for a whole reply, a second attempt included. */
  budgetMs?: number
  /** Pause before a second attempt. */
  retryDelayMs?: number
  /** When an endpoint that fails is left alone. */
  breaker?: BreakerOptions
}

const BUDGET_MS = 10_000
const RETRY_DELAY_MS = 250
const BREAKER: BreakerOptions = { failures: 5, openMs: 30_000 }

/** What is care, a limit or an act: never left to a model. */
const FOR_RULES: ReadonlySet<Subject> = new Set([
  'selfHarm',
  'meddling',
  'regulated',
  'transaction',
  'undo',
  'goalUpdate',
  'moveDone',
  'language',
])

/**
 * A coach that lets a model say what the coach of rules worked out, and what it has no rule for. Every sentence
 * passes the guard before it is shown; where the model fails in any way, the rules answer. What a message is
 * about and wants is not asked of it, so that it means the same whoever answers.
 *
 * When the model fails after sentences were shown, these stay: they were checked. They are the whole reply if
 * they hold a figure of the rules' answer, or that has none; otherwise the rules' answer follows them.
 *
 * The promise rejects with the reason of an aborted `signal`, and with nothing else that a model does.
 */
export function createModelCoach(options: ModelCoachOptions): Coach {
  const { fallback, clock, metrics = noModelCoachMetrics, tracing } = options
  const endpoint = createModelEndpoint(options)
  const settings: AskSettings = {
    endpoint: tracing ? traceEndpoint(endpoint, tracing, options.model) : endpoint,
    clock,
    budgetMs: options.budgetMs ?? BUDGET_MS,
    retryDelayMs: options.retryDelayMs ?? RETRY_DELAY_MS,
    onTokens: metrics.tokens,
  }
  const breaker = createBreaker(options.breaker ?? BREAKER)

  return {
    async reply(turn, replyOptions = {}) {
      const { message, understanding, context } = turn
      const { signal, onText } = replyOptions
      if (isForRules(turn)) {
        metrics.request('not_asked', 'none')
        return fallback.reply(turn, replyOptions)
      }
      const from = clock().getTime()
      const report = (outcome: Outcome, reason: FailureReason | 'none') =>
        metrics.request(outcome, reason, (clock().getTime() - from) / 1000)

      const checked = await workOut(fallback, turn, signal)
      // An answer that only says that it did not understand is nothing to hold on to.
      const grounds = understanding.subject === 'other' ? null : checked.reply.reply
      const guard = { checked: [checked.reply.reply], instructions: rulesFor(context) }
      let spoken = createSpokenReply(message, context, guard, onText)
      const begin = () => {
        spoken = createSpokenReply(message, context, guard, onText)
        return spoken
      }
      try {
        const question = questionFor(message, context, grounds)
        const answer = await breaker.run(() => ask(question, begin, settings, { stream: !!onText, signal }))
        report('answered', 'none')
        return { ...checked.reply, ...answer }
      } catch (error) {
        if (signal?.aborted) {
          report('cancelled', 'none')
          throw signal.reason
        }
        const { outcome, reply } = conclude(checked, spoken.shown(), context, onText)
        report(outcome, failureOf(error).reason)
        return reply
      }
    },
  }
}

function isForRules({ understanding, context }: Turn): boolean {
  return context.intake === null || FOR_RULES.has(understanding.subject)
}

interface WorkedOut {
  reply: CoachReply
  /** The reply as the rules hand it on. */
  pieces: string[]
}

async function workOut(fallback: Coach, turn: Turn, signal: AbortSignal | undefined): Promise<WorkedOut> {
  const pieces: string[] = []
  const reply = await fallback.reply(turn, {
    onText: (piece) => pieces.push(piece),
    ...(signal && { signal }),
  })
  return { reply, pieces: pieces.join('') === reply.reply ? pieces : [reply.reply] }
}

/** Ends a reply that the model did not bring to its end. */
function conclude(
  { reply, pieces }: WorkedOut,
  shown: Shown | null,
  context: CoachContext,
  onText: ReplyOptions['onText'],
): { outcome: Outcome; reply: CoachReply } {
  if (shown && standsAlone(shown.text, reply.reply, context)) {
    return { outcome: 'cut_short', reply: { ...reply, reply: shown.text, emotion: shown.emotion } }
  }
  if (shown) onText?.(' ')
  for (const piece of pieces) onText?.(piece)
  if (!shown) return { outcome: 'fallback', reply }
  return { outcome: 'completed', reply: { ...reply, reply: `${shown.text} ${reply.reply}` } }
}

/** Whether a beginning answers what was asked: it holds one of the answer's figures, or there are none. */
function standsAlone(beginning: string, answer: string, context: CoachContext): boolean {
  const written = (text: string) => readFigures(text, context).figures.map((figure) => JSON.stringify(figure))
  const figures = written(answer)
  return figures.length === 0 || written(beginning).some((figure) => figures.includes(figure))
}
