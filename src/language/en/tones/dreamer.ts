import type { ToneTexts } from '../../tone.ts'

export const dreamer = {
  month: {
    surplus: (p) =>
      `Your month gives you something to build on: you earn ${p.income}, spend ${p.expenses} and keep ${p.surplus}.`,
    balanced: (p) =>
      `What you have in mind needs some room, and the month leaves none yet: you earn ${p.income} and spend all of it.`,
    deficit: (p) =>
      `The way to what you have in mind starts here: you earn ${p.income} a month and spend ${p.expenses}, so every month ends ${p.gap} short.`,
    noIncome: (p) =>
      `The way to what you have in mind starts here: you spend ${p.expenses} a month and have no income at the moment.`,
    unknown: () =>
      'Every big plan begins with a few plain figures, and what you earn and spend in a month is not on record yet.',
  },
  outlook: {
    savings: {
      dated: (p) =>
        `Picture the days around ${p.date}: ${p.contribution} a month, ${p.share} of your income, for ${p.months} has brought “${p.goal}” to ${p.target}.`,
      open: (p) =>
        `“${p.goal}” takes shape with ${p.contribution} a month, ${p.share} of your income, and the clearer the picture, the sooner it can have a date.`,
      met: (p) => `“${p.goal}” has become real: all ${p.target} is there.`,
      distant: (p) =>
        `The road to “${p.goal}” is long: at ${p.contribution} a month, there is no date yet for the ${p.remaining} it still needs.`,
      waiting: (p) =>
        `“${p.goal}” is still worth aiming for, and it can move forward as soon as a month ends with money left.`,
    },
    debt: {
      dated: (p) =>
        `Picture ${p.date}: by then, ${p.contribution} a month, ${p.share} of your income, for ${p.months} has put the ${p.remaining} you owe behind you.`,
      open: (p) =>
        `A life without this debt takes shape with ${p.contribution} a month, ${p.share} of your income, toward “${p.goal}”.`,
      met: (p) => `“${p.goal}” is behind you: nothing is left to pay.`,
      distant: (p) =>
        `A life without debt is the aim, but at ${p.contribution} a month, there is no date yet for paying off the ${p.remaining} you owe.`,
      waiting: (p) =>
        `A life without debt is still the aim, and “${p.goal}” can move forward as soon as a month ends with money left.`,
    },
  },
  actions: {
    closeGap: (p) =>
      `Make it your next milestone to close the gap of ${p.gap} a month: spend less, earn more or do a bit of each.`,
    matchIncome: (p) =>
      `Pick an expense to cut back on: each change brings your spending of ${p.expenses} a month closer to your income of ${p.income}.`,
    findIncome: (p) =>
      `Take a step this week toward income that covers your expenses of ${p.expenses} a month, such as a call or an application.`,
    trim: (p) =>
      `Out of the ${p.expenses} you spend a month, pick something that matters less to you than your plans, and free that money for them.`,
    recordIncome: () =>
      'Take the next step today: note what you earn in a month, so that the plan can show how far it takes you.',
    recordExpenses: () =>
      'Note what you spend in a month, from the fixed bills to the day-to-day purchases, to see what is free for your plans.',
    split: (p) =>
      `Keep needs near ${p.needs} of your income and wants near ${p.wants}: the rest brings your plans closer.`,
    holdSpending: (p) =>
      `Spend ${p.expenses} a month at most, and ${p.surplus} stays free for what matters to you.`,
    leastPayment: (p) =>
      `Work toward at least ${p.least} a month on the ${p.remaining} you owe: that is where the end comes into sight.`,
    targetDate: {
      outOfReach: (p) =>
        `The date you chose, ${p.targetDate}, would take more than the ${p.surplus} a month you have left: keep the goal and give it a later date.`,
    },
    savings: {
      contribute: (p) =>
        `Take the next step on the day your pay arrives: move ${p.contribution}, ${p.share} of your income, to “${p.goal}”, and repeat it every month.`,
      dated: (p) =>
        `Keep a picture of “${p.goal}” in sight, with its figures beside it: ${p.target} in ${p.months}, around ${p.date}.`,
      started: (p) =>
        `Build on the ${p.current} that “${p.goal}” already has: with ${p.remaining} more, it reaches ${p.target}.`,
      open: (p) => `Put a number on “${p.goal}”, so that the plan can turn it into a date.`,
      distant: (p) =>
        `Divide “${p.goal}” into smaller milestones and raise the ${p.contribution} a month with each of them: for now, the missing ${p.remaining} is too far away.`,
      waiting: (p) =>
        `Put whatever is left at the end of a month, however little, toward “${p.goal}”, to bring the missing ${p.remaining} closer.`,
      met: (p) => `Choose what you want to make real next, now that “${p.goal}” has reached ${p.target}.`,
      keepGoing: (p) =>
        `Meanwhile, let ${p.contribution} a month, ${p.share} of your income, build up for whatever comes next.`,
    },
    debt: {
      contribute: (p) =>
        `Take the next step on the day your pay arrives: pay ${p.contribution}, ${p.share} of your income, toward “${p.goal}”, and repeat it every month.`,
      dated: (p) =>
        `Put this where you see it every day: by ${p.date}, after ${p.months} of payments, the ${p.remaining} you owe is paid off.`,
      started: (p) =>
        `Remember that ${p.current} of ${p.target} is already behind you, and take on no new debt while ${p.remaining} is left.`,
      open: (p) =>
        `Put a number on what you owe by adding it all up, so that the plan can give “${p.goal}” a date.`,
      distant: (p) =>
        `Divide the ${p.remaining} you owe into smaller milestones and raise the payment with each of them: at ${p.contribution} a month, there is no end in sight.`,
      waiting: (p) =>
        `Keep making the minimum payments on the ${p.remaining} you owe, so that you stay on course while you free up money.`,
      met: (p) =>
        `Choose what you want to make real next, now that all ${p.target} of your debt is paid off.`,
      keepGoing: (p) =>
        `Meanwhile, set aside the ${p.contribution} a month, ${p.share} of your income, that your debt no longer needs, ready for whatever comes next.`,
    },
  },
  own: {
    surplus: (p) =>
      `Each time ${p.contribution} goes to “${p.goal}”, note down what it brings you closer to.`,
    met: (p) => `Write down what you would like the ${p.surplus} a month you have left to make possible.`,
    balanced: (p) =>
      `Write down what you would like money left over for, and beside it the smallest change to your spending of ${p.expenses} a month that would get you started.`,
    deficit: (p) =>
      `Write down what a month without the gap of ${p.gap} would make possible, and the smallest step you can take toward it.`,
    unknown: () => 'Write down what you would like your money to make possible.',
  },
} satisfies ToneTexts
