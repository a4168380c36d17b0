import { evidenceOf, featuresOfKnown } from '../../src/coach/classifier/evidence.ts'
import type { Example } from '../../src/coach/classifier/training.ts'
import { type Labelled, languages, messages, training } from './messages/index.ts'

function exampleOf({ intent, topic, subject, feeling }: Labelled, features: number[]): Example {
  return { intent, topic, subject, feeling, features }
}

/** What the classifier is trained on. */
export function trainingExamples(): Example[] {
  return languages.flatMap((language) => [
    ...messages[language].map((one) => exampleOf(one, featuresOfKnown(one.message))),
    ...Object.values(training[language])
      .flat()
      .map((one) => exampleOf(one, evidenceOf(one.message).features)),
  ])
}
