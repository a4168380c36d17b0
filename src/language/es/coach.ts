import type { CoachTexts } from '../en/coach.ts'

export const coachTexts: CoachTexts = {
  goal: { named: (p) => `“${p.name}”`, savings: () => 'tus ahorros', debt: () => 'tu deuda' },

  months: (p) => `${p.text} ${p.count === 1 ? 'mes' : 'meses'}`,

  intake: {
    ask: () =>
      'Para responderte con tus propias cifras, primero necesito tus ingresos mensuales, tus gastos mensuales y saber si tu objetivo es ahorrar o pagar deudas.',
    askGently: () =>
      'Cuando quieras, también puedo ayudarte con el dinero: solo necesitaré tus ingresos mensuales, tus gastos mensuales y saber si tu objetivo es ahorrar o pagar deudas.',
  },

  month: {
    surplus: (p) => `Ganas ${p.income} al mes y gastas ${p.expenses}, así que te sobran ${p.surplus}.`,
    balanced: (p) => `Ganas ${p.income} al mes y gastas ${p.expenses}, así que por ahora no te sobra nada.`,
    deficit: (p) => `Ganas ${p.income} al mes y gastas ${p.expenses}, así que cada mes te faltan ${p.gap}.`,
  },

  plan: {
    next: () => 'El siguiente paso es tu plan: cuando se genere, te dirá cuánto destinar a tu meta.',
    outgrown: (p) =>
      `Tu plan pide ${p.contribution} al mes, más que los ${p.surplus} que te sobran ahora, así que es momento de generar un nuevo plan.`,
    outdated: (p) =>
      `Tu plan todavía no aparta nada, aunque ahora te sobran ${p.surplus} al mes, así que es momento de generar un nuevo plan.`,
    closeGap: () => 'Cerrar esa diferencia es lo primero: empieza por el gasto que menos extrañarías.',
    freeSomething: () => 'Recortar un solo gasto ya liberaría una primera cantidad para tu meta.',
  },

  contribution: {
    savings: (p) => `Ahorra ${p.contribution} este mes: es lo que tu plan aparta para ${p.goal}.`,
    debt: (p) =>
      `Paga ${p.contribution} este mes para ${p.goal}: es lo que tu plan aparta para pagar deudas.`,
    pace: (p) =>
      `Los ${p.contribution} al mes de tu plan equivalen a ${p.weekly} por semana, o ${p.yearly} en un año.`,
    fortnightly: (p) => `Los ${p.contribution} al mes de tu plan equivalen a ${p.amount} cada dos semanas.`,
    twiceMonthly: (p) => `Los ${p.contribution} al mes de tu plan equivalen a ${p.amount} dos veces al mes.`,
    onPayday: (p) => `Un buen momento para apartarlo es tu próximo día de pago, el ${p.date}.`,
  },

  left: {
    some: (p) =>
      `De los ${p.surplus} que te sobran al mes, ${p.contribution} van para ${p.goal} y te quedan ${p.left} libres.`,
    none: (p) =>
      `Los ${p.surplus} que te sobran al mes van por completo para ${p.goal}, así que no queda nada más libre.`,
    short: (p) => `Así, de lo que te sobra al mes te quedan ${p.left} libres.`,
    fits: (p) =>
      `Si no cuesta más que los ${p.left} que quedan libres de lo que te sobra este mes, cabe sin tocar tu plan.`,
    doesNotFit: () => 'Una compra nueva tendría que salir de tu plan, así que quizá sea mejor esperar.',
  },

  date: {
    reached: (p) => `Al ritmo de tu plan, completas ${p.goal} alrededor del ${p.date}.`,
    reachedIn: (p) =>
      `Al ritmo de tu plan, completas ${p.goal} alrededor del ${p.date}, dentro de ${p.months}.`,
    debtFree: (p) => `Al ritmo de tu plan, terminas de pagar ${p.goal} alrededor del ${p.date}.`,
    debtFreeIn: (p) =>
      `Al ritmo de tu plan, terminas de pagar ${p.goal} alrededor del ${p.date}, dentro de ${p.months}.`,
    unknown: (p) => `Todavía no hay una fecha para ${p.goal}.`,
    needsTarget: () => 'Con un monto de meta registrado, un nuevo plan puede calcularla.',
    needsPlan: () => 'Un nuevo plan quizá pueda calcularla.',
    onTime: (p) => `Eso cumple con la fecha que elegiste, el ${p.targetDate}.`,
    late: (p) => `Eso es después de la fecha que elegiste, el ${p.targetDate}.`,
  },

  rate: {
    current: (p) => `Tu tasa de ahorro actual es del ${p.rate} de tus ingresos.`,
    basis: (p) => `Son ${p.surplus} que te sobran de los ${p.income} que ganas al mes.`,
    target: (p) => `Tu plan destina el ${p.rate} de tus ingresos para ${p.goal}.`,
  },

  progress: {
    savings: (p) =>
      `Ya tienes ${p.current} de los ${p.target} para ${p.goal}, es decir, el ${p.percent}, y te faltan ${p.remaining}.`,
    debt: (p) =>
      `Ya pagaste ${p.current} de los ${p.target} de ${p.goal}, es decir, el ${p.percent}, y todavía debes ${p.remaining}.`,
    openSavings: (p) => `Ya tienes ${p.current} para ${p.goal}, que todavía no tiene un monto de meta.`,
    openDebt: (p) => `Ya pagaste ${p.current} de ${p.goal}; el total que debes no está registrado.`,
    metSavings: (p) => `¡Felicidades, alcanzaste los ${p.target} de ${p.goal}!`,
    metDebt: (p) => `¡Felicidades, terminaste de pagar los ${p.target} de ${p.goal}!`,
    celebrate: () => 'Disfruta este momento y después elige lo que sigue.',
    noGoal: () => 'Todavía no hay ninguna meta registrada.',
  },

  spending: {
    split: (p) => `Tu plan limita las necesidades al ${p.needs} de tus ingresos y los gustos al ${p.wants}.`,
    share: (p) => `Tus gastos son de ${p.expenses} al mes, el ${p.share} de tus ingresos.`,
    trim: () =>
      'Mira lo que quieres más que lo que necesitas, como suscripciones, pedidos a domicilio y compras por impulso, y recorta lo que menos extrañarías.',
  },

  debt: {
    order: () =>
      'Paga al menos el mínimo de cada deuda y pon lo que pase de ahí en la que tiene los intereses más altos.',
    notTheGoal: (p) => `Lo que debes no está registrado, porque tu meta actual es ${p.goal} y no una deuda.`,
  },

  payday: {
    next: (p) => `Tu próximo día de pago registrado es el ${p.date}.`,
    unknown: () => 'No hay ningún próximo día de pago registrado.',
  },

  smallTalk: {
    greeting: () => '¡Hola, qué gusto tenerte aquí!',
    thanks: () => '¡De nada, aquí estoy para ti!',
    farewell: () => '¡Hasta pronto, cuídate mucho!',
    identity: () => 'Soy tu asistente financiero digital y te ayudo a seguir tu plan y alcanzar tu meta.',
    other: () => 'No sé si entendí bien.',
    offer: () =>
      'Puedes preguntarme cuánto ahorrar, cuánto te queda este mes o cuánto te falta para tu meta.',
  },
}
