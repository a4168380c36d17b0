import type { ActionsTexts } from '../en/coach-actions.ts'

const quoted = (titles: readonly string[]) => titles.map((title) => `“${title}”`).join(', ')

export const actionsTexts: ActionsTexts = {
  numbered: (p) => p.items.map((item, index) => `${index + 1}. ${item}`).join('; '),
  income: () => 'ingresos',

  transaction: {
    expense: (p) => `${p.amount} en “${p.description}” (${p.category})`,
    income: (p) => `${p.amount} recibidos, “${p.description}” (${p.category})`,
    on: (p) => `${p.item}, el ${p.date}`,
    spent: (p) => `salieron ${p.amount}`,
    received: (p) => `entraron ${p.amount}`,
    more: (p) => `y ${p.text} más`,
    inAll: (p) => `En total: ${p.totals.join(', ')}.`,
  },

  log: {
    done: (p) => `Anotado: ${p.items.join('; ')}.`,
    takeBack: () => 'Si no es correcto, di “deshacer” y lo borro.',
    month: (p) => `Este mes, ${p.category} ya suma ${p.amount}.`,
    noAmount: () => 'Todavía no anoté nada: ¿cuánto fue?',
    unreadable: (p) => `No anoté nada, porque no entendí “${p.part}”. ¿Puedes decirlo de otra forma?`,
    others: () => 'No anoté nada: solo guardo tu propio dinero, no lo que otras personas pagan o reciben.',
    profile: () =>
      'No anoté nada: lo que entra y lo que sale al mes está en tus datos financieros. Actualízalo ahí y cuento con los nuevos valores.',
    notMoved: () => 'No anoté nada: solo guardo dinero que ya entró o salió. Dime en qué fue y cuánto.',
  },

  undo: {
    unknown: (p) =>
      `No borré nada, porque no encuentro nada así entre lo que anotaste aquí. Lo último fue ${p.items.join('; ')}.`,
    done: (p) => `Borrado: ${p.items.join('; ')}.`,
    nothing: () => 'No hay nada que deshacer: no queda nada de lo que anotaste aquí últimamente.',
    changed: () =>
      'No deshice nada: puedo borrar lo que anotaste y reabrir tareas que marcaste. Para otra meta u otro idioma, solo dime cuál.',
    notAll: () => 'No borré nada: borro lo último que anotaste o lo que digas por su nombre.',
  },

  correct: {
    currency: () => 'No corregí nada, porque no puedo cambiar la moneda: deshazlo y dímelo de nuevo.',
    done: (p) => `“${p.description}” corregido: ${p.changes.join('; ')}.`,
    amount: (p) => `el importe ahora es ${p.to} en lugar de ${p.from}`,
    date: (p) => `la fecha ahora es ${p.to} en lugar de ${p.from}`,
    category: (p) => `la categoría ahora es ${p.to} en lugar de ${p.from}`,
    description: (p) => `el nombre ahora es “${p.to}” en lugar de “${p.from}”`,
    toIncome: () => 'ahora cuenta como dinero que entró, no que salió',
    toExpense: () => 'ahora cuenta como dinero que salió, no que entró',
    unchanged: (p) => `Ya está anotado así: ${p.item}.`,
    which: (p) => `¿Cuál debo corregir? ${p.items}`,
    what: (p) =>
      `¿Qué debo corregir? Está anotado ${p.item}. Dime el importe, el día, la categoría o el nombre correcto.`,
    nothing: () => 'No hay nada que corregir: no queda nada de lo que anotaste aquí.',
  },

  tasks: {
    done: (p) => `Hecho: ${quoted(p.titles)}.`,
    skipped: (p) => `Omitido: ${quoted(p.titles)}.`,
    points: (p) => `Ganas ${p.points} puntos.`,
    bonus: (p) => `Ganas ${p.points} puntos, ${p.bonus} de ellos por completar tu primera tarea de todas.`,
    reopened: (p) => `De nuevo por hacer: ${quoted(p.titles)}.`,
    pointsBack: (p) => `Con eso salen ${p.points} puntos.`,
    noneMarked: () => 'No cambia nada: en el ciclo abierto no hay ninguna tarea así marcada.',
    tooLate: () => 'No cambié nada: ese ciclo ya está cerrado y sus tareas quedan como están marcadas.',
    left: (p) => `Todavía por hacer: ${quoted(p.titles)}.`,
    complete: (p) => `Con eso este ciclo de Money Moves queda completo; el próximo vence el ${p.date}.`,
    closed: (p) => `Con eso este ciclo de Money Moves queda cerrado; el próximo vence el ${p.date}.`,
    already: (p) => `No cambia nada, esto ya está marcado: ${quoted(p.titles)}.`,
    which: (p) => `¿De cuál hablas? ${p.items}`,
    noPlan: () => 'Todavía no hay tareas: tus Money Moves empiezan con tu primer plan.',
    noCycle: () => 'Ahora no hay ningún ciclo de Money Moves abierto, así que no hay tarea que marcar.',
    progress: (p) => `“${p.goal}” va ahora en ${p.current} de ${p.target}.`,
    progressOpen: (p) => `“${p.goal}” va ahora en ${p.current}.`,
  },

  goal: {
    savingsName: () => 'Ahorro',
    savings: (p) => `ahorrar ${p.target} para “${p.name}”`,
    debt: (p) => `pagar ${p.target} de “${p.name}”`,
    by: (p) => `${p.goal}, a más tardar el ${p.date}`,
    present: (p) => `“${p.name}”`,
    presentTarget: (p) => `“${p.name}” (${p.target})`,
    set: (p) => `Tu nueva meta está fijada: ${p.goal}.`,
    replaced: (p) => `Ocupa el lugar de ${p.former}.`,
    confirm: (p) => `Tu meta actual es ${p.former}. ¿La cambio por una nueva: ${p.goal}? ¿Sí o no?`,
    kept: (p) => `De acuerdo, tu meta sigue como está: ${p.former}.`,
    dropped: () => 'De acuerdo, no se fijó ninguna meta.',
    askTarget: (p) => `¿Cuánto quieres ahorrar en total para “${p.name}”?`,
    askDebt: (p) => `¿Cuánto debes en total de “${p.name}”?`,
    already: (p) => `Esa ya es tu meta: ${p.goal}.`,
    changed: (p) => `Tu meta “${p.name}” cambió: ${p.changes.join('; ')}.`,
    target: (p) => `el importe ahora es ${p.to} en lugar de ${p.from}`,
    targetSet: (p) => `el importe ahora es ${p.to}`,
    date: (p) => `la fecha ahora es ${p.to} en lugar de ${p.from}`,
    dateSet: (p) => `la fecha ahora es ${p.to}`,
    name: (p) => `el nombre ahora es “${p.to}” en lugar de “${p.from}”`,
    replan: () => 'Tu plan la sigue en cuanto lo generes de nuevo.',
    reached: () => 'Con eso la meta está alcanzada, ¡felicitaciones!',
    past: (p) => `No cambié nada: ${p.date} ya pasó. ¿Para cuándo la quieres?`,
    impossible: () =>
      'No cambié nada: el importe de la meta debe ser mayor que cero y caber en lo que puedo guardar.',
    currency: (p) => `No cambié nada: tus metas son en ${p.own}. ¿Cuánto es en ${p.own}?`,
    drop: () => 'No cambié nada: aquí puedes cambiar la meta o reemplazarla por otra, pero no cancelarla.',
    unclear: () =>
      'No cambié nada. Dime para qué quieres ahorrar o qué quieres pagar, cuánto es en total y, si quieres, para cuándo.',
  },

  language: {
    switched: () => 'Desde ahora hablo español contigo.',
    already: () => 'Ya hablo español contigo.',
    available: () => 'Hablo inglés, portugués y español. ¿Cuál prefieres?',
  },
}
