import { requiredContribution } from './engine.ts'
import type { Story } from './story.ts'

/** What a piece of advice is about. */
export type AdviceKind =
  | 'closeGap'
  | 'cutOrEarn'
  | 'trim'
  | 'recordIncome'
  | 'recordExpenses'
  | 'leastPayment'
  | 'contribute'
  | 'targetDate'
  | 'dated'
  | 'distant'
  | 'open'
  | 'waiting'
  | 'met'
  | 'keepGoing'
  | 'started'
  | 'lowerRate'
  | 'own'
  | 'split'
  | 'spending'
  | 'renew'

/** One action item. */
export interface Advice {
  kind: AdviceKind
  text: string
}

const advise = (kind: AdviceKind, text: string): Advice => ({ kind, text })

/** All the advice there is for a plan, the most important first. */
export function adviceFor(story: Story): Advice[] {
  return [...monthAdvice(story), ...goalAdvice(story), ...ownAdvice(story), ...habitAdvice(story)]
}

/** What must be put right in the month itself before any goal can move. */
function monthAdvice({ figures, inputs, words, texts: { actions } }: Story): Advice[] {
  if (figures.surplus > 0n) return []
  if (inputs.expenses === 0n) {
    return [
      advise('recordIncome', actions.recordIncome()),
      advise('recordExpenses', actions.recordExpenses()),
    ]
  }
  if (figures.surplus === 0n) return [advise('trim', actions.trim(words))]
  return [
    advise('closeGap', actions.closeGap(words)),
    advise('cutOrEarn', inputs.income === 0n ? actions.findIncome(words) : actions.matchIncome(words)),
  ]
}

function goalAdvice(story: Story): Advice[] {
  const { figures, words, outlook } = story
  const actions = story.texts.actions[story.inputs.goal.type]
  const contributes = figures.contribution > 0n
  const contribute = contributes ? [advise('contribute', actions.contribute(words))] : []
  switch (outlook.kind) {
    case 'met':
      if (!contributes) return []
      return [
        advise('met', actions.met({ ...words, ...outlook })),
        advise('keepGoing', actions.keepGoing(words)),
      ]
    case 'open':
      return [...contribute, advise('open', actions.open(words)), ...rateAdvice(story)]
    case 'dated':
      return [
        ...contribute,
        advise('dated', actions.dated({ ...words, ...outlook })),
        ...targetDateAdvice(story),
        ...startedAdvice(story, outlook),
        ...rateAdvice(story),
      ]
    case 'undated':
      return [
        ...leastPaymentAdvice(story, outlook.remaining),
        ...contribute,
        ...(contributes
          ? distantAdvice(story, outlook.remaining)
          : [advise('waiting', actions.waiting({ ...words, ...outlook }))]),
        ...rateAdvice(story),
        ...startedAdvice(story, outlook),
      ]
  }
}

function distantAdvice(story: Story, remaining: string): Advice[] {
  const { words } = story
  const actions = story.texts.actions[story.inputs.goal.type]
  // The least payment already says how much more it takes.
  const more = words.least === null ? [advise('distant', actions.distant({ ...words, remaining }))] : []
  return [...more, ...targetDateAdvice(story)]
}

function leastPaymentAdvice({ words, texts: { actions } }: Story, remaining: string): Advice[] {
  if (words.least === null) return []
  return [advise('leastPayment', actions.leastPayment({ least: words.least, remaining }))]
}

function startedAdvice(
  { inputs, words, texts }: Story,
  goal: { target: string; remaining: string },
): Advice[] {
  if (inputs.goal.current === 0n) return []
  return [advise('started', texts.actions[inputs.goal.type].started({ ...words, ...goal }))]
}

function rateAdvice({ words, texts: { actions } }: Story): Advice[] {
  return words.apr === null ? [] : [advise('lowerRate', actions.lowerRate({ apr: words.apr }))]
}

function targetDateAdvice(story: Story): Advice[] {
  const text = targetDateText(story)
  return text === null ? [] : [advise('targetDate', text)]
}

function targetDateText({ figures, inputs, words, texts }: Story): string | null {
  const choices = texts.actions.targetDate
  const required = requiredContribution(inputs)
  const targetDay = inputs.goal.targetDate
  if (required === null || !targetDay || words.targetDate === null) return null
  const chosen = { ...words, targetDate: words.targetDate }
  if (required <= figures.contribution) {
    // A date within the month may take a single payment, and still come before the projected date.
    const isOnCourse = figures.projectedGoalDate !== null && figures.projectedGoalDate <= targetDay
    return isOnCourse ? choices.onCourse(chosen) : null
  }
  return required <= figures.surplus ? choices.withinReach(chosen) : choices.outOfReach(chosen)
}

function ownAdvice(story: Story): Advice[] {
  return story.own === null ? [] : [advise('own', ownText(story, story.own))]
}

function ownText({ figures, inputs, words, outlook }: Story, own: NonNullable<Story['own']>): string {
  if (figures.surplus > 0n) return outlook.kind === 'met' ? own.met(words) : own.surplus(words)
  if (inputs.expenses === 0n) return own.unknown()
  return figures.surplus === 0n ? own.balanced(words) : own.deficit(words)
}

/** What keeps the month as the plan takes it to be. */
function habitAdvice({ figures, inputs, words, split, texts: { actions } }: Story): Advice[] {
  const renew = advise('renew', actions.renew(words))
  if (inputs.income === 0n) return [renew]
  const keepSplit = split.action === null ? [] : [advise('split', split.action(words))]
  if (figures.surplus <= 0n) return [...keepSplit, renew]
  const spending = inputs.expenses === 0n ? actions.recordExpenses() : actions.holdSpending(words)
  return [...keepSplit, advise('spending', spending)]
}
