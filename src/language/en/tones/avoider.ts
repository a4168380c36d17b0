import type { ToneTexts } from '../../tone.ts'

export const avoider = {
  month: {
    surplus: (p) =>
      `In short: of the ${p.income} you earn a month, you spend ${p.expenses}, and ${p.surplus} is left.`,
    balanced: (p) => `In short: you earn ${p.income} a month, and all of it is spent.`,
    deficit: (p) =>
      `In short: you earn ${p.income} a month and spend ${p.expenses}, so ${p.gap} is missing every month.`,
    noIncome: (p) => `In short: you spend ${p.expenses} a month, and there is no income right now.`,
    unknown: () => 'There are no figures for your month yet, and rough ones are enough to begin.',
  },
  outlook: {
    savings: {
      dated: (p) =>
        `An automatic transfer of ${p.contribution} a month, ${p.share} of your income, does the rest: “${p.goal}” reaches ${p.target} in ${p.months}, around ${p.date}.`,
      open: (p) =>
        `An automatic transfer of ${p.contribution} a month, ${p.share} of your income, takes care of “${p.goal}”.`,
      met: (p) => `“${p.goal}” has its ${p.target}, so there is nothing more to do for it.`,
      distant: (p) =>
        `An automatic ${p.contribution} a month is a start, though the ${p.remaining} that “${p.goal}” still needs is too far away to put a date on.`,
      waiting: (p) => `“${p.goal}” can start small, as soon as a month ends with anything left.`,
    },
    debt: {
      dated: (p) =>
        `An automatic payment of ${p.contribution} a month, ${p.share} of your income, does the rest: the ${p.remaining} you owe is gone in ${p.months}, by ${p.date}.`,
      open: (p) =>
        `An automatic payment of ${p.contribution} a month, ${p.share} of your income, keeps “${p.goal}” moving.`,
      met: (p) => `“${p.goal}” is done, and there is nothing left to pay.`,
      distant: (p) =>
        `An automatic ${p.contribution} a month is a start, though the ${p.remaining} you owe has no payoff date yet.`,
      waiting: (p) =>
        `“${p.goal}” can move forward in small steps, as soon as a month ends with anything left.`,
    },
  },
  actions: {
    closeGap: (p) =>
      `Take the monthly gap of ${p.gap} a small piece at a time, starting with the expense that is easiest to drop.`,
    matchIncome: (p) =>
      `Cancel something you hardly use: it brings your spending of ${p.expenses} a month closer to your income of ${p.income}.`,
    findIncome: (p) =>
      `Ask someone you trust about work or support that could cover part of your ${p.expenses} a month.`,
    trim: (p) =>
      `Cancel something small that you hardly use: spending just a little less than ${p.expenses} a month leaves you with something.`,
    recordIncome: () => 'Enter what you earn in a month; a rough figure will do.',
    recordExpenses: () => 'Enter roughly what you spend in a month, bills and everyday purchases together.',
    holdSpending: (p) =>
      `Let your bank’s app alert you before the month’s spending passes ${p.expenses}, so that you need not keep watch.`,
    leastPayment: (p) =>
      `Work up in small steps to at least ${p.least} a month on the ${p.remaining} you owe: with less, there is no end in sight.`,
    targetDate: {
      outOfReach: (p) =>
        `The date you chose, ${p.targetDate}, would take more than the ${p.surplus} a month you have left: a later date takes the pressure off.`,
    },
    savings: {
      contribute: (p) =>
        `Set up an automatic transfer of ${p.contribution} a month, ${p.share} of your income, to “${p.goal}”: it takes a few minutes and then runs by itself.`,
      dated: (p) =>
        `Leave the transfer running for ${p.months}, and “${p.goal}” reaches ${p.target} around ${p.date}, without any more effort.`,
      started: (p) =>
        `Leave the ${p.current} you have for “${p.goal}” where it is: with ${p.remaining} more, it reaches ${p.target}.`,
      open: (p) => `Pick a rough target amount for “${p.goal}”, so that the plan can name a date.`,
      distant: (p) =>
        `Let the automatic ${p.contribution} a month grow a little at a time: that brings the missing ${p.remaining} closer.`,
      waiting: (p) =>
        `If a month ends with anything left, send it straight to “${p.goal}”, which still needs ${p.remaining}.`,
      met: (p) => `Pick what comes next whenever it suits you: “${p.goal}” has reached ${p.target}.`,
      keepGoing: (p) =>
        `Until then, let ${p.contribution} a month, ${p.share} of your income, be set aside automatically.`,
    },
    debt: {
      contribute: (p) =>
        `Set up an automatic payment of ${p.contribution} a month, ${p.share} of your income, toward “${p.goal}”: it takes a few minutes and then runs by itself.`,
      dated: (p) =>
        `Leave the payment running for ${p.months}, and the ${p.remaining} you owe is paid off by ${p.date}, without any more effort.`,
      started: (p) =>
        `Leave new credit alone while ${p.remaining} is left: ${p.current} of ${p.target} is already paid.`,
      open: (p) =>
        `Look up a single balance today and the others later, so that the plan can name a date for “${p.goal}”.`,
      distant: (p) =>
        `Let the automatic ${p.contribution} a month grow a little at a time: at that pace, the ${p.remaining} you owe has no end in sight.`,
      waiting: (p) =>
        `Have your bank automatically pay the minimum on the ${p.remaining} you owe, so that no due date slips by.`,
      met: (p) => `Pick what comes next whenever it suits you: all ${p.target} of your debt is paid off.`,
      keepGoing: (p) =>
        `Until then, automatically set aside the ${p.contribution} a month, ${p.share} of your income, that your debt no longer needs.`,
    },
  },
  own: {
    surplus: (p) =>
      `Check just this at the end of each month: that ${p.contribution} has gone to “${p.goal}”.`,
    met: (p) => `Check just this at the end of each month: that ${p.surplus} is still left over.`,
    balanced: (p) =>
      `Take a minute at the end of the month to see what is left of your ${p.income}; that is enough to begin.`,
    deficit: (p) =>
      `Open the next bill on the day it comes, and see what in it could make the missing ${p.gap} smaller.`,
    unknown: () => 'Start with whichever figure is easier to find; the rest can follow another day.',
  },
} satisfies ToneTexts
