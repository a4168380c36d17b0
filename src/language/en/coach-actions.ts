interface Item {
  amount: string
  description: string
}

interface Change {
  from: string
  to: string
}

/** What the coach says it has done, or needs to know before it can. */
export const actionsTexts = {
  /** How several things are told apart in a list. */
  numbered: (p: { items: readonly string[] }) =>
    p.items.map((item, index) => `${index + 1}. ${item}`).join('; '),
  /** The categories, where `categories` would read oddly beside an amount. */
  income: () => 'income',

  transaction: {
    expense: (p: Item & { category: string }) => `${p.amount} for “${p.description}” (${p.category})`,
    income: (p: Item & { category: string }) => `${p.amount} received for “${p.description}” (${p.category})`,
    on: (p: { item: string; date: string }) => `${p.item}, on ${p.date}`,
    spent: (p: { amount: string }) => `${p.amount} out`,
    received: (p: { amount: string }) => `${p.amount} in`,
    more: (p: { text: string }) => `and ${p.text} more`,
    inAll: (p: { totals: readonly string[] }) => `In all: ${p.totals.join(', ')}.`,
  },

  log: {
    done: (p: { items: readonly string[] }) => `Logged: ${p.items.join('; ')}.`,
    takeBack: () => 'If that is not right, say “undo” and I take it back.',
    month: (p: { amount: string; category: string }) => `This month, ${p.category} has come to ${p.amount}.`,
    noAmount: () => 'I have not logged anything yet: how much was it?',
    unreadable: (p: { part: string }) =>
      `I have not logged anything, because I could not make sense of “${p.part}”. Could you put it another way?`,
    others: () => 'I have not logged anything: I only keep your own money, not what others pay or receive.',
    profile: () =>
      'I have not logged anything: your income and your expenses are set in your financial intake. Update them there, and I reckon with the new ones.',
    notMoved: () =>
      'I have not logged anything: I only keep money that has come in or gone out. Tell me what it was for and how much.',
  },

  undo: {
    unknown: (p: { items: readonly string[] }) =>
      `I have not removed anything, because I find nothing like it among what you logged here. The last was ${p.items.join('; ')}.`,
    done: (p: { items: readonly string[] }) => `Removed: ${p.items.join('; ')}.`,
    nothing: () => 'There is nothing to undo: none of what you logged here lately is left.',
    changed: () =>
      'I have not undone anything: I take back what you logged and tasks that you marked. For another goal or language, just tell me which.',
    notAll: () =>
      'I have not removed anything: I take back what you logged last, or the one thing that you name.',
  },

  correct: {
    currency: () =>
      'I have not corrected anything, because I cannot change the currency: undo it and tell me anew.',
    done: (p: { description: string; changes: readonly string[] }) =>
      `Corrected “${p.description}”: ${p.changes.join('; ')}.`,
    amount: (p: Change) => `the amount is now ${p.to} instead of ${p.from}`,
    date: (p: Change) => `the date is now ${p.to} instead of ${p.from}`,
    category: (p: Change) => `the category is now ${p.to} instead of ${p.from}`,
    description: (p: Change) => `it is now called “${p.to}” instead of “${p.from}”`,
    toIncome: () => 'it now counts as money in, not out',
    toExpense: () => 'it now counts as money out, not in',
    unchanged: (p: { item: string }) => `That is how it is on record already: ${p.item}.`,
    which: (p: { items: string }) => `Which one should I correct? ${p.items}`,
    what: (p: { item: string }) =>
      `What should I correct? On record is ${p.item}. Tell me the right amount, day, category or name.`,
    nothing: () => 'There is nothing to correct: nothing that you logged here is left.',
  },

  tasks: {
    done: (p: { titles: readonly string[] }) => `Done: ${p.titles.map((title) => `“${title}”`).join(', ')}.`,
    skipped: (p: { titles: readonly string[] }) =>
      `Skipped: ${p.titles.map((title) => `“${title}”`).join(', ')}.`,
    points: (p: { points: string }) => `That earns you ${p.points} points.`,
    bonus: (p: { points: string; bonus: string }) =>
      `That earns you ${p.points} points, ${p.bonus} of them for completing your first task ever.`,
    reopened: (p: { titles: readonly string[] }) =>
      `To be done again: ${p.titles.map((title) => `“${title}”`).join(', ')}.`,
    pointsBack: (p: { points: string }) => `That takes back ${p.points} points.`,
    noneMarked: () => 'Nothing changes: no such task is marked in the open cycle.',
    tooLate: () =>
      'I have not changed anything: that cycle is closed, and its tasks stay as they are marked.',
    left: (p: { titles: readonly string[] }) =>
      `Still to do: ${p.titles.map((title) => `“${title}”`).join(', ')}.`,
    complete: (p: { date: string }) =>
      `With that this Money Moves cycle is complete; the next one is due on ${p.date}.`,
    closed: (p: { date: string }) =>
      `With that this Money Moves cycle is closed; the next one is due on ${p.date}.`,
    already: (p: { titles: readonly string[] }) =>
      `Nothing changes, this is marked already: ${p.titles.map((title) => `“${title}”`).join(', ')}.`,
    which: (p: { items: string }) => `Which one do you mean? ${p.items}`,
    noPlan: () => 'There are no tasks yet: your Money Moves begin with your first plan.',
    noCycle: () => 'No Money Moves cycle is open at the moment, so there is no task to mark.',
    progress: (p: { goal: string; current: string; target: string }) =>
      `“${p.goal}” now stands at ${p.current} of ${p.target}.`,
    progressOpen: (p: { goal: string; current: string }) => `“${p.goal}” now stands at ${p.current}.`,
  },

  goal: {
    /** What a goal is called that was given no name. */
    savingsName: () => 'Savings',
    savings: (p: { name: string; target: string }) => `save ${p.target} for “${p.name}”`,
    debt: (p: { name: string; target: string }) => `pay off ${p.target} for “${p.name}”`,
    by: (p: { goal: string; date: string }) => `${p.goal} by ${p.date}`,
    present: (p: { name: string }) => `“${p.name}”`,
    presentTarget: (p: { name: string; target: string }) => `“${p.name}” (${p.target})`,
    set: (p: { goal: string }) => `Your new goal is set: ${p.goal}.`,
    replaced: (p: { former: string }) => `It takes the place of ${p.former}.`,
    confirm: (p: { former: string; goal: string }) =>
      `Your present goal is ${p.former}. Shall I replace it with a new one: ${p.goal}? Yes or no?`,
    kept: (p: { former: string }) => `All right, your goal stays as it is: ${p.former}.`,
    dropped: () => 'All right, no goal was set.',
    askTarget: (p: { name: string }) => `How much do you want to save in all for “${p.name}”?`,
    askDebt: (p: { name: string }) => `How much do you owe in all for “${p.name}”?`,
    already: (p: { goal: string }) => `That is your goal already: ${p.goal}.`,
    changed: (p: { name: string; changes: readonly string[] }) =>
      `Your goal “${p.name}” has changed: ${p.changes.join('; ')}.`,
    target: (p: Change) => `the target is now ${p.to} instead of ${p.from}`,
    targetSet: (p: { to: string }) => `the target is now ${p.to}`,
    date: (p: Change) => `the date is now ${p.to} instead of ${p.from}`,
    dateSet: (p: { to: string }) => `the date is now ${p.to}`,
    name: (p: Change) => `it is now called “${p.to}” instead of “${p.from}”`,
    replan: () => 'Your plan follows as soon as you generate it anew.',
    reached: () => 'With that the goal is reached, congratulations!',
    past: (p: { date: string }) =>
      `I have not changed anything: ${p.date} has gone by. By when would you like it?`,
    impossible: () =>
      'I have not changed anything: a target has to be above zero and within what I can keep.',
    currency: (p: { own: string }) =>
      `I have not changed anything: your goals are kept in ${p.own}. How much is it in ${p.own}?`,
    drop: () =>
      'I have not changed anything: here a goal can be changed or replaced by another, but not dropped.',
    unclear: () =>
      'I have not changed anything. Tell me what you want to save for or pay off, how much it is in all and, if you like, by when.',
  },

  language: {
    switched: () => 'From now on I speak English with you.',
    already: () => 'I already speak English with you.',
    available: () => 'I speak English, Portuguese and Spanish. Which one would you like?',
  },
}

export type ActionsTexts = typeof actionsTexts
