import type { RecordsTexts } from '../en/coach-records.ts'

export const recordsTexts: RecordsTexts = {
  period: {
    today: () => 'hoy',
    yesterday: () => 'ayer',
    day: (p) => `el ${p.from}`,
    thisWeek: () => 'esta semana',
    lastWeek: () => 'la semana pasada',
    thisMonth: () => 'este mes',
    lastMonth: () => 'el mes pasado',
    month: (p) => `en ${p.month}`,
    thisYear: () => 'este año',
    lastYear: () => 'el año pasado',
    year: (p) => `en ${p.year}`,
    since: (p) => `desde el ${p.from}`,
    between: (p) => `del ${p.from} al ${p.to}`,
  },

  list: (p) => new Intl.ListFormat('es', { type: 'conjunction' }).format(p.items),
  item: (p) => `${p.name} (${p.amount})`,

  spent: {
    total: (p) => `Gastaste ${p.amount} ${p.period}.`,
    category: (p) => `Gastaste ${p.amount} en ${p.category} ${p.period}.`,
    matching: (p) => `Gastaste ${p.amount} en “${p.words}” ${p.period}.`,
    savings: (p) => `Ahorraste ${p.amount} ${p.period}.`,
    debt: (p) => `Pagaste ${p.amount} de tus deudas ${p.period}.`,
    received: (p) => `Recibiste ${p.amount} ${p.period}.`,
    all: (p) => `Todo se fue en ${p.list}.`,
    most: (p) => `Lo que más pesó fue ${p.list}.`,
    share: (p) => `Es el ${p.share} de los ${p.total} que gastaste en ese tiempo.`,
    monthly: (p) => `Según lo que me contaste, tus gastos son de ${p.expenses} al mes.`,
    soFar: (p) => `Hasta ahora gastaste ${p.amount} este mes.`,
    nothing: (p) => `No tengo ningún gasto registrado ${p.period}.`,
    nothingOn: (p) => `No tengo nada registrado en ${p.name} ${p.period}.`,
    nothingReceived: (p) => `No tengo ningún ingreso registrado ${p.period}.`,
    tellMe: () => 'Cuéntame lo que vayas comprando y yo lo anoto.',
  },

  largest: {
    one: (p) => `Tu gasto más grande ${p.when} fue ${p.item}.`,
    several: (p) => `Tus gastos más grandes ${p.when} fueron ${p.list}.`,
    on: (p) => `en ${p.category} ${p.period}`,
    item: (p) => `“${p.description}” (${p.amount} el ${p.date})`,
  },

  compare: {
    more: (p) => `Es decir, ${p.difference} más que ${p.other} (${p.before}).`,
    less: (p) => `Es decir, ${p.difference} menos que ${p.other} (${p.before}).`,
    same: (p) => `Es lo mismo que ${p.other}.`,
    rose: (p) => `Lo que más subió fue ${p.category}: de ${p.before} a ${p.now}.`,
    fell: (p) => `Lo que más bajó fue ${p.category}: de ${p.before} a ${p.now}.`,
    nothing: () => 'nada',
    running: {
      today: () => 'El día de hoy todavía no termina.',
      thisWeek: () => 'Esta semana todavía no termina.',
      thisMonth: () => 'Este mes todavía no termina.',
      thisYear: () => 'Este año todavía no termina.',
    },
  },

  move: {
    due: (p) => `Tu próximo Money Move es para el ${p.date}: ${p.list}.`,
    overdue: (p) => `Tu Money Move era para el ${p.date} y todavía puedes hacerlo: ${p.list}.`,
    task: (p) => `“${p.title}” (${p.points} puntos)`,
    none: () => 'Por ahora no hay ningún Money Move abierto.',
    first: () => 'Todavía no hay ningún Money Move; el primero llega con tu plan.',
    allDone: (p) => `No queda nada pendiente en el Money Move del ${p.date}.`,
  },

  points: {
    total: (p) => `Tienes ${p.points} puntos.`,
    none: () => 'Todavía no tienes puntos: la primera tarea que completes trae los primeros.',
    streak: (p) =>
      p.count === 1
        ? 'Tu racha es de un Money Move completado.'
        : `Tu racha es de ${p.cycles} Money Moves completados seguidos.`,
    noStreak: () => 'Completa el próximo Money Move para empezar una racha.',
  },
}
