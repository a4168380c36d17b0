import { answer } from './answers.ts'
import type { Skill } from './situation.ts'

type Pleasantry = 'greeting' | 'thanks' | 'farewell' | 'identity' | 'other'

/** A pleasantry and what can be asked next. */
export function smallTalk(kind: Pleasantry): Skill {
  return ({ texts }) => answer('neutral', texts.smallTalk[kind](), texts.smallTalk.offer())
}

/** A pleasantry that asks for nothing more. */
export function closing(kind: Pleasantry): Skill {
  return ({ texts }) => answer('encouraging', texts.smallTalk[kind]())
}
