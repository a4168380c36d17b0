interface Month {
  income: string
  expenses: string
}

interface Contribution {
  contribution: string
  goal: string
}

interface Distance {
  goal: string
  current: string
  target: string
  percent: string
  remaining: string
}

export const coachTexts = {
  /** How a goal is spoken of: by its name, or by its kind when there is no goal on record. */
  goal: {
    named: (p: { name: string }) => `“${p.name}”`,
    savings: () => 'your savings',
    debt: () => 'your debt',
  },

  months: (p: { count: number; text: string }) => `${p.text} ${p.count === 1 ? 'month' : 'months'}`,

  intake: {
    ask: () =>
      'To answer with your own figures, I first need your monthly income, your monthly expenses and whether your goal is to save or to pay off debt.',
    askGently: () =>
      'Whenever you feel ready, I can help with your money too: I would only need your monthly income, your monthly expenses and whether your goal is to save or to pay off debt.',
  },

  month: {
    surplus: (p: Month & { surplus: string }) =>
      `You earn ${p.income} a month and spend ${p.expenses}, which leaves a surplus of ${p.surplus}.`,
    balanced: (p: Month) =>
      `You earn ${p.income} a month and spend ${p.expenses}, so nothing is left over at the moment.`,
    deficit: (p: Month & { gap: string }) =>
      `You earn ${p.income} a month and spend ${p.expenses}, so every month ends ${p.gap} short.`,
  },

  plan: {
    next: () =>
      'The next step is your plan: once it is generated, it will say how much to put toward your goal.',
    outgrown: (p: { contribution: string; surplus: string }) =>
      `Your plan asks for ${p.contribution} a month, more than the ${p.surplus} your month leaves now, so it is time for a new plan.`,
    outdated: (p: { surplus: string }) =>
      `Your plan sets nothing aside yet, although your month now leaves ${p.surplus}, so it is time for a new plan.`,
    closeGap: () => 'Closing that gap comes first: begin with the expense you would miss least.',
    freeSomething: () => 'Trimming one expense would free a first amount for your goal.',
  },

  contribution: {
    savings: (p: Contribution) =>
      `Save ${p.contribution} this month: that is what your plan sets aside for ${p.goal}.`,
    debt: (p: Contribution) =>
      `Pay ${p.contribution} toward ${p.goal} this month: that is what your plan sets aside to pay off debt.`,
    pace: (p: { contribution: string; weekly: string; yearly: string }) =>
      `Your plan’s ${p.contribution} a month comes to ${p.weekly} a week, or ${p.yearly} over a year.`,
    fortnightly: (p: { contribution: string; amount: string }) =>
      `Your plan’s ${p.contribution} a month comes to ${p.amount} every two weeks.`,
    twiceMonthly: (p: { contribution: string; amount: string }) =>
      `Your plan’s ${p.contribution} a month comes to ${p.amount} twice a month.`,
    onPayday: (p: { date: string }) => `A good moment to set it aside is your next payday, ${p.date}.`,
  },

  left: {
    some: (p: { left: string; surplus: string; contribution: string; goal: string }) =>
      `Of your monthly surplus of ${p.surplus}, ${p.contribution} goes to ${p.goal} and ${p.left} is left for you.`,
    none: (p: { surplus: string; goal: string }) =>
      `Your whole monthly surplus of ${p.surplus} goes to ${p.goal}, so nothing else is left of it.`,
    short: (p: { left: string }) => `That leaves ${p.left} of your monthly surplus.`,
    fits: (p: { left: string }) =>
      `If it costs no more than the ${p.left} left of this month’s surplus, it fits without touching your plan.`,
    doesNotFit: () => 'A new purchase would have to come out of your plan, so it may be better to wait.',
  },

  date: {
    reached: (p: { goal: string; date: string }) =>
      `At your plan’s pace you reach ${p.goal} around ${p.date}.`,
    reachedIn: (p: { goal: string; date: string; months: string }) =>
      `At your plan’s pace you reach ${p.goal} around ${p.date}, ${p.months} from now.`,
    debtFree: (p: { goal: string; date: string }) =>
      `At your plan’s pace ${p.goal} is paid off around ${p.date}.`,
    debtFreeIn: (p: { goal: string; date: string; months: string }) =>
      `At your plan’s pace ${p.goal} is paid off around ${p.date}, ${p.months} from now.`,
    unknown: (p: { goal: string }) => `There is no date for ${p.goal} yet.`,
    needsTarget: () => 'With a target amount on record, a new plan can work one out.',
    needsPlan: () => 'A new plan may be able to work one out.',
    onTime: (p: { targetDate: string }) => `That meets the date you chose, ${p.targetDate}.`,
    late: (p: { targetDate: string }) => `That is later than the date you chose, ${p.targetDate}.`,
  },

  rate: {
    current: (p: { rate: string }) => `Your current savings rate is ${p.rate} of your income.`,
    basis: (p: { surplus: string; income: string }) =>
      `That is ${p.surplus} left of the ${p.income} you earn a month.`,
    target: (p: { rate: string; goal: string }) =>
      `Your plan puts ${p.rate} of your income toward ${p.goal}.`,
  },

  progress: {
    savings: (p: Distance) =>
      `You have ${p.current} of the ${p.target} for ${p.goal}, which is ${p.percent}, and ${p.remaining} to go.`,
    debt: (p: Distance) =>
      `You have paid ${p.current} of the ${p.target} for ${p.goal}, which is ${p.percent}, and still owe ${p.remaining}.`,
    openSavings: (p: { goal: string; current: string }) =>
      `You have ${p.current} for ${p.goal} so far, which has no target amount yet.`,
    openDebt: (p: { goal: string; current: string }) =>
      `You have paid ${p.current} toward ${p.goal} so far; the total you owe is not on record.`,
    metSavings: (p: { goal: string; target: string }) =>
      `Congratulations, you have reached the ${p.target} for ${p.goal}!`,
    metDebt: (p: { goal: string; target: string }) =>
      `Congratulations, you have paid off the ${p.target} for ${p.goal}!`,
    celebrate: () => 'Take a moment to enjoy it, and then choose what comes next.',
    noGoal: () => 'There is no goal on record yet.',
  },

  spending: {
    split: (p: { needs: string; wants: string }) =>
      `Your plan keeps needs to ${p.needs} of your income and wants to ${p.wants}.`,
    share: (p: { expenses: string; share: string }) =>
      `Your expenses are ${p.expenses} a month, ${p.share} of your income.`,
    trim: () =>
      'Go through what you want rather than need, such as subscriptions, deliveries and impulse buys, and drop the one you would miss least.',
  },

  debt: {
    order: () =>
      'Pay at least the minimum on every debt, and send anything above it to the one with the highest interest.',
    notTheGoal: (p: { goal: string }) =>
      `What you owe is not on record, because your present goal is ${p.goal} and not a debt.`,
  },

  payday: {
    next: (p: { date: string }) => `Your next payday on record is ${p.date}.`,
    unknown: () => 'There is no upcoming payday on record.',
  },

  smallTalk: {
    greeting: () => 'Hello, good to have you here!',
    thanks: () => 'You are welcome!',
    farewell: () => 'See you soon, and take care!',
    identity: () => 'I am your digital money coach, here to help you follow your plan and reach your goal.',
    other: () => 'I am not sure I understood that.',
    offer: () => 'Ask me how much to save, what is left this month or how close you are to your goal.',
  },
}

export type CoachTexts = typeof coachTexts
