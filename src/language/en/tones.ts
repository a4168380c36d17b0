import { avoider } from './tones/avoider.ts'
import { dreamer } from './tones/dreamer.ts'
import { planner } from './tones/planner.ts'
import { saver } from './tones/saver.ts'
import { spender } from './tones/spender.ts'

export const tones = { planner, spender, saver, avoider, dreamer }
