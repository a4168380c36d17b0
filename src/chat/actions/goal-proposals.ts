import type { GoalProposal } from '../../coach/thread.ts'
import type { GoalService } from '../../goals/service.ts'
import type { Goal } from '../../goals/store.ts'
import type { UserScope } from '../../users/scope.ts'
import type { Wish } from './action.ts'
import { isPossible } from './goal-changes.ts'
import { type GoalVoice, goalVoiceOf } from './goal-voice.ts'
import type { Report } from './reply.ts'

interface Services {
  goals: GoalService
}

/** Goals that have been spoken of and may still lack a target or a yes. */
export function createProposals({ goals }: Services) {
  async function create(
    tx: UserScope,
    { type, name, target, targetDate }: GoalProposal & { target: bigint },
    active: Goal | undefined,
    { context }: Wish,
  ): Promise<Report> {
    const voice = goalVoiceOf(context)
    const goal = await goals.create(tx, {
      goalType: type,
      goalName: name,
      targetAmountCents: target,
      startingAmountCents: 0n,
      targetDate,
      cadence: active?.cadence ?? 'monthly',
    })
    const { goal: words } = voice.words
    return {
      sentences: [
        words.set({ goal: voice.goal(goal) }),
        ...(active ? [words.replaced({ former: voice.short(active) })] : []),
        ...(context.plan ? [words.replan()] : []),
      ],
      emotion: 'encouraging',
      thread: { kind: 'changed' },
    }
  }

  return {
    /** Sets the proposed goal, or asks for what is missing: its target, or a yes to replacing the active one. */
    async propose(tx: UserScope, proposal: GoalProposal, wish: Wish, isConfirmed: boolean): Promise<Report> {
      const voice = goalVoiceOf(wish.context)
      const { goal: words } = voice.words
      const { type, name, target } = proposal
      const thread = { kind: 'goal', proposal } as const
      if (target === null) {
        return { sentences: [type === 'debt' ? words.askDebt({ name }) : words.askTarget({ name })], thread }
      }
      if (!isPossible(target)) return { sentences: [words.impossible()] }
      const active = await goals.findActive(tx)
      if (active && isThis(active, proposal, voice)) {
        return { sentences: [words.already({ goal: voice.goal(active) })] }
      }
      if (!active || isConfirmed) return create(tx, { ...proposal, target }, active, wish)
      const confirm = words.confirm({ former: voice.short(active), goal: voice.proposal(proposal) })
      return { sentences: [confirm], thread }
    },

    /** Lets a proposal go. */
    async decline(tx: UserScope, { context }: Wish): Promise<Report> {
      const voice = goalVoiceOf(context)
      const { goal: words } = voice.words
      const active = await goals.findActive(tx)
      return { sentences: [active ? words.kept({ former: voice.short(active) }) : words.dropped()] }
    },
  }
}

function isThis(
  active: Goal,
  { type, name, target, targetDate }: GoalProposal,
  { title }: GoalVoice,
): boolean {
  return (
    active.goalType === type &&
    title(active) === name &&
    active.targetAmountCents === target &&
    active.targetDate === targetDate
  )
}
