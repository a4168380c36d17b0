import type { ToneTexts } from '../../tone.ts'

export const dreamer = {
  month: {
    surplus: (p) =>
      `Your month gives you something to build on: you earn ${p.income}, spend ${p.expenses} and keep ${p.surplus}.`,
    balanced: (p) =>
      `What you have in mind needs some room, and the month leaves none yet: you earn ${p.income} and spend all of it.`,
    deficit: (p) =>
      `Before what you have in mind comes this: you earn ${p.income} a month and spend ${p.expenses}, so every month ends ${p.gap} short.`,
    noIncome: (p) =>
      `Before what you have in mind comes this: you spend ${p.expenses} a month and have no income at the moment.`,
    unknown: () =>
      'Every big plan begins with a few plain figures, and what you earn and spend in a month is not on record yet.',
  },
  outlook: {
    savings: {
      dated: (p) =>
        `Picture the days around ${p.date}: “${p.goal}” stands at ${p.target}, after ${p.months} of setting aside ${p.contribution}, ${p.share} of your income.`,
      open: (p) =>
        `“${p.goal}” takes shape with ${p.contribution} a month, ${p.share} of your income, and the clearer the picture, the sooner it can have a date.`,
      met: (p) => `“${p.goal}” has become real: its ${p.target} is complete.`,
      distant: (p) =>
        `The road to “${p.goal}” is long: with ${p.contribution} a month, the ${p.remaining} it still needs is too far away to name a date.`,
      waiting: (p) =>
        `“${p.goal}” is still worth aiming for, and it can move forward as soon as a month ends with money left.`,
    },
    debt: {
      dated: (p) =>
        `Picture ${p.date}: by then the ${p.remaining} you owe is behind you, after ${p.months} of paying ${p.contribution}, ${p.share} of your income.`,
      open: (p) =>
        `A life without this debt takes shape with ${p.contribution} a month, ${p.share} of your income, toward “${p.goal}”.`,
      met: (p) => `“${p.goal}” is behind you: nothing is left to pay.`,
      distant: (p) =>
        `A life without debt is the aim, but ${p.contribution} a month does not bring the end of the ${p.remaining} you owe into sight.`,
      waiting: (p) =>
        `A life without debt is still the aim, and “${p.goal}” can move forward as soon as a month ends with money left.`,
    },
  },
  actions: {
    closeGap: (p) =>
      `Make it your next milestone to close the gap of ${p.gap} a month: spend less, earn more or do a bit of each.`,
    matchIncome: (p) =>
      `Choose an expense to change this week: your spending has to come down from ${p.expenses} to your income of ${p.income} a month.`,
    findIncome: (p) =>
      `Take a step this week toward an income that covers your expenses of ${p.expenses} a month, such as a call or an application.`,
    trim: (p) =>
      `Choose something in your ${p.expenses} a month that matters less to you than your plans, and free that money for them.`,
    recordIncome: () =>
      'Take the next step today: note what you earn in a month, so that the plan can show how far it takes you.',
    recordExpenses: () =>
      'Note what you spend in a month, from the fixed bills to the day-to-day purchases, to see what is free for your plans.',
    split: (p) =>
      `Keep needs near ${p.needs} of your income and wants near ${p.wants}: the rest brings your plans closer.`,
    holdSpending: (p) =>
      `Spend ${p.expenses} a month at most, and ${p.surplus} stays free for what matters to you.`,
    leastPayment: (p) =>
      `Work toward at least ${p.least} a month on the ${p.remaining} you owe: from there, an end comes into sight, and with less it does not.`,
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
        `Divide “${p.goal}” into smaller milestones and raise the ${p.contribution} a month with each of them: for now, ${p.remaining} is too far away.`,
      waiting: (p) =>
        `Send “${p.goal}” whatever is left at the end of a month, however small, to bring the missing ${p.remaining} closer.`,
      met: (p) => `Choose what you want to make real next, now that “${p.goal}” has reached ${p.target}.`,
      keepGoing: (p) =>
        `Meanwhile, let ${p.contribution} a month, ${p.share} of your income, gather for whatever it will be.`,
    },
    debt: {
      contribute: (p) =>
        `Take the next step on the day your pay arrives: pay ${p.contribution}, ${p.share} of your income, toward “${p.goal}”, and repeat it every month.`,
      dated: (p) =>
        `Write ${p.date} where you see it every day: by then, after ${p.months} of payments, the ${p.remaining} you owe is paid off.`,
      started: (p) =>
        `Remember that ${p.current} of ${p.target} is already behind you, and take on no new debt while ${p.remaining} is left.`,
      open: (p) =>
        `Put a number on what you owe by adding it all up, so that the plan can turn “${p.goal}” into a date.`,
      distant: (p) =>
        `Divide the ${p.remaining} you owe into smaller milestones and raise the payment with each of them: at ${p.contribution} a month, there is no end in sight.`,
      waiting: (p) =>
        `Keep making the minimum payments on the ${p.remaining} you owe, so that you stay on course while you free up money.`,
      met: (p) => `Choose what you want to make real next, now that the ${p.target} of “${p.goal}” is paid.`,
      keepGoing: (p) =>
        `Meanwhile, put by the ${p.contribution} a month, ${p.share} of your income, that your debt no longer needs, ready for whatever it will be.`,
    },
  },
  own: {
    surplus: (p) =>
      `Each time ${p.contribution} goes to “${p.goal}”, note down what it brings you closer to.`,
    met: (p) => `Write down what you would like the ${p.surplus} a month you have left to make possible.`,
    balanced: (p) =>
      `Write down what you would like money left over for, and beside it the smallest change to your ${p.expenses} a month that gets you started.`,
    deficit: (p) =>
      `Write down what a month without the gap of ${p.gap} would make possible, and the smallest step you can take this week.`,
    unknown: () => 'Write down what you would like your money to make possible.',
  },
} satisfies ToneTexts
