import { describe, expect, it } from 'vitest'
import { classify } from '../../src/coach/classifier/classify.ts'
import { classes, heads } from '../../src/coach/classifier/labels.ts'
import stored from '../../src/coach/classifier/model.json' with { type: 'json' }
import { restore, store } from '../../src/coach/classifier/model.ts'
import { digestOf, train } from '../../src/coach/classifier/training.ts'
import { understand } from '../../src/coach/understanding.ts'
import { trainingExamples } from './examples.ts'
import { blind } from './messages/blind/index.ts'
import { type Labelled, languages, messages, training, unseen } from './messages/index.ts'
import { accuracy, confusions, type Judged } from './scores.ts'

const flat = (byAuthor: Record<string, Labelled[]>): Labelled[] => Object.values(byAuthor).flat()
const learnt = languages.flatMap((language) => [...messages[language], ...flat(training[language])])
const held = languages.flatMap((language) => flat(unseen[language]))

/** Just below what is reached: a change that reads people worse is noticed. */
const floors = {
  en: { intent: 0.925, topic: 0.91, subject: 0.87, feeling: 0.93 },
  pt: { intent: 0.935, topic: 0.895, subject: 0.89, feeling: 0.935 },
  es: { intent: 0.93, topic: 0.92, subject: 0.87, feeling: 0.935 },
}

describe('the labelled messages', () => {
  it('are at least 1,500', () => {
    expect(learnt.length + held.length).toBeGreaterThanOrEqual(1500)
  })

  it('keep a quarter from the training', () => {
    const kept = held.length + languages.flatMap((language) => blind[language]).length
    expect(kept / (learnt.length + kept)).toBeGreaterThanOrEqual(0.25)
  })

  it('have no message on both sides', () => {
    const seen = new Set(learnt.map(({ message }) => message.toLowerCase()))
    expect(held.filter(({ message }) => seen.has(message.toLowerCase()))).toEqual([])
  })

  it('have examples of every label', () => {
    for (const head of heads) {
      const missing = classes[head].filter((label) => learnt.every((one) => one[head] !== label))
      expect(missing).toEqual([])
    }
  })
})

describe('the model in the repository', () => {
  it('was trained on the messages and words as they are now (else: npm run train)', () => {
    expect(stored.digest).toBe(digestOf(trainingExamples()))
  })

  it('stays small', () => {
    expect(JSON.stringify(stored).length).toBeLessThan(450_000)
  })

  it('survives being stored', () => {
    const model = restore(stored)
    expect(restore(store(model, stored.digest))).toEqual(model)
  })

  it('is refused when it does not fit the classes', () => {
    const short = store(restore(stored), '').weights.slice(0, 0)
    expect(() => restore({ ...stored, weights: short })).toThrow()
    expect(() => restore({ ...stored, readings: ['general general gossip'] })).toThrow('gossip')
  })
})

describe('training', () => {
  const few = trainingExamples().filter((_, index) => index % 20 === 0)

  it('gives the same model for the same examples', () => {
    expect(store(train(few), '')).toEqual(store(train(few), ''))
  })

  it('notices a changed label', () => {
    const changed = few.map((one, index) => (index === 0 ? { ...one, feeling: 'sad' as const } : one))
    expect(digestOf(changed)).not.toBe(digestOf(few))
  })
})

describe('a classification', () => {
  it('never takes a reading that is not allowed', () => {
    const model = restore(stored)
    const [example] = trainingExamples()
    const subjectsRead = model.readings.map((only) => {
      const { subject } = classify(model, example?.features ?? [], (one) => one === only)
      return subject === only.subject
    })
    expect(subjectsRead).not.toContain(false)
  })

  it('has confidences between 0 and 1', () => {
    for (const { message } of held.slice(0, 100)) {
      for (const share of Object.values(understand(message).confidence)) {
        expect(share).toBeGreaterThan(0)
        expect(share).toBeLessThanOrEqual(1.000001)
      }
    }
  })

  it('is more often right where it is more confident', () => {
    const readings = held.map((truth) => ({ truth, read: understand(truth.message) }))
    const sure = readings.filter(({ read }) => read.confidence.intent >= 0.9)
    const unsure = readings.filter(({ read }) => read.confidence.intent < 0.6)
    expect(accuracy(sure, 'intent')).toBeGreaterThan(accuracy(unsure, 'intent') + 0.2)
  })

  it('takes a message of any length', () => {
    expect(understand('').intent).toBe('general')
    expect(classes.intent).toContain(understand('a'.repeat(2000)).intent)
    expect(classes.intent).toContain(understand('gastei 20 no almoço '.repeat(100)).intent)
  })
})

describe.each(languages)('messages in %s that nothing was trained on', (language) => {
  const judged = flat(unseen[language]).map((truth): Judged => ({ truth, read: understand(truth.message) }))

  it.each(heads)('have their %s read as often right as before', (head) => {
    const missed = judged.filter(({ truth, read }) => truth[head] !== read[head]).length
    expect(accuracy(judged, head), `${missed} misses`).toBeGreaterThanOrEqual(floors[language][head])
  })
})

describe('confusions', () => {
  it('count every message once, by its true label and the one read', () => {
    const judged = held.map((truth): Judged => ({ truth, read: understand(truth.message) }))
    const { labels, counts } = confusions(judged, 'intent')
    expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(judged.length)
    const row = counts[labels.indexOf('goal_update')] ?? []
    expect(row.reduce((sum, count) => sum + count, 0)).toBe(
      held.filter(({ intent }) => intent === 'goal_update').length,
    )
  })
})
