import type { InsightsTexts } from '../en/insights.ts'

export const insightsTexts: InsightsTexts = {
  empty: {
    past: (p) => `No hay transacciones en ${p.month}.`,
    running: (p) => `Todavía no hay transacciones en ${p.month}.`,
    before: (p) => `En ${p.before} gastaste ${p.spent}.`,
  },

  spent: {
    nothing: (p) => `No hay gastos en ${p.month}.`,
    alone: (p) => `Gastaste ${p.spent} en ${p.month}.`,
    more: (p) => `Gastaste ${p.spent} en ${p.month}, ${p.difference} (${p.change}) más que en ${p.before}.`,
    less: (p) => `Gastaste ${p.spent} en ${p.month}, ${p.difference} (${p.change}) menos que en ${p.before}.`,
    same: (p) => `Gastaste ${p.spent} en ${p.month}, lo mismo que en ${p.before}.`,
    soFar: (p) => `Hasta ahora has gastado ${p.spent} en ${p.month}.`,
    soFarCompared: (p) =>
      `Hasta ahora has gastado ${p.spent} en ${p.month}; en todo el mes de ${p.before} gastaste ${p.spentBefore}.`,
  },

  balance: {
    short: (p) => `Gastaste ${p.gap} más de lo que recibiste: ${p.spent}, con ingresos de ${p.income}.`,
    left: (p) => `Recibiste ${p.income} y no gastaste ${p.net} de ese dinero.`,
    even: (p) => `Recibiste ${p.income} y gastaste exactamente eso.`,
    untouched: (p) => `Recibiste ${p.income}.`,
  },

  category: {
    largest: (p) => `Tu mayor categoría fue ${p.category}: ${p.amount}, el ${p.share} de lo que gastaste.`,
    only: (p) => `Todo lo que gastaste, ${p.amount}, fue en ${p.category}.`,
  },

  unusual: (p) =>
    `“${p.description}” costó ${p.amount} el ${p.date}; un gasto típico en ${p.category} es de ${p.median}.`,

  plan: {
    needsOver: (p) =>
      `Las necesidades se llevaron ${p.actual}, ${p.excess} más que los ${p.planned} de tu plan.`,
    wantsOver: (p) => `Los gustos se llevaron ${p.actual}, ${p.excess} más que los ${p.planned} de tu plan.`,
    within: (p) =>
      `Las necesidades se llevaron ${p.needs.actual} de los ${p.needs.planned} de tu plan y los gustos, ${p.wants.actual} de ${p.wants.planned}: todo dentro de lo previsto.`,
  },

  setAside: {
    savings: {
      reached: (p) => `Ahorraste ${p.actual} y alcanzaste los ${p.planned} de tu plan.`,
      short: (p) => `Has ahorrado ${p.actual} de los ${p.planned} de tu plan.`,
      unplanned: (p) => `Ahorraste ${p.actual}.`,
    },
    debt: {
      reached: (p) => `Pagaste ${p.actual} de tu deuda y alcanzaste los ${p.planned} de tu plan.`,
      short: (p) => `Has pagado ${p.actual} de tu deuda, de los ${p.planned} de tu plan.`,
      unplanned: (p) => `Pagaste ${p.actual} de tu deuda.`,
    },
  },

  otherCurrencies: (p) => `También gastaste ${p.amounts}.`,
}
