import type { spender as english } from '../../en/tones/spender.ts'

export const spender: typeof english = {
  month: {
    surplus: (p) =>
      `Ganas ${p.income} al mes, gastas ${p.expenses} y te quedan ${p.surplus} para hoy y para después.`,
    balanced: (p) =>
      `Ganas ${p.income} al mes y todo se va en el día a día, así que todavía no queda nada para después.`,
    deficit: (p) =>
      `El mes cuesta más de lo que trae: ganas ${p.income} y gastas ${p.expenses}, y al final te faltan ${p.gap}.`,
    noIncome: (p) => `El mes te cuesta ${p.expenses} y, por ahora, no hay ingresos con que pagarlo.`,
    unknown: () => 'Todavía no está registrado cuánto dinero te entra en un mes ni cuánto se va.',
  },
  outlook: {
    savings: {
      dated: (p) =>
        `Si antes de gastar apartas ${p.contribution} al mes, el ${p.share} de tus ingresos, “${p.goal}” llega a ${p.target} en ${p.months}, alrededor del ${p.date}.`,
      open: (p) =>
        `Si apartas enseguida ${p.contribution} al mes, el ${p.share} de tus ingresos, para “${p.goal}”, ese dinero no se pierde en el día a día.`,
      met: (p) => `“${p.goal}” ya tiene su monto completo de ${p.target}.`,
      distant: (p) =>
        `Apartar ${p.contribution} al mes antes de gastar es un comienzo, pero el monto de ${p.remaining} que falta para “${p.goal}” está demasiado lejos para ponerle fecha.`,
      waiting: (p) => `“${p.goal}” puede recibir su parte en cuanto llegues a fin de mes con algo de dinero.`,
    },
    debt: {
      dated: (p) =>
        `Si antes de gastar pagas ${p.contribution} al mes, el ${p.share} de tus ingresos, te libras de la deuda de ${p.remaining} en ${p.months}, para el ${p.date}.`,
      open: (p) =>
        `Si apartas enseguida ${p.contribution} al mes, el ${p.share} de tus ingresos, para “${p.goal}”, ese dinero no se pierde en el día a día.`,
      met: (p) => `“${p.goal}” llegó a su fin: ya no queda ningún pago.`,
      distant: (p) =>
        `Pagar ${p.contribution} al mes antes que cualquier otra cosa es un comienzo, pero todavía no lleva al final de la deuda de ${p.remaining}.`,
      waiting: (p) => `“${p.goal}” puede recibir su parte en cuanto llegues a fin de mes con algo de dinero.`,
    },
  },
  split: {
    savings: (p) =>
      `Con el ${p.share} de tus ingresos para el ahorro, el ${p.needs} cubre lo que necesitas y el ${p.wants} queda para disfrutar.`,
    debt: (p) =>
      `Con el ${p.share} de tus ingresos para la deuda, el ${p.needs} cubre lo que necesitas y el ${p.wants} queda para disfrutar.`,
  },
  actions: {
    closeGap: (p) =>
      `Cierra la brecha de ${p.gap} al mes antes de cualquier gasto extra: gasta menos, gana más o haz un poco de cada cosa.`,
    matchIncome: (p) =>
      `Quédate con los gustos que más te importan y deja los demás, hasta que tus gastos de ${p.expenses} al mes quepan en tus ingresos de ${p.income}.`,
    findIncome: (p) =>
      `Paga lo esencial de tus gastos de ${p.expenses} al mes antes que lo demás y busca ingresos que lo cubran.`,
    trim: (p) =>
      `Elige, entre tus gastos de ${p.expenses} al mes, algo que casi no echarías de menos y aparta lo que te cuesta el día en que cobres.`,
    recordIncome: () => 'Anota cuánto ganas al mes, para saber con cuánto cuentas para vivir.',
    recordExpenses: () =>
      'Anota cada gasto en el momento, durante un mes: los pequeños gustos y también los pagos fijos.',
    split: (p) =>
      `Gasta hasta el ${p.wants} de tus ingresos en lo que disfrutas, sin culpa, con tus necesidades cerca del ${p.needs}.`,
    holdSpending: (p) =>
      `Haz de ${p.expenses} el tope del mes, para que el margen de ${p.surplus} siga libre.`,
    leastPayment: (p) =>
      `Apunta a pagar al menos ${p.least} al mes de la deuda de ${p.remaining}, por delante de los gustos: con menos, no hay un final a la vista.`,
    targetDate: {
      outOfReach: (p) =>
        `La fecha que elegiste, el ${p.targetDate}, pide más que el margen de ${p.surplus} al mes: una fecha posterior te deja espacio para vivir.`,
    },
    savings: {
      contribute: (p) =>
        `Pasa ${p.contribution}, el ${p.share} de tus ingresos, a “${p.goal}” cada mes, el día en que cobres, antes de cualquier otro gasto.`,
      dated: (p) =>
        `Mantén las transferencias durante ${p.months}: alrededor del ${p.date}, “${p.goal}” llega a ${p.target}.`,
      started: (p) =>
        `Deja fuera de tu cuenta de uso diario el monto de ${p.current} que ya tienes para “${p.goal}”: con ${p.remaining} más, llega a ${p.target}.`,
      open: (p) => `Ponle precio a “${p.goal}”, para que el plan pueda decir cuándo puede ser realidad.`,
      distant: (p) =>
        `Cambia una compra habitual por una transferencia mayor: con ${p.contribution} al mes, el monto de ${p.remaining} que falta queda demasiado lejos.`,
      waiting: (p) =>
        `Pasa enseguida a “${p.goal}” lo que quede al final de cada mes: todavía necesita ${p.remaining}.`,
      met: (p) => `Decide qué te gustaría disfrutar después, ahora que “${p.goal}” llegó a ${p.target}.`,
      keepGoing: (p) =>
        `Sigue pasando ${p.contribution} al mes, el ${p.share} de tus ingresos, de tu cuenta de uso diario a tus ahorros hasta que decidas.`,
    },
    debt: {
      contribute: (p) =>
        `Abona ${p.contribution}, el ${p.share} de tus ingresos, a “${p.goal}” cada mes, el día en que cobres, antes de cualquier otro gasto.`,
      dated: (p) =>
        `Mantén los pagos durante ${p.months}: para el ${p.date}, la deuda de ${p.remaining} queda pagada y ese dinero vuelve a ser tuyo.`,
      started: (p) =>
        `No compres a crédito mientras quede un saldo de ${p.remaining}: ya pagaste ${p.current} de ${p.target}.`,
      open: (p) => `Suma lo que debes, para que el plan pueda decir cuándo “${p.goal}” deja de pesarte.`,
      distant: (p) =>
        `Cambia una compra habitual por un pago mayor: con ${p.contribution} al mes, la deuda de ${p.remaining} no tiene un final a la vista.`,
      waiting: (p) =>
        `Da prioridad a los pagos mínimos de la deuda de ${p.remaining} mientras liberas dinero.`,
      met: (p) =>
        `Decide qué te gustaría disfrutar después, ahora que el total de ${p.target} de “${p.goal}” está pagado.`,
      keepGoing: (p) =>
        `Hasta que decidas, pasa de tu cuenta de uso diario a tus ahorros el monto de ${p.contribution} al mes, el ${p.share} de tus ingresos, que tu deuda ya no necesita.`,
    },
  },
  own: {
    surplus: (p) =>
      `Consulta con la almohada cualquier compra grande, para que nunca salga del monto de ${p.contribution} para “${p.goal}”.`,
    met: (p) =>
      `Celebra la meta cumplida con algo agradable, pagado con una parte del margen de ${p.surplus} al mes.`,
    balanced: (p) =>
      `Consulta con la almohada cualquier compra grande, porque de tus ingresos de ${p.income} al mes no queda nada para cubrirla.`,
    deficit: (p) =>
      `Deja para después cualquier compra que pueda esperar: haría más grande la brecha de ${p.gap}.`,
    unknown: () => 'Guarda tus recibos durante un tiempo: muestran adónde va el dinero.',
  },
}
