import { type Care, readCare } from './care/care.ts'
import { readSetback } from './care/setback.ts'
import { type Classification, type Confidence, classify } from './classifier/classify.ts'
import { evidenceOf } from './classifier/evidence.ts'
import type { Feeling } from './classifier/labels.ts'
import stored from './classifier/model.json' with { type: 'json' }
import { type Model, restore } from './classifier/model.ts'
import type { Intent } from './intent.ts'
import { plainSubject } from './plain-subject.ts'
import { readable } from './question/text.ts'
import { type Subject, subjectOf } from './subject.ts'
import type { Topic } from './topic.ts'

export interface Understanding {
  intent: Intent
  topic: Topic
  subject: Subject
  /** What the user feels, where it shows. */
  feeling: Feeling
  /** Probabilities; what needs care has 1. */
  confidence: Confidence
}

function certain({ confidence }: Classification): Confidence {
  return { intent: 1, topic: 1, subject: 1, feeling: confidence.feeling }
}

let loaded: Model | undefined

function model(): Model {
  loaded ??= restore(stored)
  return loaded
}

const CARED_FOR: Record<Care, Intent> = {
  selfHarm: 'emotional_support',
  meddling: 'general',
  regulated: 'advice_request',
}

/** What is to be invested may be savings; all else that is cared for is about no part of the plan. */
function topicOf(care: Care, read: Topic): Topic {
  return care === 'regulated' && read === 'savings' ? read : 'general'
}

/** What to save a week or a year is what to save, and only the words tell the span. */
function spanOf(guess: Subject, read: Subject): Subject {
  return guess === 'contribution' && read === 'pace' ? read : guess
}

/**
 * Reads a message in English, Portuguese or Spanish, whatever the profile's language is. What needs care comes
 * before all else; elsewhere what the rules read is evidence for the classifier, which decides.
 */
export function understand(message: string): Understanding {
  const { signals, reading, features } = evidenceOf(message)
  const guess = classify(model(), features, ({ subject }) => !Object.hasOwn(CARED_FOR, subject))
  const care = readCare(message)
  if (care) {
    const topic = topicOf(care, reading.topic)
    return {
      intent: CARED_FOR[care],
      topic,
      subject: care,
      feeling: guess.feeling,
      confidence: certain(guess),
    }
  }
  if (readSetback(message)) {
    const feeling = guess.feeling === 'none' || guess.feeling === 'happy' ? 'sad' : guess.feeling
    const { topic, confidence } = guess
    return { intent: 'emotional_support', topic, subject: 'troubled', feeling, confidence }
  }
  const subject = subjectOf(signals, reading.intent, reading.topic)
  return { ...guess, subject: plainSubject(readable(message), spanOf(guess.subject, subject)) }
}
