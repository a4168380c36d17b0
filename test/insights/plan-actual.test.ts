import { describe, expect, test } from 'vitest'
import { BUCKETS, type PlannedMonth, planVsActual } from '../../src/insights/plan-actual.ts'

const shares = { needs: 5000, wants: 3000, savings: 2000, debt: 0 }

function planned(income: bigint, changes: Partial<PlannedMonth> = {}): bigint[] {
  const compared = planVsActual([], { currency: 'USD', income, goalType: 'savings', shares, ...changes })
  return BUCKETS.map((bucket) => compared[bucket].planned)
}

describe('the planned amounts, for needs, wants, savings and debt', () => {
  test.each([
    [500_000n, [250_000n, 150_000n, 100_000n, 0n]],
    // 7.5, 4.5, 3.0: one cent is left over, the remainders are equal, and needs come before wants.
    [15n, [8n, 4n, 3n, 0n]],
    // 1.5, 0.9, 0.6: two are left over and go to the largest remainders.
    [3n, [1n, 1n, 1n, 0n]],
    // 0.5, 0.3, 0.2.
    [1n, [1n, 0n, 0n, 0n]],
    [0n, [0n, 0n, 0n, 0n]],
  ])('of %d cents add up to them, what is left over going to the largest remainders', (income, amounts) => {
    expect(planned(income)).toEqual(amounts)
  })

  test("ties go to the goal's bucket before the others", () => {
    const even = { needs: 5000, wants: 0, savings: 0, debt: 5000 }
    expect(planned(1n, { goalType: 'debt', shares: even })).toEqual([0n, 0n, 0n, 1n])
  })

  test('are all 0 where the plan has no shares', () => {
    const none = { needs: 0, wants: 0, savings: 0, debt: 0 }
    expect(planned(0n, { shares: none })).toEqual([0n, 0n, 0n, 0n])
  })
})
