/** What is said where care comes before money, and where the coach's part ends. */
export const careTexts = {
  feelings: {
    troubled: () =>
      'I am sorry this weighs on you; many people feel this way about money, and it says nothing bad about you.',
    pleased: () => 'That is wonderful to hear, and you have every reason to enjoy it!',
    surplus: (p: { surplus: string }) =>
      `One thing that stands on your side: your month leaves ${p.surplus} after your expenses.`,
    room: (p: { surplus: string }) =>
      `Your month leaves ${p.surplus} after your expenses, so there is room for more of it.`,
    balanced: () => 'One small step is enough for today: pick a single expense you would not miss.',
    gap: (p: { gap: string }) =>
      `Your month is ${p.gap} short, and it helps to have a number to work on: pick one expense to trim first.`,
  },

  setback: {
    loss: () => 'I am so sorry. That is a lot to carry, and money is only one part of it.',
    violence: () =>
      'I am so sorry, and you do not deserve that. If you are in danger, call your local emergency number; a person you trust can help as well.',
    onward: () =>
      'When you feel ready, update what comes in and goes out each month, and we look at it together, one step at a time.',
  },

  selfHarm: {
    care: () => 'I am so sorry that things hurt this much, and I am glad you told me.',
    help: (p: { nearest: string }) =>
      `Please reach out right now to people who can help: call ${p.nearest}, your local emergency number or a person you trust.`,
    elsewhere: (p: { others: string }) => `There are people who listen in other countries too: ${p.others}.`,
    notAlone: () => 'You do not have to go through this alone, and money can wait.',
  },

  limits: {
    regulated: () =>
      'I cannot advise on investments, taxes or legal matters; a licensed professional is the right person for that.',
    meddling: () => 'I cannot help with that: I only talk about your own money and your own plan.',
  },
}
