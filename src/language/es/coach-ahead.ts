import type { AheadTexts } from '../en/coach-ahead.ts'

export const aheadTexts: AheadTexts = {
  with: {
    savings: (p) =>
      `Con ${p.payment} al mes completarías ${p.goal} alrededor del ${p.date}, dentro de ${p.months}.`,
    debt: (p) =>
      `Con ${p.payment} al mes terminarías de pagar ${p.goal} alrededor del ${p.date}, dentro de ${p.months}.`,
    once: (p) =>
      `Con ${p.amount} ahora y los ${p.payment} al mes de tu plan completarías ${p.goal} alrededor del ${p.date}, dentro de ${p.months}.`,
    onceDebt: (p) =>
      `Con ${p.amount} ahora y los ${p.payment} al mes de tu plan terminarías de pagar ${p.goal} alrededor del ${p.date}, dentro de ${p.months}.`,
    tooLong: (p) => `Con ${p.payment} al mes, completar ${p.goal} llevaría más de una vida entera.`,
    endless: (p) =>
      `Con ${p.payment} al mes, pagar ${p.goal} llevaría más de una vida entera, porque los intereses se comen casi todo.`,
    nothing: (p) => `Así no iría nada para ${p.goal}.`,
    savedBy: (p) => `Con ${p.payment} al mes tendrías ${p.amount} para ${p.goal} el ${p.date}.`,
    paidBy: (p) => `Con ${p.payment} al mes habrías pagado ${p.amount} de ${p.goal} el ${p.date}.`,
    noTarget: (p) =>
      `Así, ${p.payment} al mes irían para ${p.goal}; todavía no hay un monto de meta registrado.`,
    sooner: (p) => `Es decir, ${p.months} menos que al ritmo de tu plan.`,
    later: (p) => `Es decir, ${p.months} más que al ritmo de tu plan.`,
    sameMonth: () => 'Es el mismo mes que al ritmo de tu plan.',
    saved: (p) => `Te ahorrarías ${p.interest} en intereses.`,
    dearer: (p) => `Pagarías ${p.interest} más en intereses.`,
    within: (p) => `De lo que te sobra al mes todavía quedarían ${p.left} libres.`,
    whole: () => 'Se llevaría todo lo que te sobra al mes.',
    beyond: (p) => `Al mes te sobran ${p.surplus}, así que habría que recortar algún gasto.`,
    beyondNothing: () => 'Por ahora no te sobra nada al mes, así que antes habría que recortar algún gasto.',
    interest: (p) => `Con ${p.payment} al mes, pagas ${p.interest} de intereses hasta terminar.`,
    withoutInterest: () => 'Aquí no cuentan los intereses, porque la tasa no está registrada.',
    howMuch: () => 'Dime una cantidad y calculo qué cambia.',
  },

  enough: (p) => `Solo te faltan ${p.remaining}, así que con eso basta.`,

  afford: {
    yes: (p) =>
      `Sí: ${p.price} caben en los ${p.left} que te quedan libres este mes, y aún sobran ${p.rest}.`,
    exactly: (p) => `Sí: ${p.price} es justo lo que te queda libre este mes.`,
    no: (p) =>
      `No con lo que te queda libre este mes: son ${p.left}, y para los ${p.price} faltarían ${p.short}.`,
    later: (p) => `Apartando esos ${p.left} al mes, lo tendrías en ${p.months}.`,
    yesEach: (p) =>
      `Sí: ${p.price} al mes caben en los ${p.left} que te quedan libres cada mes, y aún sobran ${p.rest}.`,
    noEach: (p) =>
      `Cada mes, no: te quedan libres ${p.left} al mes, y para los ${p.price} faltarían ${p.short}.`,
    nothingLeft: (p) => `No sin tocar tu plan: no queda nada libre para los ${p.price}.`,
    notNow: (p) => `Por ahora no: a tu mes no le sobra nada de donde sacar ${p.price}.`,
  },

  by: {
    needs: (p) =>
      `Para completar ${p.goal} a más tardar el ${p.date}, aparta ${p.payment} al mes durante ${p.months}.`,
    needsDebt: (p) =>
      `Para terminar de pagar ${p.goal} a más tardar el ${p.date}, paga ${p.payment} al mes durante ${p.months}.`,
    needsOnce: (p) =>
      `Para completar ${p.goal} a más tardar el ${p.date}, aparta ${p.payment} hasta entonces.`,
    needsOnceDebt: (p) =>
      `Para terminar de pagar ${p.goal} a más tardar el ${p.date}, paga ${p.payment} hasta entonces.`,
    needsSum: (p) =>
      `Para juntar ${p.sum} a más tardar el ${p.date}, aparta ${p.payment} al mes durante ${p.months}.`,
    fits: (p) => `Eso cabe en los ${p.surplus} que te sobran al mes.`,
    tooMuch: (p) => `Eso es más que los ${p.surplus} que te sobran al mes.`,
    inTime: (p) => `Con los ${p.contribution} al mes de tu plan llegas a tiempo.`,
    would: (p) => `Al ritmo de tu plan tendrías ${p.amount} para ${p.goal} el ${p.date}.`,
    wouldDebt: (p) => `Al ritmo de tu plan habrías pagado ${p.amount} de ${p.goal} el ${p.date}.`,
    all: () => 'Es la meta completa.',
  },
}
