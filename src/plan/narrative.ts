import type { Language } from '../language/format.ts'
import { texts } from '../language/index.ts'
import { adviceFor } from './advice.ts'
import type { GoalType, PlanFigures, PlanInputs } from './engine.ts'
import { type NarrativeOptions, type Story, storyOf } from './story.ts'
import { arrange, type DescriptionPart, TONES } from './tone.ts'

export interface PlanNarrative {
  description: string
  /** 3 to 6, the most important first. */
  actionItems: string[]
}

const MOST_ITEMS = 6
const NEUTRAL_DESCRIPTION: readonly DescriptionPart[] = ['month', 'outlook', 'split']

/** The name of a goal that the plan makes by itself. */
export function goalNameFor(type: GoalType, language: Language): string {
  return texts[language].plan.goalNames[type]
}

/**
 * A plan in words, in the tone of a personality or none. Every figure in them is one of the plan's own, written
 * in the language's and currency's format.
 *
 * @throws RangeError when `currency` is not three letters.
 */
export function writePlan(
  figures: PlanFigures,
  inputs: PlanInputs,
  options: NarrativeOptions,
): PlanNarrative {
  const story = storyOf(figures, inputs, options)
  const tone = options.personality === null ? null : TONES[options.personality]
  const parts = tone !== null && figures.contribution > 0n ? tone.description : NEUTRAL_DESCRIPTION
  const advice = adviceFor(story)
  const items = tone === null ? advice.slice(0, MOST_ITEMS) : arrange(advice, tone)
  return {
    description: parts.flatMap((part) => describe[part](story)).join(' '),
    actionItems: items.map((item) => item.text),
  }
}

const describe: Record<DescriptionPart, (story: Story) => string[]> = {
  month: (story) => [monthSentence(story)],
  outlook: (story) => [outlookSentence(story)],
  split: ({ figures, inputs, words, split }) =>
    figures.contribution > 0n && split.sentence !== null ? [split.sentence[inputs.goal.type](words)] : [],
}

function monthSentence({ figures, inputs, words, texts }: Story): string {
  if (figures.surplus > 0n) return texts.month.surplus(words)
  if (inputs.expenses === 0n) return texts.month.unknown()
  if (inputs.income === 0n) return texts.month.noIncome(words)
  return figures.surplus === 0n ? texts.month.balanced(words) : texts.month.deficit(words)
}

function outlookSentence({ figures, inputs, words, outlook, texts }: Story): string {
  const sentences = texts.outlook[inputs.goal.type]
  if (outlook.kind === 'met') return sentences.met({ ...words, ...outlook })
  if (figures.contribution === 0n) return sentences.waiting(words)
  if (outlook.kind === 'open') return sentences.open(words)
  return outlook.kind === 'dated'
    ? sentences.dated({ ...words, ...outlook })
    : sentences.distant({ ...words, ...outlook })
}
