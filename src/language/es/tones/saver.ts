import type { saver as english } from '../../en/tones/saver.ts'

export const saver: typeof english = {
  month: {
    surplus: (p) =>
      `Tu mes tiene un margen: de tus ingresos de ${p.income}, gastas ${p.expenses} y te quedan ${p.surplus}.`,
    balanced: (p) =>
      `Ganas ${p.income} al mes y lo gastas por completo, así que todavía no hay un margen de seguridad.`,
    deficit: (p) =>
      `Ganas ${p.income} al mes y gastas ${p.expenses}, así que cada mes le quita ${p.gap} a tu seguridad.`,
    noIncome: (p) =>
      `Gastas ${p.expenses} al mes sin tener ingresos por ahora, así que proteger lo que tienes va antes que todo lo demás.`,
    unknown: () =>
      'Sin ingresos ni gastos mensuales registrados, todavía no se puede decir cuánto puedes guardar sin que te falte.',
  },
  outlook: {
    savings: {
      dated: (p) =>
        `Guardar ${p.contribution} al mes con constancia, el ${p.share} de tus ingresos, lleva “${p.goal}” a ${p.target} en ${p.months}, alrededor del ${p.date}.`,
      open: (p) =>
        `El plan es guardar ${p.contribution} al mes con constancia, el ${p.share} de tus ingresos, para “${p.goal}”.`,
      met: (p) => `“${p.goal}” llegó a ${p.target}, y ese dinero ya está reunido.`,
      distant: (p) =>
        `Guardar ${p.contribution} al mes es un buen hábito, pero el monto de ${p.remaining} que falta para “${p.goal}” está demasiado lejos para ponerle fecha.`,
      waiting: (p) => `“${p.goal}” puede crecer en cuanto un mes deje algo de margen.`,
    },
    debt: {
      dated: (p) =>
        `Pagar ${p.contribution} al mes con constancia, el ${p.share} de tus ingresos, termina con la deuda de ${p.remaining} en ${p.months}, para el ${p.date}.`,
      open: (p) =>
        `El plan es pagar ${p.contribution} al mes con constancia, el ${p.share} de tus ingresos, para “${p.goal}”.`,
      met: (p) => `Las cuentas de “${p.goal}” están en orden: ya no queda nada por pagar.`,
      distant: (p) =>
        `Pagar ${p.contribution} al mes es un paso, pero todavía no alcanza para poner a la vista el final de la deuda de ${p.remaining}.`,
      waiting: (p) => `“${p.goal}” puede avanzar en cuanto un mes deje algo de margen.`,
    },
  },
  split: {
    savings: (p) =>
      `Con el ${p.share} de tus ingresos reservado para el ahorro, puedes gastar con tranquilidad el ${p.needs} en necesidades y el ${p.wants} en gustos.`,
    debt: (p) =>
      `Con el ${p.share} de tus ingresos reservado para la deuda, puedes gastar con tranquilidad el ${p.needs} en necesidades y el ${p.wants} en gustos.`,
  },
  actions: {
    closeGap: (p) =>
      `Detén la pérdida de ${p.gap} al mes antes que nada: gasta menos, gana más o haz un poco de cada cosa.`,
    matchIncome: (p) =>
      `Baja tus gastos con cuidado, de ${p.expenses} hasta tus ingresos de ${p.income} al mes, sin recortar en salud ni en vivienda.`,
    findIncome: (p) =>
      `Busca ingresos que cubran al menos lo esencial de tus gastos de ${p.expenses} al mes y toca lo menos posible las reservas que tengas.`,
    trim: (p) =>
      `Libera un monto pequeño de tus gastos de ${p.expenses} al mes, lo suficiente para empezar un margen de seguridad.`,
    recordIncome: () => 'Anota cuánto ganas al mes, contando solo lo que es seguro.',
    recordExpenses: () =>
      'Anota cuánto gastas al mes, tanto los pagos que llegan rara vez como las compras del día a día.',
    split: (p) =>
      `Permítete usar la parte de tus ingresos destinada a gustos, el ${p.wants}: con las necesidades cerca del ${p.needs}, eso ya es parte del plan.`,
    holdSpending: (p) =>
      `Procura que tus gastos no pasen de ${p.expenses} al mes, para que el margen de ${p.surplus} siga libre ante cualquier imprevisto.`,
    leastPayment: (p) =>
      `Ve subiendo hasta pagar al menos ${p.least} al mes de la deuda de ${p.remaining}: con menos, no llega a saldarse.`,
    targetDate: {
      outOfReach: (p) =>
        `La fecha que elegiste, el ${p.targetDate}, pide más que el margen de ${p.surplus} al mes: una fecha posterior es la opción más segura.`,
    },
    savings: {
      contribute: (p) =>
        `Crea el hábito de guardar ${p.contribution}, el ${p.share} de tus ingresos, para “${p.goal}” cada mes, en cuanto cobres.`,
      dated: (p) =>
        `Mantén ese hábito durante ${p.months}: lleva “${p.goal}” a ${p.target} alrededor del ${p.date}.`,
      started: (p) =>
        `Conserva en un lugar seguro el monto de ${p.current} que tienes para “${p.goal}”: con ${p.remaining} más, llega a ${p.target}.`,
      open: (p) => `Decide qué monto es suficiente para “${p.goal}”, para que el plan pueda darle una fecha.`,
      distant: (p) =>
        `Sube el aporte de ${p.contribution} al mes en pasos pequeños y seguros: al ritmo de hoy, el monto de ${p.remaining} que falta queda demasiado lejos.`,
      waiting: (p) =>
        `Guarda para “${p.goal}” lo que quede al final de cada mes, aunque sea poco: todavía necesita ${p.remaining}.`,
      met: (p) => `Elige para qué ahorrar ahora, con el total de ${p.target} de “${p.goal}” ya reunido.`,
      keepGoing: (p) =>
        `Conserva el hábito de guardar ${p.contribution} al mes, el ${p.share} de tus ingresos, mientras decides.`,
    },
    debt: {
      contribute: (p) =>
        `Crea el hábito de destinar ${p.contribution}, el ${p.share} de tus ingresos, a “${p.goal}” cada mes, en cuanto cobres.`,
      dated: (p) =>
        `Mantén ese hábito durante ${p.months}: con él, la deuda de ${p.remaining} queda saldada para el ${p.date}.`,
      started: (p) =>
        `Cuida lo que ya pagaste, ${p.current} de ${p.target}, y no pidas nuevos préstamos mientras quede un saldo de ${p.remaining}.`,
      open: (p) =>
        `Suma todo lo que debes, hasta los saldos pequeños, para que el plan pueda decir en qué fecha termina “${p.goal}”.`,
      distant: (p) =>
        `Sube el pago de ${p.contribution} al mes en pasos pequeños y seguros: al ritmo de hoy, la deuda de ${p.remaining} no tiene un final a la vista.`,
      waiting: (p) =>
        `Protege los pagos mínimos de la deuda de ${p.remaining} mientras liberas dinero en tu presupuesto.`,
      met: (p) => `Elige para qué ahorrar ahora, con el total de ${p.target} de “${p.goal}” ya pagado.`,
      keepGoing: (p) =>
        `Convierte los pagos en ahorro: tu deuda ya no necesita ${p.contribution} al mes, el ${p.share} de tus ingresos.`,
    },
  },
  own: {
    surplus: (p) =>
      `Cuando un mes traiga algo de más, suma una parte al monto de ${p.contribution} para “${p.goal}” y permítete disfrutar el resto.`,
    met: (p) =>
      `Date un gusto que llevas tiempo dejando para después, con una parte del margen de ${p.surplus} al mes.`,
    balanced: (p) =>
      `Reserva un poco hasta que termine el mes, porque tus ingresos de ${p.income} no dejan nada para imprevistos.`,
    deficit: (p) =>
      `Revisa comisiones, suscripciones y seguros para cubrir parte de la brecha de ${p.gap}, antes de recortar lo que te hace bien.`,
    unknown: () => 'Anota lo que ya tienes guardado, porque eso también cuenta.',
  },
}
