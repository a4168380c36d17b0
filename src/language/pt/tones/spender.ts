import type { spender as english } from '../../en/tones/spender.ts'

export const spender: typeof english = {
  month: {
    surplus: (p) =>
      `Você ganha ${p.income} por mês, gasta ${p.expenses} e fica com ${p.surplus} para hoje e para depois.`,
    balanced: (p) => `Você ganha ${p.income} e o mês leva tudo, então ainda não sobra nada para depois.`,
    deficit: (p) =>
      `O mês custa mais do que traz: você ganha ${p.income} e gasta ${p.expenses}, e a conta fecha com ${p.gap} a menos.`,
    noIncome: (p) => `O mês custa ${p.expenses} e, por enquanto, não há ganhos para pagá-lo.`,
    unknown: () => 'Ainda não há registro do que o mês traz nem do que ele custa.',
  },
  outlook: {
    savings: {
      dated: (p) =>
        `Se você separar ${p.contribution} por mês, ${p.share} do que ganha, antes que o dinheiro seja gasto, “${p.goal}” chega a ${p.target} em ${p.months}, por volta de ${p.date}.`,
      open: (p) =>
        `Separar logo ${p.contribution} por mês, ${p.share} do que você ganha, para “${p.goal}” evita que o dinheiro se perca no dia a dia.`,
      met: (p) => `“${p.goal}” já tem o valor completo de ${p.target}.`,
      distant: (p) =>
        `Separar ${p.contribution} por mês antes que o dinheiro seja gasto é um começo, mas ainda não dá para prever quando “${p.goal}” terá o valor de ${p.remaining} que falta.`,
      waiting: (p) => `“${p.goal}” tem a sua vez assim que algum dinheiro chegar ao fim do mês.`,
    },
    debt: {
      dated: (p) =>
        `Se você pagar ${p.contribution} por mês, ${p.share} do que ganha, antes que o dinheiro seja gasto, fica livre da dívida de ${p.remaining} em ${p.months}, até ${p.date}.`,
      open: (p) =>
        `Separar logo ${p.contribution} por mês, ${p.share} do que você ganha, para “${p.goal}” evita que o dinheiro se perca no dia a dia.`,
      met: (p) => `“${p.goal}” chegou ao fim: não resta nenhum pagamento.`,
      distant: (p) =>
        `Pagar ${p.contribution} por mês antes que o dinheiro seja gasto é um começo, mas ainda não leva ao fim da dívida de ${p.remaining}.`,
      waiting: (p) => `“${p.goal}” tem a sua vez assim que algum dinheiro chegar ao fim do mês.`,
    },
  },
  split: {
    savings: (p) =>
      `Com ${p.share} dos ganhos para a poupança, você tem ${p.needs} para o necessário e ${p.wants} para aproveitar.`,
    debt: (p) =>
      `Com ${p.share} dos ganhos para a dívida, você tem ${p.needs} para o necessário e ${p.wants} para aproveitar.`,
  },
  actions: {
    closeGap: (p) =>
      `Elimine o déficit de ${p.gap} por mês antes de qualquer gasto extra: gaste menos, ganhe mais ou faça um pouco de cada coisa.`,
    matchIncome: (p) =>
      `Fique com os prazeres que mais importam e deixe os outros, até que os gastos de ${p.expenses} por mês caibam no que você ganha, ${p.income}.`,
    findIncome: (p) =>
      `Das despesas de ${p.expenses} por mês, pague o essencial antes do resto e busque uma forma de ganhar o suficiente para cobri-lo.`,
    trim: (p) =>
      `Escolha, nos gastos de ${p.expenses} por mês, algo que faria pouca falta e separe o preço dele no dia em que receber.`,
    recordIncome: () => 'Anote quanto você ganha por mês, para saber com quanto pode contar.',
    recordExpenses: () =>
      'Anote na hora o que você gastar ao longo de um mês: os pequenos prazeres e também as contas.',
    split: (p) =>
      `Aproveite, de consciência tranquila, até ${p.wants} dos seus ganhos, mantendo as necessidades perto de ${p.needs}.`,
    holdSpending: (p) =>
      `Faça de ${p.expenses} o teto do mês, para que a sobra de ${p.surplus} continue livre.`,
    leastPayment: (p) =>
      `Busque pagar pelo menos ${p.least} por mês da dívida de ${p.remaining}, antes de qualquer extra: com menos, não há fim à vista.`,
    targetDate: {
      outOfReach: (p) =>
        `A data que você escolheu, ${p.targetDate}, exige mais que a sobra de ${p.surplus} por mês: uma data posterior deixa espaço para viver.`,
    },
    savings: {
      contribute: (p) =>
        `Transfira ${p.contribution}, ${p.share} do que você ganha, para “${p.goal}” todo mês no dia em que receber, antes de outros gastos.`,
      dated: (p) =>
        `Mantenha as transferências por ${p.months}: por volta de ${p.date}, “${p.goal}” chega a ${p.target}.`,
      started: (p) =>
        `Mantenha longe da conta do dia a dia o valor de ${p.current} que você já tem para “${p.goal}”: com mais ${p.remaining}, chega a ${p.target}.`,
      open: (p) =>
        `Calcule quanto dinheiro “${p.goal}” pede, para que o plano possa dizer quando você chega lá.`,
      distant: (p) =>
        `Troque uma compra habitual por uma transferência maior: com ${p.contribution} por mês, o valor de ${p.remaining} que falta demoraria demais.`,
      waiting: (p) =>
        `Transfira logo para “${p.goal}” o que sobrar no fim de cada mês: a meta ainda precisa de ${p.remaining}.`,
      met: (p) => `Decida o que você quer viver a seguir, agora que “${p.goal}” chegou a ${p.target}.`,
      keepGoing: (p) =>
        `Continue tirando ${p.contribution} por mês, ${p.share} do que você ganha, da conta do dia a dia até decidir.`,
    },
    debt: {
      contribute: (p) =>
        `Destine ${p.contribution}, ${p.share} do que você ganha, a “${p.goal}” todo mês no dia em que receber, antes de outros gastos.`,
      dated: (p) =>
        `Mantenha os pagamentos por ${p.months}: até ${p.date}, a dívida de ${p.remaining} fica paga e esse dinheiro volta a ser seu.`,
      started: (p) =>
        `Evite comprar a crédito até quitar o saldo de ${p.remaining}: você já pagou ${p.current} de ${p.target}.`,
      open: (p) => `Some o que você deve, para que o plano possa dizer quando “${p.goal}” deixa de pesar.`,
      distant: (p) =>
        `Troque uma compra habitual por um pagamento maior: com ${p.contribution} por mês, a dívida de ${p.remaining} não tem fim à vista.`,
      waiting: (p) =>
        `Ponha os pagamentos mínimos da dívida de ${p.remaining} antes de qualquer gasto extra enquanto libera dinheiro.`,
      met: (p) =>
        `Decida o que você quer viver a seguir, agora que o total de ${p.target} de “${p.goal}” está pago.`,
      keepGoing: (p) =>
        `Até decidir, tire da conta do dia a dia o valor de ${p.contribution} por mês, ${p.share} do que você ganha, que já não precisa ir para a dívida.`,
    },
  },
  own: {
    surplus: (p) =>
      `Antes de uma compra maior, espere até o dia seguinte, para que ela não saia do valor de ${p.contribution} reservado para “${p.goal}”.`,
    met: (p) => `Comemore com algo agradável, tirado da sobra de ${p.surplus} por mês.`,
    balanced: (p) =>
      `Antes de uma compra maior, espere até o dia seguinte, porque dos ganhos de ${p.income} por mês não sobra nada para cobri-la.`,
    deficit: (p) => `Adie qualquer compra que possa esperar: ela aumentaria o déficit de ${p.gap}.`,
    unknown: () => 'Guarde os recibos por um tempo: eles mostram para onde vai o dinheiro.',
  },
}
