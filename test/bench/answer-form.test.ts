import { expect, test } from 'vitest'
import { formOf } from '../../bench/answer-form.ts'

test('answers of the same fields are of the same form, whatever their order and values', () => {
  expect(formOf({ a: 1, b: 'x' })).toEqual(formOf({ b: 'y', a: 2 }))
})

test('null, a missing field and another type are told apart', () => {
  const forms = [{ a: 'x' }, { a: null }, { a: 1 }, {}].map((answer) => JSON.stringify(formOf(answer)))
  expect(new Set(forms).size).toBe(4)
})

test('lists are of the same form when they are as long and hold the same kinds of items', () => {
  expect(formOf([{ a: 1 }, { a: 2 }])).toEqual(formOf([{ a: 3 }, { a: 4 }]))
  expect(formOf([{ a: 1 }, { a: 2 }])).not.toEqual(formOf([{ a: 1 }]))
  expect(formOf([{ a: 1 }, { a: 2 }])).not.toEqual(formOf([{ a: 1 }, { b: 2 }]))
})

test('where values count, ids and moments still do not', () => {
  const answer = (id: string, reply: string) => ({ data: [{ id, reply, created_at: id }] })
  expect(formOf(answer('1', 'Save $5.'), true)).toEqual(formOf(answer('2', 'Save $5.'), true))
  expect(formOf(answer('1', 'Save $5.'), true)).not.toEqual(formOf(answer('1', 'Save $6.'), true))
})
