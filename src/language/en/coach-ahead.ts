interface Path {
  /** What is put toward the goal a month. */
  payment: string
  goal: string
  date: string
  months: string
}

/** What the coach says of what may come: other amounts, purchases, days to be ready by. */
export const aheadTexts = {
  with: {
    savings: (p: Path) =>
      `With ${p.payment} a month you would reach ${p.goal} around ${p.date}, ${p.months} from now.`,
    debt: (p: Path) =>
      `With ${p.payment} a month ${p.goal} would be paid off around ${p.date}, ${p.months} from now.`,
    never: (p: { payment: string; goal: string }) =>
      `With ${p.payment} a month I cannot work out an end for ${p.goal}.`,
    neverDebt: (p: { payment: string; goal: string }) =>
      `With ${p.payment} a month ${p.goal} would not end, because the interest takes it all.`,
    noTarget: (p: { payment: string; goal: string }) =>
      `That would put ${p.payment} a month toward ${p.goal}, which has no target amount yet.`,
    sooner: (p: { months: string }) => `That is ${p.months} sooner than at your plan’s pace.`,
    later: (p: { months: string }) => `That is ${p.months} later than at your plan’s pace.`,
    sameMonth: () => 'That is the same month as at your plan’s pace.',
    saved: (p: { interest: string }) => `It would save you ${p.interest} of interest.`,
    dearer: (p: { interest: string }) => `It would cost you ${p.interest} more in interest.`,
    within: (p: { left: string }) => `It would leave ${p.left} of your monthly surplus.`,
    beyond: (p: { surplus: string }) =>
      `Your month leaves ${p.surplus}, so the rest would have to come from spending less.`,
    interest: (p: { interest: string; payment: string }) =>
      `At ${p.payment} a month, you pay ${p.interest} of interest until then.`,
    howMuch: () => 'Tell me an amount, and I will work out what it changes.',
  },

  afford: {
    yes: (p: { price: string; left: string; rest: string }) =>
      `Yes: ${p.price} fits in the ${p.left} left of this month’s surplus, and ${p.rest} would remain.`,
    exactly: (p: { price: string }) => `Yes: ${p.price} is exactly what is left of this month’s surplus.`,
    no: (p: { price: string; left: string; short: string }) =>
      `Not this month without touching your plan: ${p.price} is ${p.short} more than the ${p.left} left of your surplus.`,
    later: (p: { left: string; months: string }) =>
      `Setting aside those ${p.left}, you would have it in ${p.months}.`,
    nothingLeft: (p: { price: string }) =>
      `Not without touching your plan: nothing of your surplus is left for the ${p.price}.`,
  },

  by: {
    needs: (p: { goal: string; date: string; payment: string; months: string }) =>
      `To reach ${p.goal} by ${p.date}, put ${p.payment} aside each month for ${p.months}.`,
    needsDebt: (p: { goal: string; date: string; payment: string; months: string }) =>
      `To pay off ${p.goal} by ${p.date}, pay ${p.payment} each month for ${p.months}.`,
    fits: (p: { surplus: string }) => `That fits in the ${p.surplus} your month leaves.`,
    tooMuch: (p: { surplus: string }) => `That is more than the ${p.surplus} your month leaves.`,
    inTime: (p: { contribution: string }) => `Your plan’s ${p.contribution} a month gets you there in time.`,
    would: (p: { date: string; amount: string; goal: string }) =>
      `At your plan’s pace you would have ${p.amount} for ${p.goal} by ${p.date}.`,
    wouldDebt: (p: { date: string; amount: string; goal: string }) =>
      `At your plan’s pace you would have paid ${p.amount} of ${p.goal} by ${p.date}.`,
  },
}

export type AheadTexts = typeof aheadTexts
