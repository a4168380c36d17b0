/** A goal with a known end, every figure formatted. */
interface DatedGoal {
  goal: string
  contribution: string
  share: string
  target: string
  remaining: string
  months: string
  date: string
}

interface Contribution {
  goal: string
  contribution: string
  share: string
}

interface Distance {
  goal: string
  contribution: string
  remaining: string
}

interface Start {
  goal: string
  current: string
  target: string
  remaining: string
}

interface Month {
  income: string
  expenses: string
}

export const planTexts = {
  goalNames: { savings: 'Emergency fund', debt: 'Debt payoff' },

  months: (p: { count: number; text: string }) => `${p.text} ${p.count === 1 ? 'month' : 'months'}`,

  month: {
    surplus: (p: Month & { surplus: string }) =>
      `You earn ${p.income} a month and spend ${p.expenses}, which leaves ${p.surplus}.`,
    balanced: (p: { income: string }) => `You earn ${p.income} a month and spend all of it.`,
    deficit: (p: Month & { gap: string }) =>
      `You earn ${p.income} a month and spend ${p.expenses}, so every month ends ${p.gap} short.`,
    noIncome: (p: { expenses: string }) =>
      `You spend ${p.expenses} a month and have no income at the moment.`,
    unknown: () => 'There is no monthly income and no monthly spending on record yet.',
  },

  split: {
    savings: (p: { needs: string; wants: string; share: string }) =>
      `Of your income, ${p.needs} goes to needs, ${p.wants} to wants and ${p.share} to savings.`,
    debt: (p: { needs: string; wants: string; share: string }) =>
      `Of your income, ${p.needs} goes to needs, ${p.wants} to wants and ${p.share} to your debt.`,
  },

  outlook: {
    savings: {
      dated: (p: DatedGoal) =>
        `Saving ${p.contribution} a month, ${p.share} of your income, takes “${p.goal}” to ${p.target} in ${p.months}, around ${p.date}.`,
      open: (p: Contribution) =>
        `The plan saves ${p.contribution} a month, ${p.share} of your income, for “${p.goal}”.`,
      met: (p: { goal: string; target: string }) => `“${p.goal}” has reached its target of ${p.target}.`,
      distant: (p: Distance) =>
        `“${p.goal}” still needs ${p.remaining}, and at ${p.contribution} a month there is no telling when it will get there.`,
      waiting: (p: { goal: string }) =>
        `“${p.goal}” can move forward as soon as there is money left at the end of the month.`,
    },
    debt: {
      dated: (p: DatedGoal) =>
        `Paying ${p.contribution} a month, ${p.share} of your income, clears the ${p.remaining} you owe in ${p.months}, by ${p.date}.`,
      open: (p: Contribution) =>
        `The plan pays ${p.contribution} a month, ${p.share} of your income, toward “${p.goal}”.`,
      met: (p: { goal: string; target: string }) => `“${p.goal}” is done: nothing is left to pay.`,
      distant: (p: Distance) =>
        `At ${p.contribution} a month, the ${p.remaining} you owe has no payoff date.`,
      waiting: (p: { goal: string }) =>
        `“${p.goal}” can move forward as soon as there is money left at the end of the month.`,
    },
  },

  actions: {
    closeGap: (p: { gap: string }) =>
      `Close the monthly gap of ${p.gap} by spending less, earning more or doing a bit of each.`,
    matchIncome: (p: Month) =>
      `Bring your monthly spending down from ${p.expenses} to your income of ${p.income}, starting with what you would miss least.`,
    findIncome: (p: { expenses: string }) =>
      `Look for income that covers your expenses of ${p.expenses} a month, starting with the essentials.`,
    trim: (p: { expenses: string }) =>
      `Your spending of ${p.expenses} a month takes up your whole income: trim it, so that something is left to set aside.`,
    recordIncome: () => 'Record what you earn in a month, so that the plan has something to work with.',
    recordExpenses: () =>
      'Record what you spend in a month, the fixed bills as well as the day-to-day purchases.',
    renew: (p: Month) =>
      `Ask for a new plan when your monthly income (now ${p.income}) or expenses (now ${p.expenses}) change.`,
    split: (p: { needs: string; wants: string }) =>
      `Keep your needs near ${p.needs} of your income and your wants near ${p.wants}.`,
    holdSpending: (p: { expenses: string; surplus: string }) =>
      `Hold your monthly spending at ${p.expenses} or less, so that ${p.surplus} stays free.`,
    leastPayment: (p: { least: string; remaining: string }) =>
      `Work toward paying at least ${p.least} a month on the ${p.remaining} you owe: with less, there is no end in sight.`,
    lowerRate: (p: { apr: string }) =>
      `Ask for a lower rate than the ${p.apr} a year you pay now, or compare offers to refinance.`,
    targetDate: {
      onCourse: (p: { goal: string; targetDate: string }) =>
        `Hold this pace: it meets ${p.targetDate}, the date you chose for “${p.goal}”.`,
      withinReach: (p: { targetDate: string; rate: string }) =>
        `To meet ${p.targetDate}, the date you chose, raise what goes to your goal to ${p.rate} of your income.`,
      outOfReach: (p: { targetDate: string; surplus: string }) =>
        `The date you chose, ${p.targetDate}, asks for more than the ${p.surplus} a month you have left: consider a later date.`,
    },
    savings: {
      contribute: (p: Contribution) =>
        `Move ${p.contribution}, ${p.share} of your income, to “${p.goal}” each month, as soon as your pay arrives.`,
      dated: (p: DatedGoal) =>
        `Keep that up for ${p.months} and “${p.goal}” reaches ${p.target} around ${p.date}.`,
      started: (p: Start) =>
        `Leave the ${p.current} you already have for “${p.goal}” untouched: another ${p.remaining} takes it to ${p.target}.`,
      open: (p: { goal: string }) => `Give “${p.goal}” a target amount, so that the plan can name a date.`,
      distant: (p: Distance) =>
        `Look for ways to save more than ${p.contribution} a month: at that pace, the ${p.remaining} still missing is too far away.`,
      waiting: (p: { goal: string; remaining: string }) =>
        `Put whatever money is left at the end of a month into “${p.goal}”, which still needs ${p.remaining}.`,
      met: (p: { goal: string; target: string }) =>
        `Choose your next goal, now that “${p.goal}” has reached ${p.target}.`,
      keepGoing: (p: { contribution: string; share: string }) =>
        `Keep setting aside ${p.contribution} a month, ${p.share} of your income, while you decide.`,
    },
    debt: {
      contribute: (p: Contribution) =>
        `Pay ${p.contribution}, ${p.share} of your income, toward “${p.goal}” each month, as soon as your pay arrives.`,
      dated: (p: DatedGoal) =>
        `Keep that up for ${p.months} and the ${p.remaining} you owe is paid off by ${p.date}.`,
      started: (p: Start) =>
        `You have already paid ${p.current} of ${p.target}: avoid borrowing again while ${p.remaining} is left.`,
      open: (p: { goal: string }) =>
        `Add up all that you owe, so that the plan can name the date when “${p.goal}” is done.`,
      distant: (p: Distance) =>
        `Look for ways to pay more than ${p.contribution} a month: at that pace, the ${p.remaining} you owe has no end in sight.`,
      waiting: (p: { goal: string; remaining: string }) =>
        `Keep making the minimum payments on the ${p.remaining} you owe while you free up money.`,
      met: (p: { goal: string; target: string }) =>
        `Choose your next goal, now that the ${p.target} of “${p.goal}” is paid.`,
      keepGoing: (p: { contribution: string; share: string }) =>
        `Set aside the ${p.contribution} a month, ${p.share} of your income, that your debt no longer needs.`,
    },
  },
}

export type PlanTexts = typeof planTexts
