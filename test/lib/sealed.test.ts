import { describe, expect, it } from 'vitest'
import { createSeal } from '../../src/lib/sealed.ts'

const seal = createSeal('pepper', 'webhooks')

describe('a sealed secret', () => {
  it.each(['', 'whsec_x', 'Grüße 🦊', 'x'.repeat(10_000)])('can be read again: %s', (secret) => {
    expect(seal.unseal(seal.seal(secret))).toBe(secret)
  })

  it('is never the same twice, and shows nothing of the secret', () => {
    const [first, second] = [seal.seal('whsec_x'), seal.seal('whsec_x')]
    expect(Buffer.compare(first, second)).not.toBe(0)
    expect(Buffer.from(first).includes('whsec')).toBe(false)
  })

  it.each([
    ['another key', createSeal('other', 'webhooks')],
    ['another purpose', createSeal('pepper', 'instances')],
  ])('cannot be read with %s', (_, other) => {
    expect(() => other.unseal(seal.seal('whsec_x'))).toThrow()
  })

  it('cannot be changed in any bit', () => {
    const sealed = seal.seal('whsec_x')
    for (const at of sealed.keys()) {
      const changed = sealed.map((byte, index) => (index === at ? byte ^ 1 : byte))
      expect(() => seal.unseal(changed), `byte ${at}`).toThrow()
    }
    expect(() => seal.unseal(sealed.subarray(0, 20))).toThrow()
  })

  it('cannot be forged with a shorter tag', () => {
    const sealed = seal.seal('')
    for (const length of [4, 8, 12, 15]) {
      expect(() => seal.unseal(sealed.subarray(0, 12 + length)), `${length} bytes`).toThrow()
    }
  })

  it('can be read for as long as the pepper is the same: one of an earlier version', () => {
    expect(seal.unseal(Buffer.from('5dINx0o8mn8MuJfxqoODP108WpVAwSRJfvU0aBhtaMVuJlg=', 'base64'))).toBe(
      'whsec_x',
    )
  })
})
