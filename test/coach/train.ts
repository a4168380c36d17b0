import { writeFileSync } from 'node:fs'
import { store } from '../../src/coach/classifier/model.ts'
import { digestOf, train } from '../../src/coach/classifier/training.ts'
import { trainingExamples } from './examples.ts'

const file = new URL('../../src/coach/classifier/model.json', import.meta.url)
const examples = trainingExamples()
const text = `${JSON.stringify(store(train(examples), digestOf(examples)), null, 2)}\n`
writeFileSync(file, text)
console.log(
  `Trained on ${examples.length} messages: ${Math.round(text.length / 1024)} KiB in ${file.pathname}`,
)
