/** What a task that moves money speaks of: the amount formatted, the goal's name and the category as they are. */
interface Amount {
  amount: string
}

type ToGoal = Amount & { goal: string }

type Cut = Amount & { category: string }

type CutToGoal = Cut & { goal: string }

interface Spending {
  category: string
}

export const movesTexts = {
  do: {
    neutral: {
      savings: {
        usual: (p: ToGoal) => `Move ${p.amount} to “${p.goal}” as soon as your pay arrives.`,
        again: (p: ToGoal) => `Transfer ${p.amount} to “${p.goal}” on payday.`,
      },
      debt: {
        usual: (p: ToGoal) => `Pay ${p.amount} toward “${p.goal}” as soon as your pay arrives.`,
        again: (p: ToGoal) => `On payday, make a payment of ${p.amount} toward “${p.goal}”.`,
      },
      noGoal: (p: Amount) => `Set aside ${p.amount} as soon as your pay arrives.`,
      cut: (p: CutToGoal) => `Spend ${p.amount} less on ${p.category} and put it toward “${p.goal}”.`,
      cutNoGoal: (p: Cut) => `Spend ${p.amount} less on ${p.category} and set it aside.`,
      nextGoal: () => 'Choose your next goal, now that you have reached the last one.',
      trim: (p: Spending) =>
        `Find something to trim in what you spend on ${p.category}, so that some money stays free.`,
      trimAny: () => 'Find one expense to trim, so that some money stays free.',
    },
    planner: {
      savings: {
        usual: (p: ToGoal) =>
          `Schedule ${p.amount} for “${p.goal}” on payday and check it off once it has moved.`,
        again: (p: ToGoal) =>
          `Put ${p.amount} for “${p.goal}” at the top of your payday list and transfer it.`,
      },
      debt: {
        usual: (p: ToGoal) =>
          `Schedule a payment of ${p.amount} toward “${p.goal}” on payday and check it off once it is made.`,
        again: (p: ToGoal) => `Put ${p.amount} for “${p.goal}” at the top of your payday list and pay it.`,
      },
      noGoal: (p: Amount) => `Schedule ${p.amount} for your savings on payday and check it off.`,
      cut: (p: CutToGoal) =>
        `Budget ${p.amount} less for ${p.category} until the next payday and assign it to “${p.goal}”.`,
      cutNoGoal: (p: Cut) =>
        `Budget ${p.amount} less for ${p.category} until the next payday and assign it to savings.`,
      nextGoal: () => 'Choose your next goal and write down its target amount and date.',
      trim: (p: Spending) =>
        `Go through what you spent on ${p.category} line by line and mark an item to trim.`,
      trimAny: () => 'Go through your expenses line by line and mark one to trim.',
    },
    spender: {
      savings: {
        usual: (p: ToGoal) =>
          `Move ${p.amount} to “${p.goal}” before it can be spent, and keep something for fun.`,
        again: (p: ToGoal) =>
          `Send ${p.amount} to “${p.goal}” the moment you are paid, then plan something you enjoy.`,
      },
      debt: {
        usual: (p: ToGoal) =>
          `Pay ${p.amount} toward “${p.goal}” before it can be spent, and keep something for fun.`,
        again: (p: ToGoal) =>
          `Pay ${p.amount} toward “${p.goal}” the moment you are paid, then plan something you enjoy.`,
      },
      noGoal: (p: Amount) =>
        `Move ${p.amount} out of sight before it can be spent, and keep something for fun.`,
      cut: (p: CutToGoal) =>
        `Keep what you enjoy most about ${p.category}, spend ${p.amount} less on the rest and send it to “${p.goal}”.`,
      cutNoGoal: (p: Cut) =>
        `Keep what you enjoy most about ${p.category}, spend ${p.amount} less on the rest and set it aside.`,
      nextGoal: () => 'Enjoy what you have achieved, then choose the next goal you would love to reach.',
      trim: (p: Spending) =>
        `Find something in what you spend on ${p.category} that gives you little joy, and trim it.`,
      trimAny: () => 'Find one expense that gives you little joy, and trim it.',
    },
    saver: {
      savings: {
        usual: (p: ToGoal) =>
          `On payday, quietly set aside ${p.amount} for “${p.goal}” as part of your routine.`,
        again: (p: ToGoal) => `Let ${p.amount} join “${p.goal}” on payday, steadily as always.`,
      },
      debt: {
        usual: (p: ToGoal) =>
          `On payday, quietly pay ${p.amount} toward “${p.goal}” as part of your routine.`,
        again: (p: ToGoal) => `Let ${p.amount} go toward “${p.goal}” on payday, steadily as always.`,
      },
      noGoal: (p: Amount) => `On payday, quietly set aside ${p.amount} as part of your routine.`,
      cut: (p: CutToGoal) => `Gently trim ${p.amount} from ${p.category} and add it to “${p.goal}”.`,
      cutNoGoal: (p: Cut) => `Gently trim ${p.amount} from ${p.category} and set it aside.`,
      nextGoal: () => 'Choose your next goal, so that your saving habit has somewhere to go.',
      trim: (p: Spending) => `Take a calm look at what you spend on ${p.category} and trim a little of it.`,
      trimAny: () => 'Take a calm look at your expenses and trim one of them a little.',
    },
    avoider: {
      savings: {
        usual: (p: ToGoal) => `Have your bank’s app move ${p.amount} to “${p.goal}” automatically on payday.`,
        again: (p: ToGoal) => `Take one easy step: move ${p.amount} to “${p.goal}” in your bank’s app.`,
      },
      debt: {
        usual: (p: ToGoal) =>
          `Have your bank’s app pay ${p.amount} toward “${p.goal}” automatically on payday.`,
        again: (p: ToGoal) => `Take one easy step: pay ${p.amount} toward “${p.goal}” in your bank’s app.`,
      },
      noGoal: (p: Amount) => `Have your bank’s app set aside ${p.amount} automatically on payday.`,
      cut: (p: CutToGoal) =>
        `Make just one cut: ${p.amount} less on ${p.category}, moved straight to “${p.goal}”.`,
      cutNoGoal: (p: Cut) =>
        `Make just one cut: ${p.amount} less on ${p.category}, moved straight to your savings.`,
      nextGoal: () => 'Take a minute to pick your next goal: a small one is enough.',
      trim: (p: Spending) =>
        `Skip just one purchase, to spend a little less on ${p.category}; that is all for now.`,
      trimAny: () => 'Pick just one expense to skip; that is all for now.',
    },
    dreamer: {
      savings: {
        usual: (p: ToGoal) => `Picture “${p.goal}” within reach, then move ${p.amount} to bring it closer.`,
        again: (p: ToGoal) => `Take the next step toward “${p.goal}”: move ${p.amount} on payday.`,
      },
      debt: {
        usual: (p: ToGoal) =>
          `Picture the day “${p.goal}” is behind you, then pay ${p.amount} to bring it closer.`,
        again: (p: ToGoal) =>
          `Take the next step to a life without this debt: pay ${p.amount} toward “${p.goal}” on payday.`,
      },
      noGoal: (p: Amount) => `Set aside ${p.amount} on payday for a dream that is still taking shape.`,
      cut: (p: CutToGoal) =>
        `Trade ${p.amount} of spending on ${p.category} for a step toward “${p.goal}”, and send it there.`,
      cutNoGoal: (p: Cut) =>
        `Trade ${p.amount} of spending on ${p.category} for a step toward a dream, and set it aside.`,
      nextGoal: () => 'Picture what you would love to come next, and make it your new goal.',
      trim: (p: Spending) =>
        `Think of a dream, and trim something from what you spend on ${p.category} to make room for it.`,
      trimAny: () => 'Think of a dream, and trim one expense to make room for it.',
    },
  },

  learn: {
    'fixed-and-variable-bills':
      'Sort your bills into those that stay the same each month and those that change.',
    'needs-and-wants': 'Go through last week’s purchases and mark which were needs and which were wants.',
    'subscription-check': 'List the subscriptions you pay for and note when you last used each of them.',
    'streaming-overlap': 'Check whether any of your streaming and gaming services offer much the same thing.',
    'free-activities': 'Look up what is free to do near you this month and pick something you would enjoy.',
    'unit-prices': 'Compare the unit price of a small and a large package of something you buy often.',
    'cost-per-portion': 'Work out what your favorite home-cooked meal costs per portion.',
    'food-waste': 'Look through your kitchen and note what you bought lately but have not eaten.',
    'cost-of-a-trip': 'Compare what a trip you often make costs by different means of transport.',
    'cost-of-getting-around':
      'Add up what getting around costs you in a month, repairs and parking included.',
    'read-utility-bill':
      'Read your latest electricity or water bill line by line and find something you could change.',
    'standby-power': 'Find out which devices at home use electricity even when they are switched off.',
    'phone-plan-use': 'Compare what your phone and internet plans include with what you actually use.',
    'housing-share': 'Work out what share of your income goes to your home, utilities and upkeep included.',
    'hidden-home-costs':
      'List what your home costs besides the rent or mortgage, such as repairs and furniture.',
    'cost-per-wear': 'Pick a piece of clothing and divide its price by the number of times you have worn it.',
    'wardrobe-gaps':
      'Look through your wardrobe and note what is really missing before you buy anything new.',
    'discount-anchor': 'Learn how a crossed-out price makes a discount look bigger, and find an example.',
    'health-costs-ahead':
      'List the health costs you can already see coming, such as a check-up or new glasses.',
    'free-learning': 'Pick a course or book you would like and find out whether you can get it for free.',
    'name-the-unnamed': 'Find last month’s purchases that fit no category, and give each of them a name.',
    'occasional-costs':
      'List the costs that come only now and then, such as birthdays, repairs and renewals.',
    'account-fees': 'Check your bank’s list of fees for any you pay without noticing.',
    'pay-yourself-first': 'Learn what “pay yourself first” means and put it into your own words.',
    'automatic-transfer': 'Find out how to set up an automatic transfer in your bank’s app.',
    'balance-alerts': 'Look in your bank’s app for an alert that tells you when your balance runs low.',
    'price-memory': 'Compare today’s price of something you often buy with what you used to pay.',
    'hours-of-work': 'Work out how many hours of work your last big purchase took to earn.',
    'opportunity-cost': 'Learn what “opportunity cost” means and find an example in your own week.',
    'scam-signs': 'Learn the usual signs of a scam and check your latest messages for them.',
    'bill-calendar': 'Put your paydays and the due dates of your bills on a single calendar.',
    'installment-total':
      'Compare the cash price of something you would like with the total of its installments.',
    'best-price-timing': 'Pick something you buy every year and find out when it is usually cheapest.',
    'goal-milestones': 'Divide the path to your goal into a few milestones and see which comes next.',
    'goal-still-fits': 'Check whether your goal still fits your situation and your plans.',

    'what-is-an-emergency': 'List what would count as a real emergency for you, and what would not.',
    'separate-account':
      'Compare keeping your savings in a separate account with leaving them in the one you spend from.',
    'compound-interest': 'Learn how interest earns interest, and try it out with an online calculator.',
    'savings-rate': 'Work out what share of last month’s income you kept.',
    'sinking-fund':
      'Learn how small monthly amounts can cover a big yearly bill, and name a bill to try it on.',
    'reach-your-savings': 'Find out how quickly you could get at your savings if you needed them.',
    'savings-protection': 'Look up how the money in your savings account is protected.',
    'price-of-the-next-goal': 'Think of what you might save for after this goal, and find out what it costs.',

    'debt-list': 'List every debt you have, with what is left, its rate and its payment date.',
    'read-the-statement':
      'Open your latest loan or card statement and find the interest rate and the due date.',
    'interest-in-a-payment': 'Find out how much of your last debt payment went to interest.',
    'payoff-order': 'Compare the usual ways to order debts: smallest balance first or highest rate first.',
    'minimum-payment': 'Learn why paying only the minimum makes a debt last so long.',
    'late-fee': 'Check what a late payment would cost you, and set a reminder ahead of the due date.',
    'extra-payments': 'Find out how to make an extra payment on your debt and whether it carries a fee.',
    'refinancing-questions': 'Learn what refinancing means and write down what you would ask a lender.',
    'card-cycle': 'Find out when your card’s billing period closes and when its payment is due.',
    'cost-of-credit': 'Learn how the interest rate of a loan differs from its total cost.',
    'payoff-confirmation': 'Find out how your lender confirms that a debt is fully paid.',
    'freed-payment': 'Work out what your monthly payment could do for you once the debt is gone.',
  },

  mind: {
    'money-word': 'Write down the word that comes to mind when you think about money, and ask yourself why.',
    'early-memory': 'Recall your earliest memory of money and what it taught you.',
    'family-sayings':
      'Recall something your family used to say about money and ask yourself if it still holds true for you.',
    'glad-purchase': 'Think of a purchase you are still glad about and note what made it worth it.',
    'regretted-purchase':
      'Think of a purchase you regret and recall, without blame, how you felt at the time.',
    'wait-a-day': 'Think of something you feel like buying and decide to wait a day before you do.',
    'spending-triggers': 'Recall the last time you bought something unplanned and what came just before.',
    'payday-feeling': 'Recall how you felt on your last payday and what you did in the hours after.',
    'fun-that-lasts':
      'Ask yourself which of the pastimes you pay for gives you the most joy, and which the least.',
    'unplugged-evening': 'Recall a lovely evening that cost nothing and plan another like it.',
    'hungry-or-tired':
      'Think of the last meal you ordered and ask yourself whether you were hungry, tired or bored.',
    'memorable-meals': 'Think of the meals you enjoyed most lately and what made them good.',
    'clothes-mood': 'Ask yourself what mood you are usually in when you browse for clothes.',
    'favorite-outfit': 'Think of the clothes you like wearing most and recall why you chose them.',
    'trips-by-habit': 'Ask yourself which of your trips you make out of habit rather than need.',
    'home-comfort': 'Look around your home and name what makes it comfortable without costing much.',
    'energy-habit': 'Choose a small habit that saves energy at home and decide when you will start.',
    'free-wellbeing': 'Think of something free that does you good, and make room for it this week.',
    'why-learn': 'Ask yourself what you would like to learn next and why it matters to you.',
    'small-leaks': 'Guess where your small change went last week, without blaming yourself.',
    enough: 'Describe in a sentence what “enough” means to you.',
    'guilt-free-treat': 'Choose a small treat that you can enjoy without any guilt.',
    'worry-or-fact': 'Write down a money worry and ask yourself which part of it is fact and which is fear.',
    'changed-plan': 'Recall a plan that did not work out and note what you would keep from it.',
    'good-enough': 'Name a part of your budget where good enough would be fine.',
    'put-off-task': 'Name a money task you keep putting off and imagine how you will feel once it is done.',
    'calm-look': 'Take a slow breath, look at your balance and notice how you feel.',
    'words-for-a-friend':
      'Write down what you would tell a friend in your situation, then read it to yourself.',
    'ordinary-day': 'Picture an ordinary day a few years from now and what money makes possible in it.',
    'smallest-step': 'Pick a dream and write down the smallest step toward it that you could take this week.',
    'future-thanks': 'Write a few lines in which your future self thanks you for what you do today.',
    'values-check': 'Name what matters most to you and check whether last month’s spending reflects it.',
    'money-talk': 'Tell someone you trust about a money habit you would like to change.',
    'glad-to-own': 'Write down something you already own that makes your days better.',
    'comparing-yourself':
      'Recall the last time you compared your life with what others show, and what it made you want.',
    'money-date': 'Choose a quiet moment each week to look at your money, and pair it with something nice.',
    'habit-that-works': 'Think of a money habit that already works for you and how you built it.',
    'goal-why': 'Write down why your goal matters to you, and put the note where you will see it.',
    'goal-obstacle': 'Name what is most likely to get in the way of your goal and how you will respond.',
    'how-far-you-are': 'Look back at where you started and name what has become easier since.',
    'back-on-track': 'Recall the last time your plan slipped and what helped you get back on track.',
    'share-the-goal': 'Tell someone you trust about your goal and how far you have come.',
    'modest-celebration': 'Think of a modest way to celebrate the day you reach your goal.',
    'last-stretch': 'Ask yourself what could tempt you to stop so close to your goal.',
    'habit-to-keep': 'Choose which habit you would like to keep once your goal is reached.',

    'safety-feeling': 'Imagine a surprise bill and notice how it would feel to have the money ready.',
    'goal-picture':
      'Find a picture that stands for what you are saving for, and put it where you will see it.',
    'feeling-of-saving': 'Notice how you feel when money goes to savings: relief, pride or a sense of loss.',
    'saving-for-whom': 'Ask yourself who, besides you, benefits from what you are saving.',
    'reason-to-touch': 'Decide what would be a good enough reason to touch your savings.',

    'debt-story': 'Write down how your debt came about, as plain facts and without blame.',
    'debt-free-day': 'Picture the day your debt is gone and what you would like to do on it.',
    'credit-moment': 'Recall the last time you bought on credit and what you hoped to feel.',
    'weight-of-debt': 'Notice what brings your debt to mind today, and what helps to ease the worry.',
    'owing-less': 'Take a moment to notice that you owe less than when you started.',
    'lesson-of-debt': 'Write down what this debt has taught you that you would like to remember.',
  },
}

export type MovesTexts = typeof movesTexts
