import { describe, expect, it } from 'vitest'
import type { Intent } from '../../src/coach/intent.ts'
import type { Subject } from '../../src/coach/subject.ts'
import type { Topic } from '../../src/coach/topic.ts'
import { understand } from '../../src/coach/understanding.ts'
import { figuresOfSpeech, type Labelled, languages, messages, selfHarmMessages } from './messages/index.ts'

type Miss = Labelled & { read: { intent: Intent; topic: Topic } }

function misses(labelled: readonly Labelled[], field: 'intent' | 'topic'): Miss[] {
  return labelled
    .map((one) => ({ ...one, read: understand(one.message) }))
    .filter((one) => one.read[field] !== one[field])
}

describe.each(languages)('messages in %s', (language) => {
  const labelled = messages[language]

  it('are at least 150, each once', () => {
    expect(labelled.length).toBeGreaterThanOrEqual(150)
    expect(new Set(labelled.map(({ message }) => message)).size).toBe(labelled.length)
  })

  it.each(['intent', 'topic'] as const)('have their %s read right more than 95 times in 100', (field) => {
    const wrong = misses(labelled, field)
    const accuracy = 1 - wrong.length / labelled.length
    expect(accuracy, JSON.stringify(wrong, null, 2)).toBeGreaterThan(0.95)
  })
})

describe('examples that must hold', () => {
  it.each<[string, Intent, Topic]>([
    ['How much should I save this month?', 'advice_request', 'savings'],
    ['Quanto devo guardar este mês?', 'advice_request', 'savings'],
    ['¿Cuánto debo ahorrar este mes?', 'advice_request', 'savings'],
    ['QUANTO DEVO GUARDAR ESTE MES', 'advice_request', 'savings'],
    ['qto devo guardar esse mes?', 'advice_request', 'savings'],
    ['How much do I owe?', 'progress_check', 'debt'],
    ['Quanto eu devo?', 'progress_check', 'debt'],
    ['¿Cuánto debo?', 'progress_check', 'debt'],
    ['Am I on track?', 'progress_check', 'goals'],
    ['Quanto gastei este mês?', 'progress_check', 'spending'],
    ['Gastei 20 no almoço', 'transaction_log', 'spending'],
    ['Spent 20 on lunch', 'transaction_log', 'spending'],
    ['undo', 'transaction_log', 'spending'],
    ['Cambia mi meta a 10000', 'goal_update', 'goals'],
    ["I'm so stressed about money", 'emotional_support', 'general'],
    ["I'm stressed, what should I do about my debt?", 'advice_request', 'debt'],
    ['I spent a lot this month, how much should I save?', 'advice_request', 'savings'],
    ['hello', 'general', 'general'],
  ])('%s', (message, intent, topic) => {
    expect(understand(message)).toMatchObject({ intent, topic })
  })
})

describe('what actions hang on', () => {
  it.each<[string, Subject]>([
    ['Spent 20 on lunch', 'transaction'],
    ['undo', 'undo'],
    ['desfaz o último', 'undo'],
    ['borra el último gasto', 'undo'],
    ['no, it was 30 not 20', 'correction'],
    ['it was yesterday', 'correction'],
    ['that was transport not food', 'correction'],
    ['na verdade foram 30', 'correction'],
    ['isso foi transporte, não comida', 'correction'],
    ['corrige: fueron 25', 'correction'],
    ['yes', 'yes'],
    ['yes please', 'yes'],
    ['sim, pode', 'yes'],
    ['dale', 'yes'],
    ['no', 'no'],
    ['cancel', 'no'],
    ['não, deixa', 'no'],
    ['no, déjalo', 'no'],
    ['switch to spanish', 'language'],
    ['fala comigo em inglês', 'language'],
    ['I did the task', 'moveDone'],
    ['change my goal to 8000', 'goalUpdate'],
    ['and last month?', 'purchases'],
    ['e no lazer?', 'purchases'],
    ['y en comida?', 'purchases'],
    ['How am I doing?', 'overview'],
    ['Como estou?', 'overview'],
    ['¿Cómo voy?', 'overview'],
  ])('%s', (message, subject) => {
    expect(understand(message).subject).toBe(subject)
  })
})

describe('words of self-harm', () => {
  it.each(selfHarmMessages)('are heard in "%s"', (message) => {
    expect(understand(message)).toMatchObject({
      intent: 'emotional_support',
      topic: 'general',
      subject: 'selfHarm',
    })
  })

  it.each(figuresOfSpeech)('are not heard in "%s"', (message) => {
    expect(understand(message).subject).not.toBe('selfHarm')
  })
})
