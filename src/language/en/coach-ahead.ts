interface Path {
  /** What is put toward the goal a month. */
  payment: string
  goal: string
  date: string
  months: string
}

interface Purchase {
  price: string
  /** What is left of the surplus. */
  left: string
}

/** What the coach says of what may come: other amounts, purchases, days to be ready by. */
export const aheadTexts = {
  with: {
    savings: (p: Path) =>
      `With ${p.payment} a month you would reach ${p.goal} around ${p.date}, ${p.months} from now.`,
    debt: (p: Path) =>
      `With ${p.payment} a month ${p.goal} would be paid off around ${p.date}, ${p.months} from now.`,
    /** An amount put aside at once, the plan's payments going on. */
    once: (p: Path & { amount: string }) =>
      `With ${p.amount} now and your plan’s ${p.payment} a month, you would reach ${p.goal} around ${p.date}, ${p.months} from now.`,
    onceDebt: (p: Path & { amount: string }) =>
      `With ${p.amount} now and your plan’s ${p.payment} a month, ${p.goal} would be paid off around ${p.date}, ${p.months} from now.`,
    /** Later than can be reckoned, without interest. */
    tooLong: (p: { payment: string; goal: string }) =>
      `With ${p.payment} a month ${p.goal} would take more than a lifetime.`,
    /** The same with interest. */
    endless: (p: { payment: string; goal: string }) =>
      `With ${p.payment} a month ${p.goal} would take more than a lifetime, because interest eats up nearly all of it.`,
    nothing: (p: { goal: string }) => `Then nothing would go to ${p.goal}.`,
    savedBy: (p: { payment: string; goal: string; date: string; amount: string }) =>
      `With ${p.payment} a month you would have ${p.amount} for ${p.goal} by ${p.date}.`,
    paidBy: (p: { payment: string; goal: string; date: string; amount: string }) =>
      `With ${p.payment} a month you would have paid ${p.amount} toward ${p.goal} by ${p.date}.`,
    noTarget: (p: { payment: string; goal: string }) =>
      `That would put ${p.payment} a month toward ${p.goal}; no target amount is on record yet.`,
    sooner: (p: { months: string }) => `That is ${p.months} sooner than at your plan’s pace.`,
    later: (p: { months: string }) => `That is ${p.months} later than at your plan’s pace.`,
    sameMonth: () => 'That is the same month as at your plan’s pace.',
    saved: (p: { interest: string }) => `It would save you ${p.interest} in interest.`,
    dearer: (p: { interest: string }) => `It would cost you ${p.interest} more in interest.`,
    within: (p: { left: string }) => `It would leave ${p.left} of your monthly surplus.`,
    whole: () => 'It would take all of your monthly surplus.',
    beyond: (p: { surplus: string }) =>
      `Your month leaves ${p.surplus}, so some spending would have to go to make room.`,
    beyondNothing: () => 'Your month leaves nothing at the moment, so some spending would have to go first.',
    interest: (p: { interest: string; payment: string }) =>
      `At ${p.payment} a month, you pay ${p.interest} in interest until it is paid off.`,
    withoutInterest: () => 'This leaves interest out, because the rate is not on record.',
    howMuch: () => 'Tell me an amount, and I will work out what it changes.',
  },

  /** When less than the plan's amount is enough. */
  enough: (p: { remaining: string }) => `Only ${p.remaining} is still missing, so that much is enough.`,

  afford: {
    yes: (p: Purchase & { rest: string }) =>
      `Yes: ${p.price} fits in the ${p.left} left of this month’s surplus, and ${p.rest} would remain.`,
    exactly: (p: { price: string }) => `Yes: ${p.price} is exactly what is left of this month’s surplus.`,
    no: (p: Purchase & { short: string }) =>
      `Not from this month’s surplus: ${p.price} is ${p.short} more than the ${p.left} left of it.`,
    later: (p: { left: string; months: string }) =>
      `Setting those ${p.left} aside each month, you would have it in ${p.months}.`,
    yesEach: (p: Purchase & { rest: string }) =>
      `Yes: ${p.price} a month fits in the ${p.left} left of your monthly surplus, and ${p.rest} would remain.`,
    noEach: (p: Purchase & { short: string }) =>
      `Not every month: ${p.price} is ${p.short} more than the ${p.left} left of your monthly surplus.`,
    nothingLeft: (p: { price: string }) =>
      `Not without touching your plan: nothing of your surplus is left for the ${p.price}.`,
    notNow: (p: { price: string }) =>
      `Not at the moment: your month leaves nothing that ${p.price} could come from.`,
  },

  by: {
    needs: (p: { goal: string; date: string; payment: string; months: string }) =>
      `To reach ${p.goal} by ${p.date}, put ${p.payment} aside each month for ${p.months}.`,
    needsDebt: (p: { goal: string; date: string; payment: string; months: string }) =>
      `To pay off ${p.goal} by ${p.date}, pay ${p.payment} each month for ${p.months}.`,
    needsOnce: (p: { goal: string; date: string; payment: string }) =>
      `To reach ${p.goal} by ${p.date}, put ${p.payment} aside until then.`,
    needsOnceDebt: (p: { goal: string; date: string; payment: string }) =>
      `To pay off ${p.goal} by ${p.date}, pay ${p.payment} until then.`,
    needsSum: (p: { sum: string; date: string; payment: string; months: string }) =>
      `To have ${p.sum} together by ${p.date}, put ${p.payment} aside each month for ${p.months}.`,
    fits: (p: { surplus: string }) => `That fits in the ${p.surplus} your month leaves.`,
    tooMuch: (p: { surplus: string }) => `That is more than the ${p.surplus} your month leaves.`,
    inTime: (p: { contribution: string }) => `Your plan’s ${p.contribution} a month gets you there in time.`,
    would: (p: { date: string; amount: string; goal: string }) =>
      `At your plan’s pace you would have ${p.amount} for ${p.goal} by ${p.date}.`,
    wouldDebt: (p: { date: string; amount: string; goal: string }) =>
      `At your plan’s pace you would have paid ${p.amount} toward ${p.goal} by ${p.date}.`,
    all: () => 'That is the whole target.',
  },
}

export type AheadTexts = typeof aheadTexts
