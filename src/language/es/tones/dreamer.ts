import type { dreamer as english } from '../../en/tones/dreamer.ts'

export const dreamer: typeof english = {
  month: {
    surplus: (p) =>
      `Tu mes te da una base sobre la cual construir: ganas ${p.income}, gastas ${p.expenses} y te quedan ${p.surplus}.`,
    balanced: (p) =>
      `Lo que tienes en mente necesita espacio, y el mes todavía no lo deja: ganas ${p.income} y lo gastas todo.`,
    deficit: (p) =>
      `Tus planes necesitan una base que el mes todavía no da: ganas ${p.income} al mes y gastas ${p.expenses}, así que cada mes termina con ${p.gap} de menos.`,
    noIncome: (p) =>
      `Tus planes necesitan una base que el mes todavía no da: gastas ${p.expenses} al mes y por ahora no tienes ingresos.`,
    unknown: () =>
      'Todo gran plan empieza con unos números sencillos, y todavía no está registrado lo que ganas y gastas al mes.',
  },
  outlook: {
    savings: {
      dated: (p) =>
        `Imagina los días cercanos al ${p.date}: “${p.goal}” llega a ${p.target}, después de guardar ${p.contribution} cada mes, el ${p.share} de tus ingresos, durante ${p.months}.`,
      open: (p) =>
        `“${p.goal}” toma forma con ${p.contribution} al mes, el ${p.share} de tus ingresos, y cuanto más clara sea la imagen, antes podrá tener una fecha.`,
      met: (p) => `“${p.goal}” ya es realidad: el monto de ${p.target} está completo.`,
      distant: (p) =>
        `El camino hacia “${p.goal}” es largo: con ${p.contribution} al mes, el monto de ${p.remaining} que falta está demasiado lejos para ponerle fecha.`,
      waiting: (p) =>
        `“${p.goal}” sigue valiendo la pena y puede avanzar en cuanto un mes termine con dinero de sobra.`,
    },
    debt: {
      dated: (p) =>
        `Imagina el ${p.date}: la deuda de ${p.remaining} ya quedó atrás, después de pagar ${p.contribution} cada mes, el ${p.share} de tus ingresos, durante ${p.months}.`,
      open: (p) =>
        `Una vida sin esa deuda toma forma con ${p.contribution} al mes, el ${p.share} de tus ingresos, para “${p.goal}”.`,
      met: (p) => `“${p.goal}” ya quedó atrás: no queda nada por pagar.`,
      distant: (p) =>
        `Una vida sin deudas es el objetivo, pero con ${p.contribution} al mes el final de la deuda de ${p.remaining} todavía no está a la vista.`,
      waiting: (p) =>
        `Una vida sin deudas sigue siendo el objetivo, y “${p.goal}” puede avanzar en cuanto un mes termine con dinero de sobra.`,
    },
  },
  actions: {
    closeGap: (p) =>
      `Haz que tu próximo logro sea cerrar la brecha de ${p.gap} al mes: gasta menos, gana más o haz un poco de cada cosa.`,
    matchIncome: (p) =>
      `Elige un gasto para cambiar esta semana: el total tiene que bajar de ${p.expenses} hasta tus ingresos de ${p.income} al mes.`,
    findIncome: (p) =>
      `Da esta semana un paso hacia unos ingresos que cubran tus gastos de ${p.expenses} al mes, como hacer una llamada o enviar una solicitud.`,
    trim: (p) =>
      `Elige, entre tus gastos de ${p.expenses} al mes, algo que te importe menos que tus planes, y libera ese dinero para ellos.`,
    recordIncome: () =>
      'Da hoy el próximo paso: anota cuánto ganas al mes, para que el plan muestre hasta dónde te lleva.',
    recordExpenses: () =>
      'Anota cuánto gastas al mes, de los pagos fijos a las compras del día a día, para ver qué queda libre para tus planes.',
    split: (p) =>
      `Mantén tus necesidades cerca del ${p.needs} de tus ingresos y tus gustos cerca del ${p.wants}: el resto te acerca a tus planes.`,
    holdSpending: (p) =>
      `Gasta como máximo ${p.expenses} al mes, y el margen de ${p.surplus} queda libre para lo que te importa.`,
    leastPayment: (p) =>
      `Acércate a un pago de al menos ${p.least} al mes por la deuda de ${p.remaining}: a partir de ahí hay un final a la vista, y con menos no.`,
    targetDate: {
      outOfReach: (p) =>
        `La fecha que elegiste, el ${p.targetDate}, pide más que el margen de ${p.surplus} al mes: conserva la meta y dale una fecha posterior.`,
    },
    savings: {
      contribute: (p) =>
        `Da el próximo paso el día en que cobres: transfiere ${p.contribution}, el ${p.share} de tus ingresos, a “${p.goal}”, y repítelo cada mes.`,
      dated: (p) =>
        `Ten a la vista una imagen que represente “${p.goal}”, con sus números al lado: ${p.target} en ${p.months}, alrededor del ${p.date}.`,
      started: (p) =>
        `Cuida lo que ya lograste: “${p.goal}” tiene ${p.current} y, con ${p.remaining} más, llega a ${p.target}.`,
      open: (p) => `Dale un monto a “${p.goal}”, para que el plan pueda convertirlo en una fecha.`,
      distant: (p) =>
        `Divide “${p.goal}” en etapas más cortas y sube el aporte de ${p.contribution} al mes con cada una: por ahora, el monto de ${p.remaining} que falta queda demasiado lejos.`,
      waiting: (p) =>
        `Manda a “${p.goal}” lo que quede al final de cada mes, por poco que sea, para ir reduciendo el monto de ${p.remaining} que falta.`,
      met: (p) => `Elige qué quieres hacer realidad, ahora que “${p.goal}” llegó a ${p.target}.`,
      keepGoing: (p) =>
        `Mientras tanto, ve juntando ${p.contribution} al mes, el ${p.share} de tus ingresos, para lo que venga.`,
    },
    debt: {
      contribute: (p) =>
        `Da el próximo paso el día en que cobres: destina ${p.contribution}, el ${p.share} de tus ingresos, a “${p.goal}”, y repítelo cada mes.`,
      dated: (p) =>
        `Escribe la fecha del ${p.date} donde la veas todos los días: para entonces, tras ${p.months} de pagos, la deuda de ${p.remaining} queda saldada.`,
      started: (p) =>
        `Recuerda el camino ya hecho, ${p.current} de ${p.target}, y evita nuevas deudas mientras quede un saldo de ${p.remaining}.`,
      open: (p) => `Suma todo lo que debes, para que el plan pueda convertir “${p.goal}” en una fecha.`,
      distant: (p) =>
        `Divide la deuda de ${p.remaining} en etapas más cortas y sube el pago con cada una: con ${p.contribution} al mes, no hay un final a la vista.`,
      waiting: (p) =>
        `Sigue pagando el mínimo de la deuda de ${p.remaining}, para no alejarte del objetivo mientras liberas dinero.`,
      met: (p) =>
        `Elige qué quieres hacer realidad, ahora que el total de ${p.target} de “${p.goal}” está pagado.`,
      keepGoing: (p) =>
        `Mientras tanto, ve juntando para lo que venga el monto de ${p.contribution} al mes, el ${p.share} de tus ingresos, que tu deuda ya no necesita.`,
    },
  },
  own: {
    surplus: (p) => `Cada vez que el monto de ${p.contribution} vaya a “${p.goal}”, anota a qué te acerca.`,
    met: (p) => `Escribe qué te gustaría hacer posible con el margen de ${p.surplus} al mes.`,
    balanced: (p) =>
      `Escribe para qué te gustaría tener un margen y, al lado, el menor cambio en tus gastos de ${p.expenses} al mes con que puedes empezar.`,
    deficit: (p) =>
      `Escribe qué haría posible un mes sin la brecha de ${p.gap} y cuál es el paso más pequeño hacia él.`,
    unknown: () => 'Escribe qué te gustaría hacer posible con tu dinero.',
  },
}
