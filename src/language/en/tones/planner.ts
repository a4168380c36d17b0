import type { ToneTexts } from '../../tone.ts'

export const planner = {
  month: {
    surplus: (p) =>
      `Each month, ${p.income} comes in, ${p.expenses} goes out and ${p.surplus} is left to plan with.`,
    balanced: (p) =>
      `Each month, ${p.income} comes in and all of it goes out, so there is nothing left to plan with yet.`,
    deficit: (p) =>
      `Each month, ${p.income} comes in and ${p.expenses} goes out: the budget is ${p.gap} short, and that comes before any goal.`,
    noIncome: (p) =>
      `Each month, ${p.expenses} goes out and nothing comes in, so putting the essentials in order comes before everything else.`,
    unknown: () => 'The budget is still blank: to take shape, it needs what you earn and spend in a month.',
  },
  outlook: {
    savings: {
      dated: (p) =>
        `The schedule is ${p.contribution} a month, ${p.share} of your income, for ${p.months}, which brings “${p.goal}” to ${p.target} around ${p.date}.`,
      open: (p) =>
        `The schedule sets aside ${p.contribution} a month, ${p.share} of your income, for “${p.goal}”, so far without an end date.`,
      met: (p) => `“${p.goal}” is checked off: its target of ${p.target} has been reached.`,
      distant: (p) =>
        `At ${p.contribution} a month, the ${p.remaining} still missing from “${p.goal}” does not fit into a schedule with an end date.`,
      waiting: (p) => `“${p.goal}” gets its place on the calendar as soon as a month closes with money left.`,
    },
    debt: {
      dated: (p) =>
        `The schedule is ${p.contribution} a month, ${p.share} of your income, for ${p.months}, which clears the ${p.remaining} you owe by ${p.date}.`,
      open: (p) =>
        `The schedule puts ${p.contribution} a month, ${p.share} of your income, toward “${p.goal}”, so far without an end date.`,
      met: (p) => `“${p.goal}” is checked off: nothing is left to pay.`,
      distant: (p) =>
        `At ${p.contribution} a month, the ${p.remaining} you owe does not fit into a schedule with an end date.`,
      waiting: (p) => `“${p.goal}” gets its place on the calendar as soon as a month closes with money left.`,
    },
  },
  split: {
    savings: (p) =>
      `The budget divides your income into ${p.needs} for needs, ${p.wants} for wants and ${p.share} for savings.`,
    debt: (p) =>
      `The budget divides your income into ${p.needs} for needs, ${p.wants} for wants and ${p.share} for your debt.`,
  },
  actions: {
    closeGap: (p) =>
      `Go through your budget line by line to close the monthly gap of ${p.gap}: spend less, earn more or do a bit of each.`,
    matchIncome: (p) =>
      `Set a limit for each kind of spending, so that the total comes down from ${p.expenses} to your income of ${p.income} a month.`,
    findIncome: (p) =>
      `List your expenses of ${p.expenses} a month by urgency, and plan your search for income that covers the essentials.`,
    trim: (p) =>
      `List where your ${p.expenses} a month goes and cut the least useful line, so that the budget has something to set aside.`,
    recordIncome: () => 'Write down what you earn in a month, with the day on which it usually arrives.',
    recordExpenses: () =>
      'List what you spend in a month, the fixed bills with their due dates as well as the day-to-day purchases.',
    split: (p) =>
      `Check at the end of each month that needs stay near ${p.needs} of your income and wants near ${p.wants}.`,
    holdSpending: (p) =>
      `Work with a spending limit of ${p.expenses} a month, so that ${p.surplus} stays available.`,
    leastPayment: (p) =>
      `Make room in your budget for at least ${p.least} a month on the ${p.remaining} you owe: with less, there is no payoff date to plan for.`,
    targetDate: {
      outOfReach: (p) =>
        `The date you chose, ${p.targetDate}, would take more than the ${p.surplus} a month you have left: plan for a later date.`,
    },
    savings: {
      contribute: (p) =>
        `Schedule ${p.contribution}, ${p.share} of your income, for “${p.goal}” each month, on the day your pay arrives.`,
      dated: (p) =>
        `On your calendar, pencil in ${p.date}: after ${p.months} on schedule, “${p.goal}” reaches ${p.target}.`,
      started: (p) =>
        `Enter the ${p.current} you already have for “${p.goal}” as your starting balance: another ${p.remaining} brings it to ${p.target}.`,
      open: (p) => `Set a target amount for “${p.goal}”, so that the plan can work out an end date.`,
      distant: (p) =>
        `Review your budget for ways to raise the ${p.contribution} a month, so that the ${p.remaining} still missing comes within reach.`,
      waiting: (p) =>
        `Reserve whatever is left at the end of a month for “${p.goal}”, which still needs ${p.remaining}.`,
      met: (p) => `Define your next goal and its target, now that “${p.goal}” has reached ${p.target}.`,
      keepGoing: (p) =>
        `Keep ${p.contribution} a month, ${p.share} of your income, on the schedule until the next goal is set.`,
    },
    debt: {
      contribute: (p) =>
        `Schedule a payment of ${p.contribution}, ${p.share} of your income, toward “${p.goal}” each month, on the day your pay arrives.`,
      dated: (p) =>
        `On your calendar, pencil in ${p.date}: after ${p.months} on schedule, the ${p.remaining} you owe is paid off.`,
      started: (p) =>
        `Keep a record of what you have paid, so far ${p.current} of ${p.target}, and plan no new borrowing while ${p.remaining} is left.`,
      open: (p) =>
        `List every debt with its balance, so that the plan can work out an end date for “${p.goal}”.`,
      distant: (p) =>
        `Review your budget for ways to raise the ${p.contribution} a month, so that paying off the ${p.remaining} comes within reach.`,
      waiting: (p) =>
        `On your calendar, mark the minimum payments on the ${p.remaining} you owe, so that none is missed while you free up money.`,
      met: (p) => `Define your next goal and its target, now that all ${p.target} of your debt is paid off.`,
      keepGoing: (p) =>
        `Add a new line to the budget for the ${p.contribution} a month, ${p.share} of your income, that your debt no longer needs.`,
    },
  },
  own: {
    surplus: (p) =>
      `Set a day each month to compare the plan with reality: ${p.surplus} left over, of which ${p.contribution} goes to “${p.goal}”.`,
    met: (p) =>
      `Set a day each month to compare the plan with reality: ${p.income} coming in and ${p.surplus} left over.`,
    balanced: (p) => `Set a day each month to compare what you spent with your income of ${p.income}.`,
    deficit: (p) =>
      `Check your spending on the same day every week, to see whether the gap of ${p.gap} is getting smaller.`,
    unknown: () => 'Set a day each month to bring your figures up to date.',
  },
} satisfies ToneTexts
