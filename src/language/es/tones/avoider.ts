import type { avoider as english } from '../../en/tones/avoider.ts'

export const avoider: typeof english = {
  month: {
    surplus: (p) =>
      `En resumen: ganas ${p.income} al mes, gastas ${p.expenses} y todavía te quedan ${p.surplus}.`,
    balanced: (p) => `En resumen: ganas ${p.income} al mes, y todo se gasta.`,
    deficit: (p) =>
      `En resumen: ganas ${p.income} al mes y gastas ${p.expenses}, con una brecha mensual de ${p.gap}.`,
    noIncome: (p) => `En resumen: gastas ${p.expenses} al mes, y por ahora no hay ingresos.`,
    unknown: () => 'Todavía no hay números de tu mes, y para empezar bastan cifras aproximadas.',
  },
  outlook: {
    savings: {
      dated: (p) =>
        `Una transferencia automática de ${p.contribution} al mes, el ${p.share} de tus ingresos, hace el resto: “${p.goal}” llega a ${p.target} en ${p.months}, alrededor del ${p.date}.`,
      open: (p) =>
        `Una transferencia automática de ${p.contribution} al mes, el ${p.share} de tus ingresos, se encarga de “${p.goal}”.`,
      met: (p) => `“${p.goal}” ya tiene ${p.target}, así que no hay nada más que hacer por esa meta.`,
      distant: (p) =>
        `Una transferencia automática de ${p.contribution} al mes es un comienzo, aunque el monto de ${p.remaining} que falta para “${p.goal}” está demasiado lejos para ponerle fecha.`,
      waiting: (p) => `“${p.goal}” puede avanzar con poco, en cuanto un mes termine con algo de sobra.`,
    },
    debt: {
      dated: (p) =>
        `Un pago automático de ${p.contribution} al mes, el ${p.share} de tus ingresos, hace el resto: la deuda de ${p.remaining} termina en ${p.months}, para el ${p.date}.`,
      open: (p) =>
        `Un pago automático de ${p.contribution} al mes, el ${p.share} de tus ingresos, hace avanzar “${p.goal}”.`,
      met: (p) => `En “${p.goal}” ya no queda nada por pagar ni por hacer.`,
      distant: (p) =>
        `Un pago automático de ${p.contribution} al mes es un comienzo, aunque la deuda de ${p.remaining} todavía no tiene un final a la vista.`,
      waiting: (p) =>
        `“${p.goal}” puede avanzar en cuanto un mes termine con algo de sobra, por poco que sea.`,
    },
  },
  actions: {
    closeGap: (p) =>
      `Reduce la brecha mensual de ${p.gap} poco a poco, empezando por el gasto más fácil de dejar.`,
    matchIncome: (p) =>
      `Cancela algo que casi no usas: eso acerca tus gastos de ${p.expenses} al mes a tus ingresos de ${p.income}.`,
    findIncome: (p) =>
      `Pregúntale a alguien de confianza por algún trabajo o apoyo que cubra parte de tus gastos de ${p.expenses} al mes.`,
    trim: (p) =>
      `Cancela algo pequeño que casi no usas: basta con quitarles un poco a tus gastos de ${p.expenses} al mes para que quede algo.`,
    recordIncome: () => 'Indica cuánto ganas al mes; una cifra aproximada sirve.',
    recordExpenses: () =>
      'Indica más o menos cuánto gastas al mes, sumando los pagos fijos y las compras del día a día.',
    holdSpending: (p) =>
      `Deja que la app de tu banco te avise antes de que los gastos del mes pasen de ${p.expenses}, para no tener que vigilar.`,
    leastPayment: (p) =>
      `Avanza a pasos cortos hasta pagar al menos ${p.least} al mes de la deuda de ${p.remaining}: con menos, no termina.`,
    targetDate: {
      outOfReach: (p) =>
        `La fecha que elegiste, el ${p.targetDate}, pide más que el margen de ${p.surplus} al mes: una fecha posterior te quita presión.`,
    },
    savings: {
      contribute: (p) =>
        `Programa una transferencia automática de ${p.contribution} al mes, el ${p.share} de tus ingresos, a “${p.goal}”: lleva unos minutos y después funciona por sí sola.`,
      dated: (p) =>
        `Deja correr la transferencia durante ${p.months}, y “${p.goal}” llega a ${p.target} alrededor del ${p.date} sin más esfuerzo.`,
      started: (p) =>
        `El monto de ${p.current} que tienes para “${p.goal}” puede quedarse donde está: con ${p.remaining} más, llega a ${p.target}.`,
      open: (p) =>
        `Elige un monto aproximado como meta para “${p.goal}”, para que el plan pueda darle una fecha.`,
      distant: (p) =>
        `Deja que la transferencia automática de ${p.contribution} al mes crezca poco a poco: por ahora, el monto de ${p.remaining} que falta queda demasiado lejos.`,
      waiting: (p) =>
        `Si un mes termina con algo de sobra, mándalo directo a “${p.goal}”, que todavía necesita ${p.remaining}.`,
      met: (p) => `Elige lo que sigue cuando te venga bien: “${p.goal}” ya llegó a ${p.target}.`,
      keepGoing: (p) =>
        `Hasta entonces, deja que el monto de ${p.contribution} al mes, el ${p.share} de tus ingresos, pase automáticamente a tus ahorros.`,
    },
    debt: {
      contribute: (p) =>
        `Programa un pago automático de ${p.contribution} al mes, el ${p.share} de tus ingresos, para “${p.goal}”: lleva unos minutos y después funciona por sí solo.`,
      dated: (p) =>
        `Deja correr el pago durante ${p.months}, y la deuda de ${p.remaining} queda saldada para el ${p.date} sin más esfuerzo.`,
      started: (p) =>
        `Deja de lado nuevos créditos mientras quede un saldo de ${p.remaining}: ya pagaste ${p.current} de ${p.target}.`,
      open: (p) =>
        `Consulta hoy un solo saldo y los demás después, para que el plan pueda darle una fecha a “${p.goal}”.`,
      distant: (p) =>
        `Deja que el pago automático de ${p.contribution} al mes crezca poco a poco: al ritmo de hoy, la deuda de ${p.remaining} no tiene un final a la vista.`,
      waiting: (p) =>
        `Deja que tu banco pague de forma automática el mínimo de la deuda de ${p.remaining}, para que no se te pase ningún vencimiento.`,
      met: (p) =>
        `Elige lo que sigue cuando te venga bien: el total de ${p.target} de “${p.goal}” está pagado.`,
      keepGoing: (p) =>
        `Hasta entonces, deja que pase automáticamente a tus ahorros el monto de ${p.contribution} al mes, el ${p.share} de tus ingresos, que tu deuda ya no necesita.`,
    },
  },
  own: {
    surplus: (p) =>
      `Revisa una sola cosa al final de cada mes: que el monto de ${p.contribution} haya ido a “${p.goal}”.`,
    met: (p) => `Revisa una sola cosa al final de cada mes: que el margen de ${p.surplus} siga ahí.`,
    balanced: (p) =>
      `Tómate un minuto al final del mes para ver qué queda de tus ingresos de ${p.income}; para empezar, con eso basta.`,
    deficit: (p) =>
      `Abre la próxima factura el día en que llegue y busca algo que recortar para cubrir parte de la brecha de ${p.gap}.`,
    unknown: () => 'Empieza por la cifra más fácil de encontrar; lo demás puede quedar para otro día.',
  },
}
