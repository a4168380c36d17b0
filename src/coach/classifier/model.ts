import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { BUCKETS } from './features.ts'
import { classes, type Head, heads, type Labels } from './labels.ts'

/** For each bucket one weight per class, and behind the last bucket one bias per class; in units of `step`. */
export interface HeadWeights {
  step: number
  weights: Int8Array<ArrayBuffer>
}

/** An intent, a topic and a subject that go together. */
export type Reading = Pick<Labels, 'intent' | 'topic' | 'subject'>

export interface Model {
  heads: Record<Head, HeadWeights>
  /** The readings that the examples hold: no message is given another. */
  readings: readonly Reading[]
}

/** A model as it is kept in a file. */
export interface StoredModel {
  /** Tells the examples that it was trained on. */
  digest: string
  /** Each as intent, topic and subject between spaces. */
  readings: readonly string[]
  steps: Record<Head, number>
  /** The weights of all heads, compressed, in base64. */
  weights: string
}

/** How many weights a head has, its biases included. */
export function sizeOf(head: Head): number {
  return (BUCKETS + 1) * classes[head].length
}

/** The strength of each of a message's features: messages of any length weigh the same. */
export function strengthOf(features: readonly number[]): number {
  return 1 / Math.sqrt(Math.max(features.length, 1))
}

/** Adds up what each of `count` classes scores; `weights` are laid out as in `HeadWeights`. */
export function scoresOf(
  weights: Int8Array | Float64Array,
  features: readonly number[],
  count: number,
): Float64Array {
  const scores = new Float64Array(count)
  for (const feature of features) {
    const start = feature * count
    for (let index = 0; index < count; index++) {
      scores[index] = (scores[index] ?? 0) + (weights[start + index] ?? 0)
    }
  }
  const strength = strengthOf(features)
  return scores.map((score, index) => strength * score + (weights[BUCKETS * count + index] ?? 0))
}

/** Scores as probabilities, which add up to 1. */
export function softmax(scores: Float64Array): Float64Array {
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

/** The model as text, which `restore` turns back into the same model. */
export function store(model: Model, digest: string): StoredModel {
  const bytes = Buffer.concat(heads.map((head) => new Uint8Array(model.heads[head].weights.buffer)))
  return {
    digest,
    readings: model.readings.map(({ intent, topic, subject }) => `${intent} ${topic} ${subject}`),
    steps: {
      intent: model.heads.intent.step,
      topic: model.heads.topic.step,
      subject: model.heads.subject.step,
      feeling: model.heads.feeling.step,
    },
    weights: brotliCompressSync(bytes).toString('base64'),
  }
}

function parseReading(text: string): Reading {
  const [first, second, third] = text.split(' ')
  const intent = classes.intent.find((one) => one === first)
  const topic = classes.topic.find((one) => one === second)
  const subject = classes.subject.find((one) => one === third)
  if (!intent || !topic || !subject) throw new Error(`The classifier's model has an unknown reading: ${text}`)
  return { intent, topic, subject }
}

/** Throws when the stored model does not fit this program's classes. */
export function restore({ readings, steps, weights }: StoredModel): Model {
  const bytes = brotliDecompressSync(Buffer.from(weights, 'base64'))
  const expected = heads.reduce((total, head) => total + sizeOf(head), 0)
  if (bytes.length !== expected) {
    throw new Error(`The classifier's model holds ${bytes.length} weights instead of ${expected}.`)
  }
  let start = 0
  const next = (head: Head): HeadWeights => {
    const own = bytes.subarray(start, start + sizeOf(head))
    start += own.length
    return { step: steps[head], weights: new Int8Array(own) }
  }
  return {
    readings: readings.map(parseReading),
    heads: {
      intent: next('intent'),
      topic: next('topic'),
      subject: next('subject'),
      feeling: next('feeling'),
    },
  }
}
