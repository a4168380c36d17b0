interface Spent {
  amount: string
  /** When, as an adverb: `this month`. */
  period: string
}

/** What the coach says of what is on record: purchases, tasks and points. */
export const recordsTexts = {
  /** When something was, at the end of a sentence. */
  period: {
    today: () => 'today',
    yesterday: () => 'yesterday',
    day: (p: { from: string }) => `on ${p.from}`,
    thisWeek: () => 'this week',
    lastWeek: () => 'last week',
    thisMonth: () => 'this month',
    lastMonth: () => 'last month',
    month: (p: { month: string }) => `in ${p.month}`,
    thisYear: () => 'this year',
    lastYear: () => 'last year',
    year: (p: { year: string }) => `in ${p.year}`,
    since: (p: { from: string }) => `since ${p.from}`,
    between: (p: { from: string; to: string }) => `from ${p.from} to ${p.to}`,
  },

  list: (p: { items: readonly string[] }) =>
    new Intl.ListFormat('en', { type: 'conjunction' }).format(p.items),
  item: (p: { name: string; amount: string }) => `${p.name} (${p.amount})`,

  spent: {
    total: (p: Spent) => `You spent ${p.amount} ${p.period}.`,
    category: (p: Spent & { category: string }) => `You spent ${p.amount} on ${p.category} ${p.period}.`,
    matching: (p: Spent & { words: string }) => `You spent ${p.amount} on “${p.words}” ${p.period}.`,
    savings: (p: Spent) => `You put ${p.amount} into savings ${p.period}.`,
    debt: (p: Spent) => `You paid ${p.amount} toward debt ${p.period}.`,
    received: (p: Spent) => `You received ${p.amount} ${p.period}.`,
    all: (p: { list: string }) => `It all went to ${p.list}.`,
    most: (p: { list: string }) => `The largest parts went to ${p.list}.`,
    share: (p: { share: string; total: string }) =>
      `That is ${p.share} of the ${p.total} you spent in that time.`,
    monthly: (p: { expenses: string }) => `By what you told me, a month costs you ${p.expenses}.`,
    soFar: (p: { amount: string }) => `So far you have spent ${p.amount} this month.`,
    nothing: (p: { period: string }) => `I have no spending on record ${p.period}.`,
    nothingOn: (p: { name: string; period: string }) => `I have nothing on record for ${p.name} ${p.period}.`,
    nothingReceived: (p: { period: string }) => `I have no income on record ${p.period}.`,
    tellMe: () => 'Tell me what you buy as you go, and I will keep track of it.',
  },

  largest: {
    /** `when` is a period, or a category with one: `on food this month`. */
    one: (p: { item: string; when: string }) => `Your largest expense ${p.when} was ${p.item}.`,
    several: (p: { list: string; when: string }) => `Your largest expenses ${p.when} were ${p.list}.`,
    on: (p: { category: string; period: string }) => `on ${p.category} ${p.period}`,
    item: (p: { description: string; amount: string; date: string }) =>
      `“${p.description}” (${p.amount} on ${p.date})`,
  },

  compare: {
    more: (p: { difference: string; other: string; before: string }) =>
      `That is ${p.difference} more than ${p.other} (${p.before}).`,
    less: (p: { difference: string; other: string; before: string }) =>
      `That is ${p.difference} less than ${p.other} (${p.before}).`,
    same: (p: { other: string }) => `That is just as much as ${p.other}.`,
    rose: (p: { category: string; before: string; now: string }) =>
      `What rose most is ${p.category}, from ${p.before} to ${p.now}.`,
    fell: (p: { category: string; before: string; now: string }) =>
      `What fell most is ${p.category}, from ${p.before} to ${p.now}.`,
    /** In place of an amount of none. */
    nothing: () => 'nothing',
    running: {
      today: () => 'Today is not over yet.',
      thisWeek: () => 'This week is not over yet.',
      thisMonth: () => 'This month is not over yet.',
      thisYear: () => 'This year is not over yet.',
    },
  },

  move: {
    due: (p: { date: string; list: string }) => `Your next Money Move is due ${p.date}: ${p.list}.`,
    overdue: (p: { date: string; list: string }) =>
      `Your Money Move was due ${p.date} and can still be done: ${p.list}.`,
    task: (p: { title: string; points: string }) => `“${p.title}” (${p.points} points)`,
    none: () => 'You have no open Money Move at the moment.',
    first: () => 'You have no Money Move yet; the first one comes with your plan.',
    allDone: (p: { date: string }) => `Nothing is left to do in the Money Move due ${p.date}.`,
  },

  points: {
    total: (p: { points: string }) => `You have ${p.points} points.`,
    none: () => 'You have no points yet: the first task you complete brings the first ones.',
    streak: (p: { count: number; cycles: string }) =>
      p.count === 1
        ? `Your streak is one completed Money Move.`
        : `Your streak is ${p.cycles} completed Money Moves in a row.`,
    noStreak: () => 'Complete your next Money Move to start a streak.',
  },
}

export type RecordsTexts = typeof recordsTexts
