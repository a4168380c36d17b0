import { expect, test } from 'vitest'
import { numbersTo } from '../helpers/requests.ts'
import { createRandom } from './random.ts'

function draws(seed: number) {
  const { next, between, pick, shuffled } = createRandom(seed)
  return [next(), between(1, 100), pick(['a', 'b', 'c']), shuffled(numbersTo(10))]
}

test('the same seed gives the same draws, and another one others', () => {
  expect(draws(7)).toEqual(draws(7))
  expect(draws(7)).not.toEqual(draws(8))
})

test('draws stay within their limits and reach each of them', () => {
  const { between, shuffled } = createRandom(1)
  expect(new Set(numbersTo(200).map(() => between(3, 5)))).toEqual(new Set([3, 4, 5]))
  expect(shuffled(numbersTo(20)).sort((a, b) => a - b)).toEqual(numbersTo(20))
})
