import { answerWith } from '../../../src/transactions/reading/child.ts'
import { UnreadableError } from '../../../src/transactions/reading/draft.ts'

/** What a child does with its question, the worst that a file could bring it to. */
export type Deed = 'fill the heap' | 'fill the memory' | 'go on for ever' | 'break' | 'tell of itself'

const DEEDS: Record<Deed, () => void> = {
  'fill the heap': () => {
    const kept: number[][] = []
    for (;;) kept.push(Array.from({ length: 10_000 }, Math.random))
  },
  'fill the memory': () => {
    const kept: Buffer[] = []
    for (;;) kept.push(Buffer.alloc(2 ** 20, 1))
  },
  'go on for ever': () => {
    for (;;);
  },
  break: () => process.kill(process.pid, 'SIGSEGV'),
  'tell of itself': () => {
    throw new UnreadableError(String(process.pid), Object.keys(process.env).join())
  },
}

answerWith(async ({ deed }: { deed: Deed }) => {
  DEEDS[deed]()
  return []
})
