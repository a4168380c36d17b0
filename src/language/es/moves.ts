import type { MovesTexts } from '../en/moves.ts'

export const movesTexts: MovesTexts = {
  do: {
    neutral: {
      savings: {
        usual: (p) => `Pasa ${p.amount} a “${p.goal}” en cuanto cobres.`,
        again: (p) => `El día que cobres, guarda ${p.amount} para “${p.goal}”.`,
      },
      debt: {
        usual: (p) => `Destina ${p.amount} a “${p.goal}” en cuanto cobres.`,
        again: (p) => `El día que cobres, haz el pago de ${p.amount} para “${p.goal}”.`,
      },
      noGoal: (p) => `Guarda ${p.amount} en cuanto cobres.`,
      cut: (p) => `Gasta ${p.amount} menos en ${p.category} y destina la diferencia a “${p.goal}”.`,
      cutNoGoal: (p) => `Gasta ${p.amount} menos en ${p.category} y guarda la diferencia.`,
      nextGoal: () => 'Elige tu próxima meta, ahora que alcanzaste la anterior.',
      trim: (p) =>
        `Encuentra algo que recortar en lo que gastas en ${p.category}, para que te quede algo de dinero.`,
      trimAny: () => 'Encuentra un gasto que recortar, para que te quede algo de dinero.',
    },
    planner: {
      savings: {
        usual: (p) => `Programa ${p.amount} para “${p.goal}” el día que cobres y márcalo como hecho.`,
        again: (p) =>
          `Pon ${p.amount} para “${p.goal}” al inicio de tu lista del día de cobro y haz la transferencia.`,
      },
      debt: {
        usual: (p) =>
          `Programa un pago de ${p.amount} para “${p.goal}” el día que cobres y márcalo como hecho.`,
        again: (p) =>
          `Pon ${p.amount} para “${p.goal}” al inicio de tu lista del día de cobro y haz el pago.`,
      },
      noGoal: (p) => `Programa ${p.amount} para tus ahorros el día que cobres y márcalo como hecho.`,
      cut: (p) =>
        `Planea gastar ${p.amount} menos en ${p.category} hasta el próximo cobro y asigna la diferencia a “${p.goal}”.`,
      cutNoGoal: (p) =>
        `Planea gastar ${p.amount} menos en ${p.category} hasta el próximo cobro y asigna la diferencia a tus ahorros.`,
      nextGoal: () => 'Elige tu próxima meta y anota el monto y la fecha que quieres para ella.',
      trim: (p) => `Revisa línea por línea lo que gastaste en ${p.category} y marca algo que recortar.`,
      trimAny: () => 'Revisa tus gastos línea por línea y marca uno que recortar.',
    },
    spender: {
      savings: {
        usual: (p) =>
          `Pasa ${p.amount} a “${p.goal}” antes de empezar a gastar y reserva algo para darte un gusto.`,
        again: (p) => `Manda ${p.amount} a “${p.goal}” en cuanto cobres y después planea algo que disfrutes.`,
      },
      debt: {
        usual: (p) =>
          `Destina ${p.amount} a “${p.goal}” antes de empezar a gastar y reserva algo para darte un gusto.`,
        again: (p) =>
          `Manda el pago de ${p.amount} para “${p.goal}” en cuanto cobres y después planea algo que disfrutes.`,
      },
      noGoal: (p) => `Aparta ${p.amount} antes de empezar a gastar y reserva algo para darte un gusto.`,
      cut: (p) =>
        `Conserva lo que más disfrutas de tus gastos en ${p.category}, gasta ${p.amount} menos en el resto y manda ese monto a “${p.goal}”.`,
      cutNoGoal: (p) =>
        `Conserva lo que más disfrutas de tus gastos en ${p.category}, gasta ${p.amount} menos en el resto y guarda ese monto.`,
      nextGoal: () => 'Disfruta lo que lograste y elige la próxima meta que te daría gusto cumplir.',
      trim: (p) => `Encuentra, en lo que gastas en ${p.category}, algo que te dé poca alegría, y recórtalo.`,
      trimAny: () => 'Encuentra un gasto que te dé poca alegría y recórtalo.',
    },
    saver: {
      savings: {
        usual: (p) => `Guarda ${p.amount} para “${p.goal}” al cobrar, con calma, como parte de tu rutina.`,
        again: (p) => `Suma ${p.amount} a “${p.goal}” al cobrar, con la constancia de siempre.`,
      },
      debt: {
        usual: (p) =>
          `Haz el pago de ${p.amount} para “${p.goal}” al cobrar, con calma, como parte de tu rutina.`,
        again: (p) => `Destina ${p.amount} a “${p.goal}” al cobrar, con la constancia de siempre.`,
      },
      noGoal: (p) => `Guarda ${p.amount} al cobrar, con calma, como parte de tu rutina.`,
      cut: (p) => `Recorta ${p.amount} en ${p.category}, sin prisa, y suma ese monto a “${p.goal}”.`,
      cutNoGoal: (p) => `Recorta ${p.amount} en ${p.category}, sin prisa, y guarda ese monto.`,
      nextGoal: () => 'Elige tu próxima meta, para que tu hábito de guardar siga teniendo un destino.',
      trim: (p) => `Mira con calma lo que gastas en ${p.category} y recorta un poco.`,
      trimAny: () => 'Mira tus gastos con calma y recorta alguno un poco.',
    },
    avoider: {
      savings: {
        usual: (p) =>
          `Deja que la app de tu banco pase ${p.amount} a “${p.goal}” automáticamente cuando cobres.`,
        again: (p) => `Da un paso fácil: transfiere ${p.amount} a “${p.goal}” y listo.`,
      },
      debt: {
        usual: (p) =>
          `Deja que la app de tu banco haga el pago de ${p.amount} para “${p.goal}” automáticamente cuando cobres.`,
        again: (p) => `Da un paso fácil: destina ${p.amount} a “${p.goal}” y listo.`,
      },
      noGoal: (p) => `Deja que la app de tu banco guarde ${p.amount} automáticamente cuando cobres.`,
      cut: (p) => `Haz un solo recorte: ${p.amount} menos en ${p.category}, directo a “${p.goal}”.`,
      cutNoGoal: (p) => `Haz un solo recorte: ${p.amount} menos en ${p.category}, directo a tus ahorros.`,
      nextGoal: () => 'Tómate un minuto para elegir una próxima meta: puede ser pequeña.',
      trim: (p) => `Sáltate solo un gasto en ${p.category}; por ahora, con eso basta.`,
      trimAny: () => 'Elige solo un gasto y sáltatelo; por ahora, con eso basta.',
    },
    dreamer: {
      savings: {
        usual: (p) => `Imagina “${p.goal}” al alcance de la mano y pasa ${p.amount} para acercarte.`,
        again: (p) => `Da el próximo paso hacia “${p.goal}”: transfiere ${p.amount} al cobrar.`,
      },
      debt: {
        usual: (p) => `Imagina el día en que “${p.goal}” quede atrás y paga ${p.amount} para acercarte.`,
        again: (p) => `Da el próximo paso en “${p.goal}”: paga ${p.amount} al cobrar.`,
      },
      noGoal: (p) => `Guarda ${p.amount} al cobrar para un sueño que todavía está tomando forma.`,
      cut: (p) =>
        `Cambia ${p.amount} de tus gastos en ${p.category} por un paso hacia “${p.goal}” y manda ahí ese monto.`,
      cutNoGoal: (p) =>
        `Cambia ${p.amount} de tus gastos en ${p.category} por un paso hacia un sueño y guarda ese monto.`,
      nextGoal: () => 'Imagina qué te gustaría vivir ahora y conviértelo en tu nueva meta.',
      trim: (p) => `Piensa en un sueño tuyo y recorta algo en ${p.category} para hacerle lugar.`,
      trimAny: () => 'Piensa en un sueño tuyo y recorta un gasto para hacerle lugar.',
    },
  },

  learn: {
    'fixed-and-variable-bills': 'Separa los pagos que son iguales cada mes de los que cambian.',
    'needs-and-wants':
      'Repasa las compras de la semana pasada y marca cuáles fueron necesidades y cuáles gustos.',
    'subscription-check':
      'Haz una lista de las suscripciones que pagas y anota cuándo usaste cada una por última vez.',
    'streaming-overlap':
      'Revisa cuáles de tus servicios de películas, música y juegos ofrecen casi lo mismo.',
    'free-activities': 'Busca qué hay gratis cerca de ti este mes y elige algo que disfrutarías.',
    'unit-prices':
      'Compara el precio por unidad del envase pequeño y del grande de algo que compras a menudo.',
    'cost-per-portion': 'Calcula cuánto cuesta cada porción de tu plato casero preferido.',
    'food-waste': 'Mira en tu cocina y anota qué alimentos compraste hace poco y aún no has comido.',
    'cost-of-a-trip': 'Compara cuánto cuesta un trayecto frecuente en distintos medios de transporte.',
    'cost-of-getting-around':
      'Suma lo que te cuesta moverte durante un mes, incluidos los arreglos y el estacionamiento.',
    'read-utility-bill':
      'Lee tu última factura de luz o de agua línea por línea y busca en qué podrías gastar menos.',
    'standby-power': 'Averigua qué aparatos de tu casa gastan electricidad incluso apagados.',
    'phone-plan-use': 'Compara lo que incluyen tus planes de teléfono e internet con lo que usas de verdad.',
    'housing-share': 'Calcula qué parte de tus ingresos se va en la vivienda, con todo lo que implica.',
    'hidden-home-costs':
      'Haz una lista de lo que cuesta tu casa además del pago mensual: arreglos, muebles y demás.',
    'cost-per-wear': 'Toma una prenda de ropa y divide su precio entre las veces que la has usado.',
    'wardrobe-gaps': 'Mira tu armario y anota lo que de verdad te falta antes de comprar algo nuevo.',
    'discount-anchor':
      'Aprende cómo un precio tachado hace que el descuento parezca mayor y busca un ejemplo.',
    'health-costs-ahead':
      'Haz una lista de los gastos de salud que ya ves venir, como una consulta médica o dental.',
    'free-learning':
      'Averigua si hay una versión gratuita de un curso o libro que te interese, antes de pagarlo.',
    'name-the-unnamed':
      'Busca las compras del mes pasado que no entran en ninguna categoría y ponle nombre a cada una.',
    'occasional-costs':
      'Haz una lista de los gastos que llegan solo de vez en cuando, como cumpleaños y arreglos.',
    'account-fees': 'Revisa las comisiones de tu banco y busca las que pagas sin darte cuenta.',
    'pay-yourself-first': 'Averigua qué significa “págate a ti primero” y explícalo con tus palabras.',
    'automatic-transfer': 'Averigua cómo programar una transferencia automática en la app de tu banco.',
    'balance-alerts': 'Busca en la app de tu banco una alerta que te avise cuando te quede poco saldo.',
    'price-memory': 'Compara el precio actual de algo que compras a menudo con lo que solías pagar.',
    'hours-of-work': 'Calcula cuántas horas de trabajo te costó tu última compra grande.',
    'opportunity-cost': 'Aprende qué es el “costo de oportunidad” y busca un ejemplo en tu semana.',
    'scam-signs':
      'Aprende a reconocer las señales más comunes de una estafa y revisa tus mensajes recientes.',
    'bill-calendar': 'Pon en un solo calendario los días en que cobras y los vencimientos de tus pagos.',
    'installment-total':
      'Compara el precio al contado de algo que te gustaría tener con el total que pagarías en cuotas.',
    'best-price-timing': 'Averigua en qué época suele estar más barato lo que compras cada año.',
    'goal-milestones': 'Divide el camino hacia tu meta en algunas etapas y mira cuál sigue.',
    'goal-still-fits': 'Comprueba si el monto de tu meta aún se ajusta a lo que necesitas.',

    'what-is-an-emergency':
      'Haz una lista de lo que sería una verdadera emergencia para ti y de lo que no lo sería.',
    'separate-account': 'Compara guardar tus ahorros en una cuenta aparte con dejarlos donde gastas.',
    'compound-interest':
      'Aprende cómo los intereses generan más intereses y pruébalo en una calculadora en línea.',
    'savings-rate': 'Calcula qué parte de tus ingresos del mes pasado lograste guardar.',
    'sinking-fund':
      'Aprende cómo apartar un poco cada mes puede cubrir un gasto anual y elige uno para probarlo.',
    'reach-your-savings': 'Averigua en cuánto tiempo podrías disponer de tus ahorros si los necesitaras.',
    'savings-protection': 'Averigua cómo está protegido el dinero de tu cuenta de ahorros.',
    'price-of-the-next-goal': 'Piensa qué podrías querer después de esta meta y averigua cuánto cuesta.',

    'debt-list':
      'Haz una lista de todas tus deudas, con el saldo, la tasa de interés y la fecha de pago de cada una.',
    'read-the-statement':
      'Abre el último estado de cuenta de tu préstamo o tarjeta y busca la tasa de interés y el vencimiento.',
    'interest-in-a-payment': 'Averigua cuánto de tu último pago de la deuda se fue en intereses.',
    'payoff-order': 'Compara empezar por tu deuda más pequeña con empezar por la más cara.',
    'minimum-payment': 'Aprende por qué pagar solo el mínimo hace que una deuda dure tanto.',
    'late-fee': 'Revisa cuánto te costaría pagar tarde y pon un recordatorio antes del vencimiento.',
    'extra-payments': 'Averigua cómo hacer un pago extra a tu deuda y si te cobran alguna comisión.',
    'refinancing-questions': 'Aprende qué significa refinanciar y anota qué preguntarías antes de hacerlo.',
    'card-cycle': 'Averigua qué día cierra el período de tu tarjeta y qué día vence el pago.',
    'cost-of-credit': 'Aprende en qué se diferencian la tasa de interés de un préstamo y su costo total.',
    'payoff-confirmation': 'Averigua cómo confirma tu acreedor que una deuda quedó saldada por completo.',
    'freed-payment': 'Calcula qué podría hacer por ti tu pago mensual cuando la deuda termine.',
  },

  mind: {
    'money-word': 'Escribe la palabra que te viene a la mente al pensar en el dinero y pregúntate por qué.',
    'early-memory': 'Piensa en tu recuerdo más antiguo relacionado con el dinero y en lo que te enseñó.',
    'family-sayings': 'Recuerda algo que tu familia decía sobre el dinero y piensa si aún vale para ti.',
    'glad-purchase': 'Piensa en una compra que todavía te alegra y anota por qué valió la pena.',
    'regretted-purchase': 'Piensa en una compra de la que te arrepientes y recuerda qué sentías al hacerla.',
    'wait-a-day': 'Piensa en algo que tienes ganas de comprar y decide esperar un día antes de hacerlo.',
    'spending-triggers': 'Recuerda la última vez que compraste algo sin planearlo y qué pasó justo antes.',
    'payday-feeling':
      'Recuerda cómo te sentiste la última vez que cobraste y qué hiciste en las horas siguientes.',
    'fun-that-lasts':
      'Pregúntate cuál de los pasatiempos en los que gastas te da más alegría y cuál te da menos.',
    'unplugged-evening': 'Recuerda una tarde agradable que no costó nada y planea otra parecida.',
    'hungry-or-tired':
      'Piensa en la última comida que pediste y en si fue por hambre, cansancio o aburrimiento.',
    'memorable-meals': 'Piensa en las comidas que más disfrutaste últimamente y en lo que las hizo buenas.',
    'clothes-mood': 'Pregúntate de qué humor sueles estar cuando miras ropa para comprar.',
    'favorite-outfit': 'Piensa en la ropa que más te gusta ponerte y por qué la elegiste.',
    'trips-by-habit': 'Pregúntate cuáles de tus trayectos haces por costumbre y no por necesidad.',
    'home-comfort': 'Mira a tu alrededor en casa y nombra lo que la hace acogedora sin costar mucho.',
    'energy-habit': 'Elige un pequeño hábito que ahorre energía en casa y decide cuándo vas a empezar.',
    'free-wellbeing': 'Piensa en algo gratis que te haga bien y hazle lugar esta semana.',
    'why-learn': 'Pregúntate qué te gustaría aprender ahora y por qué te importa.',
    'small-leaks': 'Intenta adivinar adónde se fue el dinero suelto de la semana pasada, sin culparte.',
    enough: 'Describe en una frase lo que “suficiente” significa para ti.',
    'guilt-free-treat': 'Elige un pequeño gusto que puedas disfrutar sin culpa.',
    'worry-or-fact':
      'Escribe una preocupación por el dinero y mira qué parte es un hecho y qué parte es miedo.',
    'changed-plan': 'Recuerda un plan que no salió bien y anota qué conservarías de él.',
    'good-enough': 'Nombra una parte de tu presupuesto en la que no hace falta que todo salga perfecto.',
    'put-off-task':
      'Nombra un asunto de dinero que vienes postergando e imagina cómo te sentirás al resolverlo.',
    'calm-look': 'Respira hondo, mira tu saldo y nota cómo te sientes.',
    'words-for-a-friend':
      'Escribe lo que le dirías a alguien a quien quieres si estuviera en tu situación y después léelo para ti.',
    'ordinary-day': 'Imagina un día común dentro de algunos años y lo que el dinero hace posible en él.',
    'smallest-step': 'Elige un sueño y anota el paso más pequeño que podrías dar esta semana.',
    'future-thanks': 'Escribe unas líneas en las que tu yo del futuro te agradece lo que haces hoy.',
    'values-check': 'Nombra lo que más te importa y mira si tus gastos del mes pasado lo reflejan.',
    'money-talk': 'Cuéntale a alguien de confianza un hábito con el dinero que te gustaría cambiar.',
    'glad-to-own': 'Escribe algo que ya tienes y que hace mejores tus días.',
    'comparing-yourself':
      'Observa cuándo comparas tu vida con lo que muestran los demás y qué deseos te despierta.',
    'money-date':
      'Elige un momento tranquilo de la semana para revisar tu dinero y acompáñalo de algo que te guste.',
    'habit-that-works': 'Piensa en un hábito con el dinero que ya te funciona y en cómo lo formaste.',
    'goal-why': 'Escribe por qué te importa tu meta y deja la nota donde puedas verla.',
    'goal-obstacle': 'Nombra lo que más podría interponerse entre tú y tu meta, y cómo vas a responder.',
    'how-far-you-are': 'Mira de dónde partiste y nombra lo que se ha vuelto más fácil desde entonces.',
    'back-on-track': 'Recuerda la última vez que te saliste del plan y qué te ayudó a retomarlo.',
    'share-the-goal': 'Cuéntale a alguien de confianza cuál es tu meta y hasta dónde has llegado.',
    'modest-celebration': 'Piensa en una manera sencilla de celebrar el día en que alcances tu meta.',
    'last-stretch': 'Pregúntate qué podría tentarte a abandonar tan cerca de tu meta.',
    'habit-to-keep': 'Elige qué hábito te gustaría conservar después de alcanzar tu meta.',

    'safety-feeling':
      'Imagina un gasto inesperado y nota cómo te sentirías si ya tuvieras el dinero para cubrirlo.',
    'goal-picture': 'Busca una imagen de aquello para lo que ahorras y ponla donde la veas.',
    'feeling-of-saving': 'Nota qué sientes al guardar dinero: alivio, orgullo o sensación de pérdida.',
    'saving-for-whom': 'Pregúntate quién, además de ti, se beneficia de lo que estás ahorrando.',
    'reason-to-touch': 'Decide cuál sería un buen motivo para tocar tus ahorros.',

    'debt-story': 'Escribe cómo surgió tu deuda, solo con los hechos y sin culpa.',
    'debt-free-day': 'Imagina el día en que termines de pagar tu deuda y lo que te gustaría hacer ese día.',
    'credit-moment': 'Recuerda la última vez que compraste a crédito y lo que esperabas sentir.',
    'weight-of-debt': 'Nota qué te hace pensar hoy en tu deuda y qué te ayuda a dejarla a un lado.',
    'owing-less': 'Tómate un momento para notar que hoy debes menos que al principio.',
    'lesson-of-debt': 'Escribe algo que esta deuda te enseñó y que te gustaría recordar.',
  },
}
