import type { InsightsTexts } from '../en/insights.ts'

export const insightsTexts: InsightsTexts = {
  empty: {
    past: (p) => `Não há transações em ${p.month}.`,
    running: (p) => `Ainda não há transações em ${p.month}.`,
    before: (p) => `Em ${p.before}, você gastou ${p.spent}.`,
  },

  spent: {
    nothing: (p) => `Não há gastos em ${p.month}.`,
    alone: (p) => `Você gastou ${p.spent} em ${p.month}.`,
    more: (p) =>
      `Você gastou ${p.spent} em ${p.month}, ${p.difference} (${p.change}) a mais do que em ${p.before}.`,
    less: (p) =>
      `Você gastou ${p.spent} em ${p.month}, ${p.difference} (${p.change}) a menos do que em ${p.before}.`,
    same: (p) => `Você gastou ${p.spent} em ${p.month}, o mesmo que em ${p.before}.`,
    soFar: (p) => `Até agora, você gastou ${p.spent} em ${p.month}.`,
    soFarCompared: (p) =>
      `Até agora, você gastou ${p.spent} em ${p.month}; em todo o mês de ${p.before}, você gastou ${p.spentBefore}.`,
  },

  balance: {
    short: (p) => `Você gastou ${p.gap} a mais do que recebeu: ${p.spent}, para ganhos de ${p.income}.`,
    left: (p) => `Você recebeu ${p.income} e não gastou ${p.net} desse valor.`,
    even: (p) => `Você recebeu ${p.income} e gastou exatamente esse valor.`,
    untouched: (p) => `Você recebeu ${p.income}.`,
  },

  category: {
    largest: (p) => `Sua maior categoria foi ${p.category}: ${p.amount}, ${p.share} do que você gastou.`,
    only: (p) => `Tudo o que você gastou, ${p.amount}, foi com ${p.category}.`,
  },

  unusual: (p) =>
    `“${p.description}” custou ${p.amount} em ${p.date}; um gasto típico com ${p.category} é de ${p.median}.`,

  plan: {
    needsOver: (p) =>
      `As necessidades levaram ${p.actual}, ${p.excess} a mais do que os ${p.planned} do seu plano.`,
    wantsOver: (p) =>
      `Os desejos levaram ${p.actual}, ${p.excess} a mais do que os ${p.planned} do seu plano.`,
    within: (p) =>
      `As necessidades levaram ${p.needs.actual} dos ${p.needs.planned} do seu plano e os desejos, ${p.wants.actual} de ${p.wants.planned}: tudo dentro do previsto.`,
  },

  setAside: {
    savings: {
      reached: (p) => `Você guardou ${p.actual} e alcançou os ${p.planned} do seu plano.`,
      short: (p) => `Você guardou ${p.actual} dos ${p.planned} do seu plano.`,
      unplanned: (p) => `Você guardou ${p.actual}.`,
    },
    debt: {
      reached: (p) => `Você pagou ${p.actual} da sua dívida e alcançou os ${p.planned} do seu plano.`,
      short: (p) => `Você pagou ${p.actual} da sua dívida, dos ${p.planned} do seu plano.`,
      unplanned: (p) => `Você pagou ${p.actual} da sua dívida.`,
    },
  },

  otherCurrencies: (p) => `Você também gastou ${p.amounts}.`,
}
