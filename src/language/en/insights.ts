interface Compared {
  spent: string
  month: string
  before: string
  difference: string
  change: string
}

interface Over {
  actual: string
  planned: string
  excess: string
}

interface Reached {
  actual: string
  planned: string
}

/** How a category is called within a sentence. */
export const insightsTexts = {
  empty: {
    past: (p: { month: string }) => `There are no transactions in ${p.month}.`,
    running: (p: { month: string }) => `There are no transactions in ${p.month} yet.`,
    before: (p: { before: string; spent: string }) => `In ${p.before}, you spent ${p.spent}.`,
  },

  spent: {
    nothing: (p: { month: string }) => `There is no spending in ${p.month}.`,
    alone: (p: { spent: string; month: string }) => `You spent ${p.spent} in ${p.month}.`,
    more: (p: Compared) =>
      `You spent ${p.spent} in ${p.month}, ${p.difference} (${p.change}) more than in ${p.before}.`,
    less: (p: Compared) =>
      `You spent ${p.spent} in ${p.month}, ${p.difference} (${p.change}) less than in ${p.before}.`,
    same: (p: { spent: string; month: string; before: string }) =>
      `You spent ${p.spent} in ${p.month}, the same as in ${p.before}.`,
    soFar: (p: { spent: string; month: string }) => `So far, you have spent ${p.spent} in ${p.month}.`,
    soFarCompared: (p: { spent: string; month: string; before: string; spentBefore: string }) =>
      `So far, you have spent ${p.spent} in ${p.month}; in all of ${p.before} you spent ${p.spentBefore}.`,
  },

  balance: {
    short: (p: { gap: string; spent: string; income: string }) =>
      `You spent ${p.gap} more than came in: ${p.spent} against an income of ${p.income}.`,
    left: (p: { income: string; net: string }) =>
      `Of the ${p.income} that came in, you did not spend ${p.net}.`,
    even: (p: { income: string }) => `You received ${p.income} and spent exactly that.`,
    untouched: (p: { income: string }) => `You received ${p.income}.`,
  },

  category: {
    largest: (p: { category: string; amount: string; share: string }) =>
      `Your largest category was ${p.category}: ${p.amount}, ${p.share} of what you spent.`,
    only: (p: { category: string; amount: string }) => `All you spent, ${p.amount}, went to ${p.category}.`,
  },

  unusual: (p: { description: string; date: string; amount: string; category: string; median: string }) =>
    `“${p.description}” on ${p.date} cost ${p.amount}; a typical expense for ${p.category} is ${p.median}.`,

  plan: {
    needsOver: (p: Over) => `Needs took ${p.actual}, ${p.excess} more than the ${p.planned} in your plan.`,
    wantsOver: (p: Over) => `Wants took ${p.actual}, ${p.excess} more than the ${p.planned} in your plan.`,
    within: (p: { needs: Reached; wants: Reached }) =>
      `Needs took ${p.needs.actual} of the ${p.needs.planned} in your plan and wants ${p.wants.actual} of ${p.wants.planned}: both are within it.`,
  },

  setAside: {
    savings: {
      reached: (p: Reached) => `You put aside ${p.actual} and reached the ${p.planned} in your plan.`,
      short: (p: Reached) => `You have put aside ${p.actual} of the ${p.planned} in your plan.`,
      unplanned: (p: { actual: string }) => `You put aside ${p.actual}.`,
    },
    debt: {
      reached: (p: Reached) =>
        `You paid ${p.actual} toward your debt and reached the ${p.planned} in your plan.`,
      short: (p: Reached) => `You have paid ${p.actual} toward your debt, of the ${p.planned} in your plan.`,
      unplanned: (p: { actual: string }) => `You paid ${p.actual} toward your debt.`,
    },
  },

  /** @param p.amounts a list of amounts, each in a currency of its own */
  otherCurrencies: (p: { amounts: string }) => `You also spent ${p.amounts}.`,
}

export type InsightsTexts = typeof insightsTexts
