import { classes, type Labels } from './labels.ts'
import { type HeadWeights, type Model, type Reading, scoresOf, softmax } from './model.ts'

/** The classifier's probability for each label it gives, 0 to 1. */
export type Confidence = Record<keyof Labels, number>

export interface Classification extends Labels {
  confidence: Confidence
}

/** Keeps a class that one head rules out from ruling out a reading that the other heads are sure of. */
const LEAST_PROBABILITY = 1e-6

type Probabilities<Label> = ReadonlyMap<Label, number>

function probabilitiesOf<Label>(
  { step, weights }: HeadWeights,
  labels: readonly Label[],
  features: readonly number[],
): Probabilities<Label> {
  const scores = scoresOf(weights, features, labels.length).map((score) => score * step)
  const probabilities = softmax(scores)
  return new Map(labels.map((label, index) => [label, probabilities[index] ?? 0]))
}

function logOf<Label>(probabilities: Probabilities<Label>, label: Label): number {
  return Math.log((probabilities.get(label) ?? 0) + LEAST_PROBABILITY)
}

function likeliest<T>(items: readonly T[], probabilityOf: (item: T) => number): T | undefined {
  let best: T | undefined
  let highest = -1
  for (const item of items) {
    const probability = probabilityOf(item)
    if (probability > highest) {
      best = item
      highest = probability
    }
  }
  return best
}

/**
 * Intent, topic and subject are chosen together, among the readings that occur: a language asked for has
 * no topic of spending, whatever single words say. `allowed` leaves readings out.
 */
export function classify(
  { heads, readings }: Model,
  features: readonly number[],
  allowed: (reading: Reading) => boolean,
): Classification {
  const intents = probabilitiesOf(heads.intent, classes.intent, features)
  const topics = probabilitiesOf(heads.topic, classes.topic, features)
  const subjects = probabilitiesOf(heads.subject, classes.subject, features)
  const feelings = probabilitiesOf(heads.feeling, classes.feeling, features)

  const candidates = readings.filter(allowed)
  const scores = candidates.map(
    ({ intent, topic, subject }) => logOf(intents, intent) + logOf(topics, topic) + logOf(subjects, subject),
  )
  const probabilities = softmax(Float64Array.from(scores))
  const weighed = candidates.map((reading, index) => ({ reading, probability: probabilities[index] ?? 0 }))
  const best = likeliest(weighed, ({ probability }) => probability)?.reading
  if (!best) throw new Error('The classifier has no reading to choose from.')

  const sumWhere = (matches: (reading: Reading) => boolean): number =>
    weighed.reduce((sum, { reading, probability }) => (matches(reading) ? sum + probability : sum), 0)
  const feeling = likeliest(classes.feeling, (label) => feelings.get(label) ?? 0) ?? 'none'
  return {
    ...best,
    feeling,
    confidence: {
      intent: sumWhere(({ intent }) => intent === best.intent),
      topic: sumWhere(({ topic }) => topic === best.topic),
      subject: sumWhere(({ subject }) => subject === best.subject),
      feeling: feelings.get(feeling) ?? 0,
    },
  }
}
