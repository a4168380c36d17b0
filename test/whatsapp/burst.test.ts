import { expect, test } from 'vitest'
import { answerAt } from '../../src/whatsapp/answering/burst.ts'

const at = (second: number) => new Date(Date.UTC(2025, 4, 5, 14, 30) + second * 1000)

test.each([
  ['ends the quiet time after its last message', [at(0), at(3), at(1)], 2_000, at(5)],
  ['ends a minute after its first one at the latest', [at(0), at(30), at(59)], 2_000, at(60)],
  ['is waited for as long as is wanted', [at(0)], 90_000, at(90)],
])('a burst %s', (_, receivedAt, quietMs, expected) => {
  expect(answerAt(receivedAt, quietMs)).toEqual(expected)
})
