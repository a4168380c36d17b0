import type { PlanTexts } from '../en/plan.ts'

export const planTexts: PlanTexts = {
  goalNames: { savings: 'Fondo de emergencia', debt: 'Pago de deudas' },

  months: (p) => `${p.text} ${p.count === 1 ? 'mes' : 'meses'}`,

  month: {
    surplus: (p) => `Ganas ${p.income} al mes y gastas ${p.expenses}, así que te quedan ${p.surplus}.`,
    balanced: (p) => `Ganas ${p.income} al mes y lo gastas todo.`,
    deficit: (p) => `Ganas ${p.income} al mes y gastas ${p.expenses}, así que cada mes te faltan ${p.gap}.`,
    noIncome: (p) => `Gastas ${p.expenses} al mes y por ahora no tienes ingresos.`,
    unknown: () => 'Todavía no hay ingresos ni gastos mensuales registrados.',
  },

  split: {
    savings: (p) =>
      `De tus ingresos, el ${p.needs} va a necesidades, el ${p.wants} a gustos y el ${p.share} al ahorro.`,
    debt: (p) =>
      `De tus ingresos, el ${p.needs} va a necesidades, el ${p.wants} a gustos y el ${p.share} a tu deuda.`,
  },

  outlook: {
    savings: {
      dated: (p) =>
        `Si ahorras ${p.contribution} al mes, el ${p.share} de tus ingresos, “${p.goal}” llega a ${p.target} en ${p.months}, alrededor del ${p.date}.`,
      open: (p) =>
        `El plan ahorra ${p.contribution} al mes, el ${p.share} de tus ingresos, para “${p.goal}”.`,
      met: (p) => `“${p.goal}” ya llegó a su meta de ${p.target}.`,
      distant: (p) =>
        `Si ahorras ${p.contribution} al mes, los ${p.remaining} que faltan para “${p.goal}” están demasiado lejos para darles fecha.`,
      waiting: (p) => `“${p.goal}” puede avanzar en cuanto te quede dinero a fin de mes.`,
    },
    debt: {
      dated: (p) =>
        `Si pagas ${p.contribution} al mes, el ${p.share} de tus ingresos, saldas los ${p.remaining} que debes en ${p.months}, para el ${p.date}.`,
      open: (p) => `El plan destina ${p.contribution} al mes, el ${p.share} de tus ingresos, a “${p.goal}”.`,
      met: (p) => `Terminaste con “${p.goal}”: ya no queda nada por pagar.`,
      distant: (p) =>
        `Si pagas ${p.contribution} al mes, los ${p.remaining} que debes todavía no tienen un final a la vista.`,
      waiting: (p) => `“${p.goal}” puede avanzar en cuanto te quede dinero a fin de mes.`,
    },
  },

  actions: {
    closeGap: (p) =>
      `Cierra la brecha mensual de ${p.gap}: gasta menos, gana más o haz un poco de cada cosa.`,
    matchIncome: (p) =>
      `Baja tus gastos mensuales de ${p.expenses} hasta tus ingresos de ${p.income}, empezando por lo que menos falta te haría.`,
    findIncome: (p) =>
      `Busca ingresos que cubran tus gastos de ${p.expenses} al mes, empezando por lo esencial.`,
    trim: (p) =>
      `Tus gastos de ${p.expenses} al mes se llevan todos tus ingresos: recorta un poco, para que te quede algo que guardar.`,
    recordIncome: () => 'Registra cuánto ganas al mes, para que el plan tenga con qué trabajar.',
    recordExpenses: () =>
      'Registra cuánto gastas al mes, tanto en pagos fijos como en compras del día a día.',
    renew: (p) =>
      `Pide un plan nuevo cuando cambien tus ingresos mensuales (hoy ${p.income}) o tus gastos (hoy ${p.expenses}).`,
    split: (p) =>
      `Mantén tus necesidades cerca del ${p.needs} de tus ingresos y tus gustos cerca del ${p.wants}.`,
    holdSpending: (p) => `Limita tus gastos del mes a ${p.expenses}, para que ${p.surplus} sigan libres.`,
    leastPayment: (p) =>
      `Procura pagar al menos ${p.least} al mes de los ${p.remaining} que debes: con menos, no hay un final a la vista.`,
    lowerRate: (p) =>
      `Pide una tasa de interés menor que el ${p.apr} anual que pagas hoy, o compara ofertas para refinanciar.`,
    targetDate: {
      onCourse: (p) =>
        `Mantén este ritmo: con él llegas a tiempo para el ${p.targetDate}, la fecha que elegiste para “${p.goal}”.`,
      withinReach: (p) =>
        `Para llegar a tu meta el ${p.targetDate}, la fecha que elegiste, sube lo que le destinas al ${p.rate} de tus ingresos.`,
      outOfReach: (p) =>
        `La fecha que elegiste, el ${p.targetDate}, pide más que los ${p.surplus} que te quedan al mes: considera una fecha posterior.`,
    },
    savings: {
      contribute: (p) =>
        `Pasa ${p.contribution}, el ${p.share} de tus ingresos, a “${p.goal}” cada mes, en cuanto cobres.`,
      dated: (p) =>
        `Si lo mantienes durante ${p.months}, “${p.goal}” llega a ${p.target} alrededor del ${p.date}.`,
      started: (p) =>
        `No toques los ${p.current} que ya tienes para “${p.goal}”: faltan ${p.remaining} para llegar a ${p.target}.`,
      open: (p) => `Ponle a “${p.goal}” un monto como meta, para que el plan pueda darle una fecha.`,
      distant: (p) =>
        `Busca cómo ahorrar más de ${p.contribution} al mes: a ese ritmo, los ${p.remaining} que faltan quedan demasiado lejos.`,
      waiting: (p) =>
        `Pon lo que te quede a fin de cada mes en “${p.goal}”, que todavía necesita ${p.remaining}.`,
      met: (p) => `Elige tu próxima meta, ahora que “${p.goal}” llegó a ${p.target}.`,
      keepGoing: (p) =>
        `Sigue guardando ${p.contribution} al mes, el ${p.share} de tus ingresos, mientras decides.`,
    },
    debt: {
      contribute: (p) =>
        `Destina ${p.contribution}, el ${p.share} de tus ingresos, a “${p.goal}” cada mes, en cuanto cobres.`,
      dated: (p) =>
        `Si lo mantienes durante ${p.months}, los ${p.remaining} que debes quedan saldados para el ${p.date}.`,
      started: (p) =>
        `Ya pagaste ${p.current} de ${p.target}: evita endeudarte de nuevo mientras falten ${p.remaining}.`,
      open: (p) => `Suma todo lo que debes, para que el plan pueda decir cuándo termina “${p.goal}”.`,
      distant: (p) =>
        `Busca cómo pagar más de ${p.contribution} al mes: a ese ritmo, los ${p.remaining} que debes no tienen un final a la vista.`,
      waiting: (p) =>
        `Sigue haciendo los pagos mínimos de los ${p.remaining} que debes mientras liberas dinero en tu presupuesto.`,
      met: (p) => `Elige tu próxima meta, ahora que los ${p.target} de “${p.goal}” están pagados.`,
      keepGoing: (p) =>
        `Guarda los ${p.contribution} al mes, el ${p.share} de tus ingresos, que tu deuda ya no necesita.`,
    },
  },
}
