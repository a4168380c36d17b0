import type { AheadTexts } from '../en/coach-ahead.ts'

export const aheadTexts: AheadTexts = {
  with: {
    savings: (p) =>
      `Con ${p.payment} al mes completarías ${p.goal} alrededor del ${p.date}, dentro de ${p.months}.`,
    debt: (p) =>
      `Con ${p.payment} al mes terminarías de pagar ${p.goal} alrededor del ${p.date}, dentro de ${p.months}.`,
    never: (p) => `Con ${p.payment} al mes no puedo calcular un final para ${p.goal}.`,
    neverDebt: (p) =>
      `Con ${p.payment} al mes ${p.goal} no tendría final, porque los intereses se lo llevan todo.`,
    noTarget: (p) => `Así, ${p.payment} al mes irían para ${p.goal}, que todavía no tiene un monto de meta.`,
    sooner: (p) => `Son ${p.months} menos que al ritmo de tu plan.`,
    later: (p) => `Son ${p.months} más que al ritmo de tu plan.`,
    sameMonth: () => 'Es el mismo mes que al ritmo de tu plan.',
    saved: (p) => `Te ahorrarías ${p.interest} en intereses.`,
    dearer: (p) => `Te costaría ${p.interest} más en intereses.`,
    within: (p) => `De lo que te sobra al mes quedarían ${p.left} libres.`,
    beyond: (p) => `A tu mes le sobran ${p.surplus}, así que el resto tendría que salir de gastar menos.`,
    interest: (p) => `Con ${p.payment} al mes, pagas ${p.interest} de intereses hasta entonces.`,
    howMuch: () => 'Dime una cantidad y calculo qué cambia.',
  },

  afford: {
    yes: (p) =>
      `Sí: ${p.price} caben en los ${p.left} que quedan libres de lo que te sobra este mes, y aún te quedarían ${p.rest}.`,
    exactly: (p) => `Sí: ${p.price} es justo lo que queda libre de lo que te sobra este mes.`,
    no: (p) =>
      `Este mes no, sin tocar tu plan: ${p.price} pasan por ${p.short} los ${p.left} que quedan libres de lo que te sobra.`,
    later: (p) => `Apartando esos ${p.left} al mes, lo tendrías en ${p.months}.`,
    nothingLeft: (p) => `No, sin tocar tu plan: de lo que te sobra no queda nada libre para los ${p.price}.`,
  },

  by: {
    needs: (p) =>
      `Para completar ${p.goal} antes del ${p.date}, aparta ${p.payment} al mes durante ${p.months}.`,
    needsDebt: (p) =>
      `Para terminar de pagar ${p.goal} antes del ${p.date}, paga ${p.payment} al mes durante ${p.months}.`,
    fits: (p) => `Eso cabe en los ${p.surplus} que le sobran a tu mes.`,
    tooMuch: (p) => `Eso es más que los ${p.surplus} que le sobran a tu mes.`,
    inTime: (p) => `Con los ${p.contribution} al mes de tu plan llegas a tiempo.`,
    would: (p) => `Al ritmo de tu plan tendrías ${p.amount} para ${p.goal} el ${p.date}.`,
    wouldDebt: (p) => `Al ritmo de tu plan habrías pagado ${p.amount} de ${p.goal} el ${p.date}.`,
  },
}
