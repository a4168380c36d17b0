import type { PlanTexts } from '../en/plan.ts'

export const planTexts: PlanTexts = {
  goalNames: { savings: 'Reserva de emergência', debt: 'Quitação de dívidas' },

  months: (p) => `${p.text} ${p.count === 1 ? 'mês' : 'meses'}`,

  month: {
    surplus: (p) => `Você ganha ${p.income} por mês e gasta ${p.expenses}, então sobram ${p.surplus}.`,
    balanced: (p) => `Você ganha ${p.income} por mês e gasta tudo.`,
    deficit: (p) =>
      `Você ganha ${p.income} por mês e gasta ${p.expenses}, então todo mês termina com ${p.gap} a menos.`,
    noIncome: (p) => `Você gasta ${p.expenses} por mês e está sem renda no momento.`,
    unknown: () => 'Ainda não há renda nem gastos mensais registrados.',
  },

  split: {
    savings: (p) =>
      `Da sua renda, ${p.needs} vai para necessidades, ${p.wants} para desejos e ${p.share} para a poupança.`,
    debt: (p) =>
      `Da sua renda, ${p.needs} vai para necessidades, ${p.wants} para desejos e ${p.share} para a dívida.`,
  },

  outlook: {
    savings: {
      dated: (p) =>
        `Guardando ${p.contribution} por mês, ${p.share} da sua renda, “${p.goal}” chega a ${p.target} em ${p.months}, por volta de ${p.date}.`,
      open: (p) => `O plano guarda ${p.contribution} por mês, ${p.share} da sua renda, para “${p.goal}”.`,
      met: (p) => `“${p.goal}” já chegou à meta de ${p.target}.`,
      distant: (p) =>
        `Guardando ${p.contribution} por mês, os ${p.remaining} que faltam para “${p.goal}” ainda estão longe demais para ter uma data.`,
      waiting: (p) => `“${p.goal}” pode avançar assim que sobrar dinheiro no fim do mês.`,
    },
    debt: {
      dated: (p) =>
        `Pagando ${p.contribution} por mês, ${p.share} da sua renda, você quita os ${p.remaining} que deve em ${p.months}, até ${p.date}.`,
      open: (p) => `O plano destina ${p.contribution} por mês, ${p.share} da sua renda, a “${p.goal}”.`,
      met: (p) => `“${p.goal}” está concluída: não falta mais nada a pagar.`,
      distant: (p) =>
        `Pagando ${p.contribution} por mês, os ${p.remaining} que você deve ainda não têm fim à vista.`,
      waiting: (p) => `“${p.goal}” pode avançar assim que sobrar dinheiro no fim do mês.`,
    },
  },

  actions: {
    closeGap: (p) =>
      `Elimine o déficit mensal de ${p.gap}, gastando menos, ganhando mais ou fazendo um pouco de cada.`,
    matchIncome: (p) =>
      `Reduza seus gastos mensais de ${p.expenses} até a sua renda de ${p.income}, começando pelo que faria menos falta.`,
    findIncome: (p) =>
      `Busque uma renda que cubra suas despesas de ${p.expenses} por mês, começando pelo essencial.`,
    trim: (p) =>
      `Seus gastos de ${p.expenses} por mês consomem toda a sua renda: corte um pouco, para sobrar algo para guardar.`,
    recordIncome: () => 'Registre quanto você ganha por mês, para que o plano tenha com o que trabalhar.',
    recordExpenses: () =>
      'Registre quanto você gasta por mês, tanto as contas fixas como as compras do dia a dia.',
    renew: (p) =>
      `Peça um novo plano quando sua renda mensal (hoje ${p.income}) ou suas despesas (hoje ${p.expenses}) mudarem.`,
    split: (p) =>
      `Mantenha as necessidades perto de ${p.needs} da sua renda e os desejos perto de ${p.wants}.`,
    holdSpending: (p) =>
      `Mantenha os gastos do mês em ${p.expenses} ou menos, para que ${p.surplus} continuem livres.`,
    leastPayment: (p) =>
      `Procure pagar pelo menos ${p.least} por mês dos ${p.remaining} que você deve: com menos, não há fim à vista.`,
    lowerRate: (p) =>
      `Peça uma taxa menor que os ${p.apr} ao ano que você paga hoje, ou compare ofertas de refinanciamento.`,
    targetDate: {
      onCourse: (p) =>
        `Mantenha este ritmo: ele cumpre ${p.targetDate}, a data que você escolheu para “${p.goal}”.`,
      withinReach: (p) =>
        `Para cumprir ${p.targetDate}, a data que você escolheu, aumente o que vai para a sua meta até ${p.rate} da renda.`,
      outOfReach: (p) =>
        `A data que você escolheu, ${p.targetDate}, exige mais que os ${p.surplus} que sobram por mês: considere uma data mais distante.`,
    },
    savings: {
      contribute: (p) =>
        `Transfira ${p.contribution}, ${p.share} da sua renda, para “${p.goal}” todo mês, assim que receber.`,
      dated: (p) => `Mantendo isso por ${p.months}, “${p.goal}” chega a ${p.target} por volta de ${p.date}.`,
      started: (p) =>
        `Não mexa nos ${p.current} que você já tem para “${p.goal}”: só faltam ${p.remaining} para chegar a ${p.target}.`,
      open: (p) => `Defina um valor de meta para “${p.goal}”, para que o plano possa indicar uma data.`,
      distant: (p) =>
        `Busque formas de guardar mais que ${p.contribution} por mês: nesse ritmo, os ${p.remaining} que faltam ficam longe demais.`,
      waiting: (p) =>
        `Coloque o que sobrar no fim de cada mês em “${p.goal}”, que ainda precisa de ${p.remaining}.`,
      met: (p) => `Escolha sua próxima meta, agora que “${p.goal}” chegou a ${p.target}.`,
      keepGoing: (p) =>
        `Continue guardando ${p.contribution} por mês, ${p.share} da sua renda, enquanto você decide.`,
    },
    debt: {
      contribute: (p) =>
        `Destine ${p.contribution}, ${p.share} da sua renda, a “${p.goal}” todo mês, assim que receber.`,
      dated: (p) =>
        `Mantendo isso por ${p.months}, os ${p.remaining} que você deve ficam quitados até ${p.date}.`,
      started: (p) =>
        `Você já pagou ${p.current} de ${p.target}: evite novos empréstimos enquanto faltarem ${p.remaining}.`,
      open: (p) =>
        `Some tudo o que você deve, para que o plano possa indicar a data em que “${p.goal}” termina.`,
      distant: (p) =>
        `Busque formas de pagar mais que ${p.contribution} por mês: nesse ritmo, os ${p.remaining} que você deve não têm fim à vista.`,
      waiting: (p) =>
        `Continue pagando o mínimo dos ${p.remaining} que você deve enquanto libera dinheiro no orçamento.`,
      met: (p) => `Escolha sua próxima meta, agora que os ${p.target} de “${p.goal}” estão pagos.`,
      keepGoing: (p) =>
        `Guarde os ${p.contribution} por mês, ${p.share} da sua renda, de que a dívida não precisa mais.`,
    },
  },
}
