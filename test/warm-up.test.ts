import { describe, expect, it } from 'vitest'
import { warmUp } from '../src/warm-up.ts'

describe('warming up', () => {
  it('takes its steps one by one, in order, and lets what came meanwhile go first', async () => {
    const order: string[] = []
    warmUp([() => order.push('first'), () => order.push('second')])
    order.push('caller')
    await new Promise((resolve) => setImmediate(resolve))
    order.push('request')
    await new Promise((resolve) => setImmediate(resolve))
    expect(order).toEqual(['caller', 'first', 'request', 'second'])
  })
})
