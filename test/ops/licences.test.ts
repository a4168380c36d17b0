import { describe, expect, test } from 'vitest'
import { readComponents, refusal } from '../../ops/licence-rules.ts'

/** What the rules say of a package with these licences. */
function verdict(licenses: unknown): string | undefined {
  const bill = JSON.stringify({ components: [{ name: 'left-pad', version: '1.3.0', licenses }] })
  return readComponents(bill).map(refusal)[0]
}

describe('a package may be shipped', () => {
  test.each([
    ['under one licence that is allowed', [{ license: { id: 'MIT' } }]],
    ['when one side of a choice is allowed', [{ expression: '(GPL-3.0-only OR MIT)' }]],
    ['when all that hold together are allowed', [{ expression: 'MIT AND ISC' }]],
    ['under several licences, all allowed', [{ license: { id: 'MIT' } }, { license: { id: 'ISC' } }]],
  ])('%s', (_, licenses) => {
    expect(verdict(licenses)).toBeUndefined()
  })
})

describe('a package is refused by name', () => {
  test.each([
    ['under a licence that is not allowed', [{ license: { id: 'AGPL-3.0-only' } }], 'AGPL-3.0-only'],
    ['under words that are no licence', [{ license: { name: 'Custom' } }], 'Custom'],
    ['without any licence', undefined, 'none named'],
    ['when one of those that hold together is not allowed', [{ expression: 'MIT AND GPL-2.0-only' }], 'GPL'],
    ['when no side of a choice is allowed', [{ expression: '(GPL-2.0-only OR EUPL-1.2)' }], 'EUPL-1.2'],
    [
      'when one of several is not allowed',
      [{ license: { id: 'MIT' } }, { license: { id: 'SSPL-1.0' } }],
      'SSPL',
    ],
    ['when an expression is nested', [{ expression: '(MIT AND (ISC OR GPL-2.0-only))' }], 'ISC OR'],
  ])('%s', (_, licenses, named) => {
    expect(verdict(licenses)).toContain('left-pad@1.3.0')
    expect(verdict(licenses)).toContain(named)
  })
})

test('what is no bill of materials is an error, not an empty list', () => {
  expect(() => readComponents('{}')).toThrow()
  expect(() => readComponents('')).toThrow()
})
