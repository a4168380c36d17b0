import type { PlanTexts } from '../en/plan.ts'

// Income is “ganhos” or “o que você ganha”: in Portugal “renda” is the rent.
export const planTexts: PlanTexts = {
  goalNames: { savings: 'Reserva de emergência', debt: 'Quitação de dívidas' },

  months: (p) => `${p.text} ${p.count === 1 ? 'mês' : 'meses'}`,

  month: {
    surplus: (p) =>
      `Você ganha ${p.income} por mês e gasta ${p.expenses}, o que deixa uma sobra de ${p.surplus}.`,
    balanced: (p) => `Você ganha ${p.income} por mês e gasta tudo.`,
    deficit: (p) =>
      `Você ganha ${p.income} por mês e gasta ${p.expenses}, então todo mês termina com ${p.gap} a menos.`,
    noIncome: (p) => `Você gasta ${p.expenses} por mês e está sem ganhos no momento.`,
    unknown: () => 'Ainda falta informar quanto você ganha e quanto gasta por mês.',
  },

  split: {
    savings: (p) =>
      `O plano divide os seus ganhos em ${p.needs} para necessidades, ${p.wants} para desejos e ${p.share} para a poupança.`,
    debt: (p) =>
      `O plano divide os seus ganhos em ${p.needs} para necessidades, ${p.wants} para desejos e ${p.share} para a dívida.`,
  },

  outlook: {
    savings: {
      dated: (p) =>
        `Com ${p.contribution} por mês, ${p.share} do que você ganha, “${p.goal}” chega a ${p.target} em ${p.months}, por volta de ${p.date}.`,
      open: (p) =>
        `O plano guarda ${p.contribution} por mês, ${p.share} do que você ganha, para “${p.goal}”.`,
      met: (p) => `“${p.goal}” já chegou à meta de ${p.target}.`,
      distant: (p) =>
        `Com ${p.contribution} por mês, “${p.goal}” ainda está longe demais para ter uma data: o valor que falta é de ${p.remaining}.`,
      waiting: (p) => `“${p.goal}” pode avançar assim que sobrar dinheiro no fim do mês.`,
    },
    debt: {
      dated: (p) =>
        `Pagando ${p.contribution} por mês, ${p.share} do que você ganha, você quita a dívida de ${p.remaining} em ${p.months}, até ${p.date}.`,
      open: (p) => `O plano destina ${p.contribution} por mês, ${p.share} do que você ganha, a “${p.goal}”.`,
      met: (p) => `A meta “${p.goal}” está concluída: não falta mais nada a pagar.`,
      distant: (p) => `Com ${p.contribution} por mês, a dívida de ${p.remaining} ainda não tem fim à vista.`,
      waiting: (p) => `“${p.goal}” pode avançar assim que sobrar dinheiro no fim do mês.`,
    },
  },

  actions: {
    closeGap: (p) =>
      `Elimine o déficit mensal de ${p.gap}, gastando menos, ganhando mais ou fazendo um pouco de cada coisa.`,
    matchIncome: (p) =>
      `Reduza seus gastos mensais de ${p.expenses} até o que você ganha, ${p.income}, começando pelo que faria menos falta.`,
    findIncome: (p) =>
      `Busque uma forma de ganhar o suficiente para cobrir suas despesas de ${p.expenses} por mês, começando pelo essencial.`,
    trim: (p) =>
      `Seus gastos de ${p.expenses} por mês consomem tudo o que você ganha: corte um pouco, para que sobre algo.`,
    recordIncome: () => 'Informe quanto você ganha por mês, para que o plano tenha com o que trabalhar.',
    recordExpenses: () =>
      'Informe quanto você gasta por mês, tanto nas contas fixas como nas compras do dia a dia.',
    renew: (p) =>
      `Peça um novo plano quando o que você ganha por mês (hoje ${p.income}) ou o que gasta (hoje ${p.expenses}) mudar.`,
    split: (p) =>
      `Mantenha as necessidades perto de ${p.needs} dos seus ganhos e os desejos perto de ${p.wants}.`,
    holdSpending: (p) =>
      `Mantenha os gastos do mês em ${p.expenses} ou menos, para que a sobra de ${p.surplus} continue livre.`,
    leastPayment: (p) =>
      `Procure pagar pelo menos ${p.least} por mês da dívida de ${p.remaining}: com menos, não há fim à vista.`,
    lowerRate: (p) =>
      `Peça uma taxa menor que a atual, de ${p.apr} ao ano, ou compare ofertas de refinanciamento.`,
    targetDate: {
      onCourse: (p) =>
        `Mantenha este ritmo: com ele, dá para cumprir o prazo que você escolheu para “${p.goal}”, ${p.targetDate}.`,
      withinReach: (p) =>
        `Para cumprir o prazo que você escolheu, ${p.targetDate}, aumente o que vai para a sua meta até ${p.rate} dos seus ganhos.`,
      outOfReach: (p) =>
        `A data que você escolheu, ${p.targetDate}, exige mais que a sobra de ${p.surplus} por mês: considere uma data mais distante.`,
    },
    savings: {
      contribute: (p) =>
        `Transfira ${p.contribution}, ${p.share} do que você ganha, para “${p.goal}” todo mês, assim que receber.`,
      dated: (p) =>
        `Mantenha isso por ${p.months}, e “${p.goal}” chega a ${p.target} por volta de ${p.date}.`,
      started: (p) =>
        `Não mexa no valor de ${p.current} que você já tem para “${p.goal}”: com mais ${p.remaining}, chega a ${p.target}.`,
      open: (p) => `Defina um valor de meta para “${p.goal}”, para que o plano possa indicar uma data.`,
      distant: (p) =>
        `Busque formas de guardar mais que ${p.contribution} por mês: nesse ritmo, juntar o valor de ${p.remaining} que falta levaria tempo demais.`,
      waiting: (p) =>
        `Coloque o que sobrar no fim de cada mês em “${p.goal}”, que ainda precisa de ${p.remaining}.`,
      met: (p) => `Escolha sua próxima meta, agora que “${p.goal}” chegou a ${p.target}.`,
      keepGoing: (p) =>
        `Continue guardando ${p.contribution} por mês, ${p.share} do que você ganha, enquanto decide.`,
    },
    debt: {
      contribute: (p) =>
        `Destine ${p.contribution}, ${p.share} do que você ganha, a “${p.goal}” todo mês, assim que receber.`,
      dated: (p) => `Mantenha isso por ${p.months}, e a dívida de ${p.remaining} fica quitada até ${p.date}.`,
      started: (p) =>
        `Você já pagou ${p.current} de ${p.target}: evite novos empréstimos até quitar o saldo de ${p.remaining}.`,
      open: (p) =>
        `Some tudo o que você deve, para que o plano possa indicar a data em que “${p.goal}” termina.`,
      distant: (p) =>
        `Busque formas de pagar mais que ${p.contribution} por mês: nesse ritmo, a dívida de ${p.remaining} não tem fim à vista.`,
      waiting: (p) =>
        `Continue pagando o mínimo da dívida de ${p.remaining} enquanto libera dinheiro no orçamento.`,
      met: (p) => `Escolha sua próxima meta, agora que o total de ${p.target} de “${p.goal}” está pago.`,
      keepGoing: (p) =>
        `Guarde o valor de ${p.contribution} por mês, ${p.share} do que você ganha, que já não precisa ir para a dívida.`,
    },
  },
}
