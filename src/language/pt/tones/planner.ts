import type { planner as english } from '../../en/tones/planner.ts'

export const planner: typeof english = {
  month: {
    surplus: (p) =>
      `Seus ganhos mensais são de ${p.income}, seus gastos são de ${p.expenses} e fica uma sobra de ${p.surplus} para organizar.`,
    balanced: (p) =>
      `Seus ganhos mensais são de ${p.income} e os gastos levam tudo, então ainda não há sobra para organizar.`,
    deficit: (p) =>
      `Seus ganhos mensais são de ${p.income} e seus gastos são de ${p.expenses}: o orçamento fecha com um déficit de ${p.gap}, a resolver antes de qualquer meta.`,
    noIncome: (p) =>
      `Seus gastos mensais são de ${p.expenses} e não há ganhos no momento, então pôr o essencial em ordem vem antes de tudo.`,
    unknown: () =>
      'O orçamento ainda está em branco: para tomar forma, falta saber quanto você ganha e gasta por mês.',
  },
  outlook: {
    savings: {
      dated: (p) =>
        `O cronograma prevê ${p.contribution} por mês, ${p.share} do que você ganha, durante ${p.months}, e leva “${p.goal}” a ${p.target} por volta de ${p.date}.`,
      open: (p) =>
        `O cronograma reserva ${p.contribution} por mês, ${p.share} do que você ganha, para “${p.goal}” e, com um valor de meta, poderia ter uma data final.`,
      met: (p) => `Meta cumprida: “${p.goal}” chegou a ${p.target}.`,
      distant: (p) =>
        `Com ${p.contribution} por mês, o valor de ${p.remaining} que falta para “${p.goal}” não cabe num cronograma com data final.`,
      waiting: (p) => `“${p.goal}” entra no calendário assim que um mês fechar com sobra.`,
    },
    debt: {
      dated: (p) =>
        `O cronograma prevê ${p.contribution} por mês, ${p.share} do que você ganha, durante ${p.months}, e quita a dívida de ${p.remaining} até ${p.date}.`,
      open: (p) =>
        `O cronograma destina ${p.contribution} por mês, ${p.share} do que você ganha, a “${p.goal}” e, com o total da dívida, poderia ter uma data final.`,
      met: (p) => `Meta cumprida: em “${p.goal}” não falta mais nada a pagar.`,
      distant: (p) =>
        `Com ${p.contribution} por mês, a dívida de ${p.remaining} não cabe num cronograma com data final.`,
      waiting: (p) => `“${p.goal}” entra no calendário assim que um mês fechar com sobra.`,
    },
  },
  split: {
    savings: (p) =>
      `O orçamento divide os ganhos em ${p.needs} para necessidades, ${p.wants} para desejos e ${p.share} para a poupança.`,
    debt: (p) =>
      `O orçamento divide os ganhos em ${p.needs} para necessidades, ${p.wants} para desejos e ${p.share} para a dívida.`,
  },
  actions: {
    closeGap: (p) =>
      `Percorra o orçamento linha por linha até eliminar o déficit mensal de ${p.gap}, gastando menos, ganhando mais ou fazendo um pouco de cada coisa.`,
    matchIncome: (p) =>
      `Defina um limite para cada tipo de gasto, para que o total de ${p.expenses} por mês baixe até o que você ganha, ${p.income}.`,
    findIncome: (p) =>
      `Liste as despesas de ${p.expenses} por mês em ordem de urgência e organize a busca por ganhos que cubram o essencial.`,
    trim: (p) =>
      `Liste para onde vai o total de ${p.expenses} por mês e corte a linha menos útil, para que o orçamento tenha o que reservar.`,
    recordIncome: () => 'Anote quanto você ganha por mês e em que dia costuma receber.',
    recordExpenses: () =>
      'Liste quanto você gasta por mês: as contas fixas, com a data de pagamento, e as compras do dia a dia.',
    split: (p) =>
      `Confira no fim de cada mês se as necessidades ficaram perto de ${p.needs} dos seus ganhos e os desejos perto de ${p.wants}.`,
    holdSpending: (p) =>
      `Trabalhe com um limite de gastos de ${p.expenses} por mês, para manter a sobra de ${p.surplus}.`,
    leastPayment: (p) =>
      `Abra espaço no orçamento para pagar pelo menos ${p.least} por mês da dívida de ${p.remaining}: com menos, não há data final.`,
    targetDate: {
      outOfReach: (p) =>
        `A data que você escolheu, ${p.targetDate}, exige mais que a sobra de ${p.surplus} por mês: remarque para uma data posterior.`,
    },
    savings: {
      contribute: (p) =>
        `Agende uma transferência de ${p.contribution}, ${p.share} do que você ganha, para “${p.goal}” todo mês, no dia em que você recebe.`,
      dated: (p) =>
        `Marque ${p.date} no calendário como previsão: depois de ${p.months} no ritmo do plano, “${p.goal}” chega a ${p.target}.`,
      started: (p) =>
        `Registre como saldo inicial o valor de ${p.current} que você já tem para “${p.goal}”: até ${p.target}, a diferença é de ${p.remaining}.`,
      open: (p) =>
        `Defina um valor de meta para “${p.goal}”, para que o plano possa calcular uma data final.`,
      distant: (p) =>
        `Revise o orçamento para aumentar o valor de ${p.contribution} por mês: nesse ritmo, a diferença de ${p.remaining} não tem data final.`,
      waiting: (p) =>
        `Reserve o que sobrar no fim de cada mês para “${p.goal}”, que ainda precisa de ${p.remaining}.`,
      met: (p) => `Defina a próxima meta e o valor dela, agora que “${p.goal}” chegou a ${p.target}.`,
      keepGoing: (p) =>
        `Mantenha ${p.contribution} por mês, ${p.share} do que você ganha, no cronograma até definir a próxima meta.`,
    },
    debt: {
      contribute: (p) =>
        `Agende um pagamento de ${p.contribution}, ${p.share} do que você ganha, para “${p.goal}” todo mês, no dia em que você recebe.`,
      dated: (p) =>
        `Marque ${p.date} no calendário: depois de ${p.months} no ritmo do plano, a dívida de ${p.remaining} fica quitada.`,
      started: (p) =>
        `Registre o que já foi pago, hoje ${p.current} de ${p.target}, e deixe novos empréstimos fora do orçamento até quitar o saldo de ${p.remaining}.`,
      open: (p) =>
        `Liste cada dívida com o seu saldo, para que o plano possa calcular a data final de “${p.goal}”.`,
      distant: (p) =>
        `Revise o orçamento para aumentar o pagamento de ${p.contribution} por mês: nesse ritmo, a dívida de ${p.remaining} não tem data final.`,
      waiting: (p) =>
        `Marque no calendário os pagamentos mínimos da dívida de ${p.remaining}, para não esquecer nenhum enquanto libera dinheiro.`,
      met: (p) =>
        `Defina a próxima meta e o valor dela, agora que o total de ${p.target} de “${p.goal}” está pago.`,
      keepGoing: (p) =>
        `Abra uma nova linha no orçamento para o valor de ${p.contribution} por mês, ${p.share} do que você ganha, que já não precisa ir para a dívida.`,
    },
  },
  own: {
    surplus: (p) =>
      `Escolha um dia do mês para comparar o plano com a realidade: uma sobra de ${p.surplus}, sendo ${p.contribution} para “${p.goal}”.`,
    met: (p) =>
      `Escolha um dia do mês para comparar o plano com a realidade: ganhos de ${p.income} e uma sobra de ${p.surplus}.`,
    balanced: (p) =>
      `Escolha um dia do mês para comparar o que você gastou com os seus ganhos de ${p.income}.`,
    deficit: (p) =>
      `Confira os gastos sempre no mesmo dia da semana, para ver se o déficit de ${p.gap} está diminuindo.`,
    unknown: () => 'Escolha um dia do mês para atualizar os seus números.',
  },
}
