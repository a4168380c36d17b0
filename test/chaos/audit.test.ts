import { expect, test } from 'vitest'
import { compare } from './audit.ts'

const promised = new Map([
  ['first', 'id_1'],
  ['second', 'id_2'],
  ['third', undefined],
])
const stored = [
  { id: 'id_1', marker: 'first' },
  { id: 'id_2', marker: 'second' },
  { id: 'id_3', marker: 'third' },
]

test('what is there as it was promised is right', () => {
  expect([...compare(promised, stored)]).toEqual([])
})

test.each([
  ['lost', stored.slice(1), "'first' (id_1) was acknowledged and is lost"],
  ['lost without a known id', stored.slice(0, 2), "'third' (undefined) was acknowledged and is lost"],
  ['doubled', [...stored, { id: 'id_4', marker: 'third' }], "'third' is there twice: id_3 and id_4"],
  [
    'there unasked',
    [...stored, { id: 'id_4', marker: 'fourth' }],
    "'fourth' (id_4) is there, and nobody was told",
  ],
  [
    'made anew',
    [{ id: 'id_9', marker: 'first' }, ...stored.slice(1)],
    "'first' was acknowledged as id_1 and is id_9",
  ],
])('a row that is %s is found', (_, rows, wrong) => {
  expect([...compare(promised, rows)]).toEqual([wrong])
})
