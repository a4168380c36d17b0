import type { planner as english } from '../../en/tones/planner.ts'

export const planner: typeof english = {
  month: {
    surplus: (p) =>
      `Tus ingresos mensuales son de ${p.income} y tus gastos, de ${p.expenses}, lo que deja un margen de ${p.surplus} para planificar.`,
    balanced: (p) =>
      `Tus ingresos mensuales son de ${p.income} y tus gastos los consumen por completo, así que todavía no queda margen para planificar.`,
    deficit: (p) =>
      `Tus ingresos mensuales son de ${p.income} y tus gastos son de ${p.expenses}: el presupuesto tiene una brecha de ${p.gap}, y cerrarla va antes que cualquier meta.`,
    noIncome: (p) =>
      `Tus gastos mensuales son de ${p.expenses} y por ahora no hay ingresos, así que poner en orden lo esencial va antes que todo lo demás.`,
    unknown: () =>
      'El presupuesto sigue en blanco: para darle forma, falta saber cuánto ganas y cuánto gastas al mes.',
  },
  outlook: {
    savings: {
      dated: (p) =>
        `El cronograma marca ${p.contribution} al mes, el ${p.share} de tus ingresos, durante ${p.months}, y lleva “${p.goal}” a ${p.target} alrededor del ${p.date}.`,
      open: (p) =>
        `El cronograma reserva ${p.contribution} al mes, el ${p.share} de tus ingresos, para “${p.goal}”, y puede tener una fecha final en cuanto elijas qué monto reunir.`,
      met: (p) => `Meta cumplida: “${p.goal}” llegó a ${p.target}.`,
      distant: (p) =>
        `Con ${p.contribution} al mes, el monto de ${p.remaining} que falta para “${p.goal}” no cabe en un cronograma con fecha final.`,
      waiting: (p) => `“${p.goal}” entra en el calendario en cuanto un mes cierre con dinero de sobra.`,
    },
    debt: {
      dated: (p) =>
        `El cronograma marca ${p.contribution} al mes, el ${p.share} de tus ingresos, durante ${p.months}, y salda la deuda de ${p.remaining} para el ${p.date}.`,
      open: (p) =>
        `El cronograma destina ${p.contribution} al mes, el ${p.share} de tus ingresos, a “${p.goal}”, y puede tener una fecha final en cuanto se conozca el total de la deuda.`,
      met: (p) => `Meta cumplida: en “${p.goal}” ya no queda nada por pagar.`,
      distant: (p) =>
        `Con ${p.contribution} al mes, la deuda de ${p.remaining} no cabe en un cronograma con fecha final.`,
      waiting: (p) => `“${p.goal}” entra en el calendario en cuanto un mes cierre con dinero de sobra.`,
    },
  },
  split: {
    savings: (p) =>
      `El presupuesto divide tus ingresos así: el ${p.needs} para necesidades, el ${p.wants} para gustos y el ${p.share} para el ahorro.`,
    debt: (p) =>
      `El presupuesto divide tus ingresos así: el ${p.needs} para necesidades, el ${p.wants} para gustos y el ${p.share} para la deuda.`,
  },
  actions: {
    closeGap: (p) =>
      `Recorre tu presupuesto línea por línea hasta cerrar la brecha mensual de ${p.gap}: gasta menos, gana más o haz un poco de cada cosa.`,
    matchIncome: (p) =>
      `Fija un límite para cada tipo de gasto, de modo que el total baje de ${p.expenses} hasta tus ingresos de ${p.income} al mes.`,
    findIncome: (p) =>
      `Ordena por urgencia tus gastos de ${p.expenses} al mes y planifica la búsqueda de ingresos que cubran lo esencial.`,
    trim: (p) =>
      `Anota en qué se va el total de ${p.expenses} al mes y recorta la línea menos útil, para que el presupuesto deje algo que reservar.`,
    recordIncome: () => 'Anota cuánto ganas al mes y qué día sueles recibirlo.',
    recordExpenses: () =>
      'Anota cuánto gastas al mes: los pagos fijos, con su vencimiento, y las compras del día a día.',
    split: (p) =>
      `Revisa al final de cada mes que tus necesidades sigan cerca del ${p.needs} de tus ingresos y tus gustos cerca del ${p.wants}.`,
    holdSpending: (p) =>
      `Trabaja con un límite de gastos de ${p.expenses} al mes, para conservar el margen de ${p.surplus}.`,
    leastPayment: (p) =>
      `Haz espacio en tu presupuesto para pagar al menos ${p.least} al mes de la deuda de ${p.remaining}: con menos, no hay fecha final.`,
    targetDate: {
      outOfReach: (p) =>
        `La fecha que elegiste, el ${p.targetDate}, pide más que el margen de ${p.surplus} al mes: planifica una fecha posterior.`,
    },
    savings: {
      contribute: (p) =>
        `Programa cada mes ${p.contribution}, el ${p.share} de tus ingresos, para “${p.goal}”, el día en que cobras.`,
      dated: (p) =>
        `Marca el ${p.date} en tu calendario como fecha prevista: después de ${p.months} al ritmo del plan, “${p.goal}” llega a ${p.target}.`,
      started: (p) =>
        `Anota como saldo inicial el monto de ${p.current} que ya tienes para “${p.goal}”: la diferencia hasta ${p.target} es de ${p.remaining}.`,
      open: (p) =>
        `Define qué monto quieres reunir para “${p.goal}”: con él, el plan puede calcular una fecha final.`,
      distant: (p) =>
        `Revisa tu presupuesto para subir el aporte de ${p.contribution} al mes: al ritmo de hoy, el monto de ${p.remaining} que falta no tiene fecha final.`,
      waiting: (p) =>
        `Reserva lo que quede al final de cada mes para “${p.goal}”, que todavía necesita ${p.remaining}.`,
      met: (p) => `Define tu próxima meta y su monto, ahora que “${p.goal}” llegó a ${p.target}.`,
      keepGoing: (p) =>
        `Mantén ${p.contribution} al mes, el ${p.share} de tus ingresos, en el cronograma hasta que definas la próxima meta.`,
    },
    debt: {
      contribute: (p) =>
        `Programa cada mes un pago de ${p.contribution}, el ${p.share} de tus ingresos, para “${p.goal}”, el día en que cobras.`,
      dated: (p) =>
        `Marca el ${p.date} en tu calendario: después de ${p.months} al ritmo del plan, la deuda de ${p.remaining} queda saldada.`,
      started: (p) =>
        `Lleva la cuenta de lo pagado, hoy ${p.current} de ${p.target}, y no planees nuevos préstamos mientras quede un saldo de ${p.remaining}.`,
      open: (p) =>
        `Anota cada deuda con su saldo, para que el plan pueda calcular la fecha final de “${p.goal}”.`,
      distant: (p) =>
        `Revisa tu presupuesto para subir el pago de ${p.contribution} al mes: al ritmo de hoy, la deuda de ${p.remaining} no tiene fecha final.`,
      waiting: (p) =>
        `Marca en tu calendario los pagos mínimos de la deuda de ${p.remaining}, para no saltarte ninguno mientras liberas dinero.`,
      met: (p) =>
        `Define tu próxima meta y su monto, ahora que el total de ${p.target} de “${p.goal}” está pagado.`,
      keepGoing: (p) =>
        `Abre una línea nueva en el presupuesto para el monto de ${p.contribution} al mes, el ${p.share} de tus ingresos, que tu deuda ya no necesita.`,
    },
  },
  own: {
    surplus: (p) =>
      `Fija un día del mes para comparar el plan con la realidad: un margen de ${p.surplus}, con ${p.contribution} para “${p.goal}”.`,
    met: (p) =>
      `Fija un día del mes para comparar el plan con la realidad: ingresos de ${p.income} y un margen de ${p.surplus}.`,
    balanced: (p) => `Fija un día del mes para comparar lo que gastaste con tus ingresos de ${p.income}.`,
    deficit: (p) =>
      `Revisa tus gastos siempre el mismo día de la semana, para ver si la brecha de ${p.gap} se va cerrando.`,
    unknown: () => 'Fija un día del mes para poner tus números al día.',
  },
}
