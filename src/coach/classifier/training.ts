import { createHash } from 'node:crypto'
import { BUCKETS } from './features.ts'
import { classes, type Head, heads, type Labels } from './labels.ts'
import { type HeadWeights, type Model, type Reading, scoresOf, sizeOf, softmax, strengthOf } from './model.ts'

export interface Example extends Labels {
  features: readonly number[]
}

/** `drop` is the share of a message's features that a lesson hides, so that none is relied on alone. */
const settings = { epochs: 30, rate: 0.3, decay: 1e-4, drop: 0.3, seed: 20_240_229 }

/** Coarser than a byte allows: what is lost shows in no rate, and the file shrinks. */
const LARGEST_STEP = 15

/** Mulberry32: the same numbers on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item)
}

/** One head's weights while they are learnt, with the squared slopes that AdaGrad divides its steps by. */
interface Learner {
  weights: Float64Array
  slopes: Float64Array
}

function adjust({ weights, slopes }: Learner, position: number, slope: number): void {
  const decayed = slope + settings.decay * (weights[position] ?? 0)
  const sum = (slopes[position] ?? 0) + decayed * decayed
  slopes[position] = sum
  weights[position] = (weights[position] ?? 0) - (settings.rate * decayed) / Math.sqrt(sum + 1e-8)
}

function learn(learner: Learner, features: readonly number[], answer: number, count: number): void {
  const probabilities = softmax(scoresOf(learner.weights, features, count))
  const strength = strengthOf(features)
  for (let index = 0; index < count; index++) {
    const error = (probabilities[index] ?? 0) - (index === answer ? 1 : 0)
    for (const feature of features) adjust(learner, feature * count + index, error * strength)
    adjust(learner, BUCKETS * count + index, error)
  }
}

function rounded(weights: Float64Array): HeadWeights {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const step = largest / LARGEST_STEP || 1
  return { step, weights: Int8Array.from(weights, (weight) => Math.round(weight / step)) }
}

function trainHead(examples: readonly Example[], head: Head): HeadWeights {
  const labels: readonly string[] = classes[head]
  const learner = { weights: new Float64Array(sizeOf(head)), slopes: new Float64Array(sizeOf(head)) }
  const random = randomFrom(settings.seed)
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const example of shuffled(examples, random)) {
      const shown = example.features.filter(() => random() >= settings.drop)
      learn(learner, shown, labels.indexOf(example[head]), labels.length)
    }
  }
  return rounded(learner.weights)
}

function readingsOf(examples: readonly Example[]): Reading[] {
  const readings = examples.map(({ intent, topic, subject }): Reading => ({ intent, topic, subject }))
  const distinct = new Map(readings.map((one) => [`${one.intent} ${one.topic} ${one.subject}`, one]))
  return [...distinct.values()]
}

/** Multinomial logistic regression by AdaGrad, one head after another; the same examples give the same model. */
export function train(examples: readonly Example[]): Model {
  return {
    readings: readingsOf(examples),
    heads: {
      intent: trainHead(examples, 'intent'),
      topic: trainHead(examples, 'topic'),
      subject: trainHead(examples, 'subject'),
      feeling: trainHead(examples, 'feeling'),
    },
  }
}

/** Changes whenever a training on these examples could give another model. */
export function digestOf(examples: readonly Example[]): string {
  const hash = createHash('sha256').update(JSON.stringify([settings, classes, BUCKETS]))
  for (const example of examples) {
    hash.update(JSON.stringify([example.features, ...heads.map((head) => example[head])]))
  }
  return hash.digest('hex')
}
