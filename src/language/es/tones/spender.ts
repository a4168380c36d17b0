import type { spender as english } from '../../en/tones/spender.ts'

export const spender: typeof english = {
  month: {
    surplus: (p) =>
      `Ganas ${p.income} al mes, gastas ${p.expenses} y conservas ${p.surplus} para hoy y para después.`,
    balanced: (p) =>
      `Ganas ${p.income} al mes y todo se va en el presente, así que todavía no queda nada para después.`,
    deficit: (p) =>
      `El mes cuesta más de lo que trae: ganas ${p.income} y gastas ${p.expenses}, y la cuenta cierra con ${p.gap} de menos.`,
    noIncome: (p) => `El mes te cuesta ${p.expenses} y, por ahora, no hay ingresos con que pagarlo.`,
    unknown: () => 'Todavía no está registrado lo que trae un mes ni lo que te cuesta.',
  },
  outlook: {
    savings: {
      dated: (p) =>
        `Si apartas ${p.contribution} al mes, el ${p.share} de tus ingresos, antes de que se gaste, “${p.goal}” llega a ${p.target} en ${p.months}, alrededor del ${p.date}.`,
      open: (p) =>
        `Si apartas enseguida ${p.contribution} al mes, el ${p.share} de tus ingresos, para “${p.goal}”, ese dinero no se pierde en el día a día.`,
      met: (p) => `“${p.goal}” ya tiene su monto completo de ${p.target}.`,
      distant: (p) =>
        `Apartar ${p.contribution} al mes antes de que se gaste es un comienzo, pero el monto de ${p.remaining} que falta para “${p.goal}” está demasiado lejos para darle fecha.`,
      waiting: (p) => `“${p.goal}” recibe su parte en cuanto algo de dinero llegue a fin de mes.`,
    },
    debt: {
      dated: (p) =>
        `Si pagas ${p.contribution} al mes, el ${p.share} de tus ingresos, antes de que se gaste, te libras de la deuda de ${p.remaining} en ${p.months}, para el ${p.date}.`,
      open: (p) =>
        `Si apartas enseguida ${p.contribution} al mes, el ${p.share} de tus ingresos, para “${p.goal}”, ese dinero no se pierde en el día a día.`,
      met: (p) => `“${p.goal}” llegó a su fin: ya no queda ningún pago.`,
      distant: (p) =>
        `Pagar ${p.contribution} al mes antes que cualquier otra cosa es un comienzo, pero todavía no lleva al final de la deuda de ${p.remaining}.`,
      waiting: (p) => `“${p.goal}” recibe su parte en cuanto algo de dinero llegue a fin de mes.`,
    },
  },
  split: {
    savings: (p) =>
      `Con el ${p.share} de tus ingresos para el ahorro, el ${p.needs} cubre lo que necesitas y el ${p.wants} es para disfrutar.`,
    debt: (p) =>
      `Con el ${p.share} de tus ingresos para la deuda, el ${p.needs} cubre lo que necesitas y el ${p.wants} es para disfrutar.`,
  },
  actions: {
    closeGap: (p) =>
      `Cierra la brecha de ${p.gap} al mes antes de cualquier gasto extra: gasta menos, gana más o haz un poco de cada cosa.`,
    matchIncome: (p) =>
      `Quédate con los gustos que más te importan y deja los demás, hasta que tus gastos de ${p.expenses} al mes quepan en tus ingresos de ${p.income}.`,
    findIncome: (p) =>
      `Paga lo esencial de tus gastos de ${p.expenses} al mes antes que lo demás y busca ingresos que lo cubran.`,
    trim: (p) =>
      `Elige, entre tus gastos de ${p.expenses} al mes, algo que casi no echarías de menos y aparta su precio el día en que recibas tu pago.`,
    recordIncome: () => 'Anota cuánto ganas al mes, para saber con cuánto cuentas para vivir.',
    recordExpenses: () =>
      'Anota lo que gastas a lo largo de un mes, en el momento: los pequeños gustos y también las cuentas.',
    split: (p) =>
      `Gasta hasta el ${p.wants} de tus ingresos en lo que disfrutas, sin culpa, con tus necesidades cerca del ${p.needs}.`,
    holdSpending: (p) =>
      `Haz de ${p.expenses} el tope del mes, para que el margen de ${p.surplus} siga libre.`,
    leastPayment: (p) =>
      `Apunta a pagar al menos ${p.least} al mes de la deuda de ${p.remaining}, antes de cualquier extra: con menos, no hay un final a la vista.`,
    targetDate: {
      outOfReach: (p) =>
        `La fecha que elegiste, el ${p.targetDate}, pide más que el margen de ${p.surplus} al mes: una fecha posterior te deja espacio para vivir.`,
    },
    savings: {
      contribute: (p) =>
        `Pasa ${p.contribution}, el ${p.share} de tus ingresos, a “${p.goal}” cada mes el día en que recibas tu pago, antes de que se gaste.`,
      dated: (p) =>
        `Mantén las transferencias durante ${p.months}: alrededor del ${p.date}, “${p.goal}” llega a ${p.target}.`,
      started: (p) =>
        `Guarda lejos de tu cuenta diaria el monto de ${p.current} que ya tienes para “${p.goal}”: con ${p.remaining} más, llega a ${p.target}.`,
      open: (p) => `Ponle precio a “${p.goal}”, para que el plan pueda decir cuándo lo tendrás.`,
      distant: (p) =>
        `Cambia una compra habitual por una transferencia mayor: con ${p.contribution} al mes, el monto de ${p.remaining} que falta queda demasiado lejos.`,
      waiting: (p) =>
        `Pasa enseguida a “${p.goal}” lo que quede al final de cada mes: todavía necesita ${p.remaining}.`,
      met: (p) => `Decide qué quieres vivir después, ahora que “${p.goal}” llegó a ${p.target}.`,
      keepGoing: (p) =>
        `Sigue sacando ${p.contribution} al mes, el ${p.share} de tus ingresos, de tu cuenta diaria hasta que decidas.`,
    },
    debt: {
      contribute: (p) =>
        `Paga ${p.contribution}, el ${p.share} de tus ingresos, para “${p.goal}” cada mes el día en que recibas tu pago, antes de que se gaste.`,
      dated: (p) =>
        `Mantén los pagos durante ${p.months}: para el ${p.date}, la deuda de ${p.remaining} queda pagada y ese dinero vuelve a ser tuyo.`,
      started: (p) =>
        `No compres a crédito mientras quede un saldo de ${p.remaining}: ya pagaste ${p.current} de ${p.target}.`,
      open: (p) => `Suma lo que debes, para que el plan pueda decir cuándo “${p.goal}” deja de pesarte.`,
      distant: (p) =>
        `Cambia una compra habitual por un pago mayor: con ${p.contribution} al mes, la deuda de ${p.remaining} no tiene un final a la vista.`,
      waiting: (p) =>
        `Pon los pagos mínimos de la deuda de ${p.remaining} antes de cualquier gasto extra mientras liberas dinero.`,
      met: (p) =>
        `Decide qué quieres vivir después, ahora que el total de ${p.target} de “${p.goal}” está pagado.`,
      keepGoing: (p) =>
        `Hasta que decidas, saca de tu cuenta diaria el monto de ${p.contribution} al mes, el ${p.share} de tus ingresos, que tu deuda ya no necesita.`,
    },
  },
  own: {
    surplus: (p) =>
      `Consulta con la almohada cualquier compra grande, para que nunca salga del monto de ${p.contribution} para “${p.goal}”.`,
    met: (p) => `Celébralo con algo agradable, a cargo del margen de ${p.surplus} al mes.`,
    balanced: (p) =>
      `Consulta con la almohada cualquier compra grande, porque de tus ingresos de ${p.income} al mes no queda nada para cubrirla.`,
    deficit: (p) =>
      `Deja para después cualquier compra que pueda esperar: haría más grande la brecha de ${p.gap}.`,
    unknown: () => 'Guarda tus recibos por un tiempo: muestran adónde va el dinero.',
  },
}
