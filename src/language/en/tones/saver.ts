import type { ToneTexts } from '../../tone.ts'

export const saver = {
  month: {
    surplus: (p) =>
      `Your month leaves a margin: of the ${p.income} you earn, you spend ${p.expenses} and keep ${p.surplus}.`,
    balanced: (p) => `You earn ${p.income} a month and spend it in full, so there is no safety margin yet.`,
    deficit: (p) =>
      `You earn ${p.income} a month and spend ${p.expenses}, so every month takes ${p.gap} away from your security.`,
    noIncome: (p) =>
      `You spend ${p.expenses} a month without an income right now, so protecting what you have comes before everything else.`,
    unknown: () =>
      'With no monthly income or spending on record, there is no telling yet how much you can safely set aside.',
  },
  outlook: {
    savings: {
      dated: (p) =>
        `Steadily setting aside ${p.contribution} a month, ${p.share} of your income, brings “${p.goal}” to ${p.target} in ${p.months}, around ${p.date}.`,
      open: (p) =>
        `The plan steadily sets aside ${p.contribution} a month, ${p.share} of your income, for “${p.goal}”.`,
      met: (p) => `“${p.goal}” is complete: its target of ${p.target} has been reached.`,
      distant: (p) =>
        `Setting aside ${p.contribution} a month is a sound habit, but the ${p.remaining} that “${p.goal}” still needs is too far away to put a date on.`,
      waiting: (p) => `“${p.goal}” can grow as soon as a month leaves something to set aside.`,
    },
    debt: {
      dated: (p) =>
        `Steadily paying ${p.contribution} a month, ${p.share} of your income, frees you of the ${p.remaining} you owe in ${p.months}, by ${p.date}.`,
      open: (p) =>
        `The plan steadily pays ${p.contribution} a month, ${p.share} of your income, toward “${p.goal}”.`,
      met: (p) => `“${p.goal}” is settled: nothing is left to pay.`,
      distant: (p) =>
        `Paying ${p.contribution} a month is a step, but it does not yet give the ${p.remaining} you owe a payoff date.`,
      waiting: (p) => `“${p.goal}” can move forward as soon as a month leaves something to put toward it.`,
    },
  },
  split: {
    savings: (p) =>
      `With ${p.share} of your income safely going to savings, the ${p.needs} for needs and the ${p.wants} for wants are yours to spend without worry.`,
    debt: (p) =>
      `With ${p.share} of your income reliably going to your debt, the ${p.needs} for needs and the ${p.wants} for wants are yours to spend without worry.`,
  },
  actions: {
    closeGap: (p) =>
      `Stop the loss of ${p.gap} a month before anything else: spend less, earn more or do a bit of each.`,
    matchIncome: (p) =>
      `Bring your spending down carefully from ${p.expenses} to your income of ${p.income} a month, without cutting into health and home.`,
    findIncome: (p) =>
      `Look for income that covers at least the essentials of your ${p.expenses} a month, and touch any reserves as little as you can.`,
    trim: (p) => `Free up a small amount of the ${p.expenses} you spend a month, enough to start a cushion.`,
    recordIncome: () => 'Note what you earn in a month, counting only what is certain.',
    recordExpenses: () =>
      'Note what you spend in a month, the occasional bills as well as the day-to-day purchases.',
    split: (p) =>
      `Allow yourself the ${p.wants} of your income meant for wants: with needs near ${p.needs}, it is already part of the plan.`,
    holdSpending: (p) =>
      `Keep your spending within ${p.expenses} a month, so that ${p.surplus} stays free whatever comes up.`,
    leastPayment: (p) =>
      `Build up to at least ${p.least} a month on the ${p.remaining} you owe: with less, there is no end in sight.`,
    targetDate: {
      outOfReach: (p) =>
        `The date you chose, ${p.targetDate}, would take more than the ${p.surplus} a month you have left: a later date is the safer choice.`,
    },
    savings: {
      contribute: (p) =>
        `Make it a habit to set aside ${p.contribution}, ${p.share} of your income, for “${p.goal}” each month as soon as your pay arrives.`,
      dated: (p) =>
        `Keep that habit up for ${p.months}: it brings “${p.goal}” to ${p.target} around ${p.date}.`,
      started: (p) =>
        `Keep the ${p.current} you have for “${p.goal}” in a safe place: with ${p.remaining} more, it reaches ${p.target}.`,
      open: (p) => `Decide what amount is enough for “${p.goal}”, so that the plan can name a date.`,
      distant: (p) =>
        `Raise the ${p.contribution} a month in small, safe steps: each of them brings the missing ${p.remaining} closer.`,
      waiting: (p) =>
        `Set aside even small leftovers at the end of a month for “${p.goal}”, which still needs ${p.remaining}.`,
      met: (p) => `Choose what to save for next, now that “${p.goal}” has its ${p.target} in place.`,
      keepGoing: (p) =>
        `Keep up the habit of ${p.contribution} a month, ${p.share} of your income, while you decide.`,
    },
    debt: {
      contribute: (p) =>
        `Make it a habit to pay ${p.contribution}, ${p.share} of your income, toward “${p.goal}” each month as soon as your pay arrives.`,
      dated: (p) => `Keep that habit up for ${p.months}: it clears the ${p.remaining} you owe by ${p.date}.`,
      started: (p) =>
        `Hold on to what you have achieved, ${p.current} paid of ${p.target}, and borrow nothing new while ${p.remaining} is left.`,
      open: (p) =>
        `Add up all that you owe, the small balances too, so that the plan can name the date when “${p.goal}” is done.`,
      distant: (p) =>
        `Raise the ${p.contribution} a month in small, safe steps: at that pace, the ${p.remaining} you owe has no end in sight.`,
      waiting: (p) => `Protect the minimum payments on the ${p.remaining} you owe while you free up money.`,
      met: (p) => `Choose what to save for, now that all ${p.target} of your debt is paid off.`,
      keepGoing: (p) =>
        `Turn the payments into savings: ${p.contribution} a month, ${p.share} of your income, is no longer needed for your debt.`,
    },
  },
  own: {
    surplus: (p) =>
      `When a month brings something extra, add part of it to the ${p.contribution} for “${p.goal}” and let yourself enjoy the rest.`,
    met: (p) =>
      `Treat yourself to something you have long put off, out of the ${p.surplus} a month you have left.`,
    balanced: (p) =>
      `Hold a little back until the month is over, because your income of ${p.income} leaves nothing for surprises.`,
    deficit: (p) =>
      `Look for part of the ${p.gap} in fees, subscriptions and insurance before you cut what does you good.`,
    unknown: () => 'Note what you already have set aside, because it counts too.',
  },
} satisfies ToneTexts
