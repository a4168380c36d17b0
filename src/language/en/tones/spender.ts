import type { ToneTexts } from '../../tone.ts'

export const spender = {
  month: {
    surplus: (p) =>
      `You earn ${p.income} a month and spend ${p.expenses}, which leaves ${p.surplus} for today and for later.`,
    balanced: (p) =>
      `You earn ${p.income} a month and today takes all of it, so nothing is left for later yet.`,
    deficit: (p) =>
      `The month costs more than it brings in: you earn ${p.income} and spend ${p.expenses}, which leaves you ${p.gap} short.`,
    noIncome: (p) => `The month costs you ${p.expenses}, and at the moment there is no income to pay for it.`,
    unknown: () => 'There is no record yet of what a month brings in and what it costs you.',
  },
  outlook: {
    savings: {
      dated: (p) =>
        `Putting ${p.contribution} a month, ${p.share} of your income, ahead of any extras takes “${p.goal}” to ${p.target} in ${p.months}, around ${p.date}.`,
      open: (p) =>
        `Moving ${p.contribution} a month, ${p.share} of your income, to “${p.goal}” right away keeps it from slipping away in everyday spending.`,
      met: (p) => `“${p.goal}” has its full ${p.target}.`,
      distant: (p) =>
        `“${p.goal}” gets a start from ${p.contribution} a month, but the ${p.remaining} it still needs is too far away to put a date on.`,
      waiting: (p) => `“${p.goal}” gets its share as soon as some money lasts to the end of the month.`,
    },
    debt: {
      dated: (p) =>
        `Putting ${p.contribution} a month, ${p.share} of your income, ahead of any extras clears the ${p.remaining} you owe in ${p.months}, by ${p.date}.`,
      open: (p) =>
        `Sending ${p.contribution} a month, ${p.share} of your income, to “${p.goal}” right away keeps it from slipping away in everyday spending.`,
      met: (p) => `“${p.goal}” is done: no more payments are due.`,
      distant: (p) =>
        `Paying ${p.contribution} a month is a start, but it does not yet put an end to the ${p.remaining} you owe.`,
      waiting: (p) => `“${p.goal}” gets its share as soon as some money lasts to the end of the month.`,
    },
  },
  split: {
    savings: (p) =>
      `With ${p.share} of your income going to savings, ${p.needs} covers what you need and ${p.wants} is there to enjoy.`,
    debt: (p) =>
      `With ${p.share} of your income going to your debt, ${p.needs} covers what you need and ${p.wants} is there to enjoy.`,
  },
  actions: {
    closeGap: (p) =>
      `Close the gap of ${p.gap} a month before any extra spending: spend less, earn more or do a bit of each.`,
    matchIncome: (p) =>
      `Keep the pleasures that matter most and let others go, until your spending comes down from ${p.expenses} to your income of ${p.income} a month.`,
    findIncome: (p) =>
      `Pay the essentials among your ${p.expenses} a month before anything else, and look for income that covers them.`,
    trim: (p) =>
      `Out of the ${p.expenses} you spend a month, choose something you would hardly miss, and set its price aside on the day your pay arrives.`,
    recordIncome: () => 'Note what you earn in a month, so that it is clear how much there is to live on.',
    recordExpenses: () =>
      'Note what you spend over a month as it happens, the small treats as well as the bills.',
    split: (p) =>
      `Spend up to ${p.wants} of your income on what you enjoy, with a clear conscience, while needs stay near ${p.needs}.`,
    holdSpending: (p) => `Let ${p.expenses} be the ceiling for the month, so that ${p.surplus} stays free.`,
    leastPayment: (p) =>
      `Aim for at least ${p.least} a month on the ${p.remaining} you owe, even if other things have to wait: with less, there is no end in sight.`,
    targetDate: {
      outOfReach: (p) =>
        `The date you chose, ${p.targetDate}, would take more than the ${p.surplus} a month you have left: a later date leaves you room to live.`,
    },
    savings: {
      contribute: (p) =>
        `Move ${p.contribution}, ${p.share} of your income, to “${p.goal}” each month on the day your pay arrives, before it can be spent.`,
      dated: (p) =>
        `Keep the transfers going for ${p.months}: around ${p.date}, “${p.goal}” stands at ${p.target}.`,
      started: (p) =>
        `Keep the ${p.current} you have for “${p.goal}” away from your everyday account: with ${p.remaining} more, it reaches ${p.target}.`,
      open: (p) => `Name the amount “${p.goal}” takes, so that the plan can say when it is yours.`,
      distant: (p) =>
        `Swap a regular purchase for a larger transfer: whatever you add to the ${p.contribution} a month brings the missing ${p.remaining} closer.`,
      waiting: (p) =>
        `Move whatever is left at the end of a month to “${p.goal}” right away: it still needs ${p.remaining}.`,
      met: (p) =>
        `Decide what you want to look forward to next, now that “${p.goal}” has reached ${p.target}.`,
      keepGoing: (p) =>
        `Go on moving ${p.contribution} a month, ${p.share} of your income, out of your everyday account until you have decided.`,
    },
    debt: {
      contribute: (p) =>
        `Pay ${p.contribution}, ${p.share} of your income, toward “${p.goal}” each month on the day your pay arrives, before it can be spent.`,
      dated: (p) =>
        `Keep the payments going for ${p.months}: by ${p.date}, the ${p.remaining} you owe is paid off and the money is yours to use again.`,
      started: (p) =>
        `Buy nothing on credit while ${p.remaining} is left: you have already paid ${p.current} of ${p.target}.`,
      open: (p) => `Add up what you owe, so that the plan can say when “${p.goal}” is over and done with.`,
      distant: (p) =>
        `Swap a regular purchase for a larger payment: at ${p.contribution} a month, the ${p.remaining} you owe has no end in sight.`,
      waiting: (p) =>
        `Keep the minimum payments on the ${p.remaining} you owe at the top of your list while you free up money.`,
      met: (p) =>
        `Decide what you want to look forward to next, now that all ${p.target} of your debt is paid off.`,
      keepGoing: (p) =>
        `Your debt no longer needs ${p.contribution} a month, ${p.share} of your income: move that out of your everyday account until you have decided.`,
    },
  },
  own: {
    surplus: (p) =>
      `Sleep on any larger purchase, so that it never has to come out of the ${p.contribution} for “${p.goal}”.`,
    met: (p) => `Mark the occasion with something nice out of the ${p.surplus} a month you have left.`,
    balanced: (p) =>
      `Sleep on any larger purchase, because none of your ${p.income} a month is left to cover it.`,
    deficit: (p) => `Put off any purchase that can wait: it would only widen the gap of ${p.gap}.`,
    unknown: () => 'Keep your receipts for a while: they show where the money goes.',
  },
} satisfies ToneTexts
