import { describe, expect, it } from 'vitest'
import { payload } from '../../src/webhooks/payload.ts'

const AT = new Date('2025-05-05T14:30:00.999Z')

describe('a payload', () => {
  it('has a type, a time and the data', () => {
    const data = { id: 'x', amount: 1.5, list: [null, true] }
    expect(JSON.parse(payload('plan.generated', AT, data))).toEqual({
      type: 'plan.generated',
      timestamp: '2025-05-05T14:30:00Z',
      data,
    })
  })

  it('stays as it is below 20,000 bytes', () => {
    const text = 'x'.repeat(19_000)
    expect(JSON.parse(payload('t', AT, { text })).data.text).toBe(text)
  })

  it.each([
    ['one long text', { text: 'x'.repeat(100_000) }],
    ['one of many bytes a character', { text: '🦊'.repeat(30_000) }],
    ['one that has to be escaped', { text: '"\\'.repeat(30_000) }],
    ['many long texts', { items: Array.from({ length: 60 }, () => ({ title: 'é'.repeat(3_000) })) }],
  ])('is cut to less, and stays well-formed: %s', (_, data) => {
    const body = payload('t', AT, { id: 'ozz_plan_1', ...data })
    expect(Buffer.byteLength(body)).toBeLessThan(20_000)
    expect(body.isWellFormed()).toBe(true)
    expect(JSON.parse(body).data.id).toBe('ozz_plan_1')
    expect(body).toContain('…')
  })
})
