import type { avoider as english } from '../../en/tones/avoider.ts'

export const avoider: typeof english = {
  month: {
    surplus: (p) =>
      `Em resumo: você ganha ${p.income} por mês, gasta ${p.expenses} e ainda fica com ${p.surplus}.`,
    balanced: (p) => `Em resumo: você ganha ${p.income} por mês, e não sobra nada.`,
    deficit: (p) =>
      `Em resumo: você ganha ${p.income} por mês e gasta ${p.expenses}, com um déficit mensal de ${p.gap}.`,
    noIncome: (p) => `Em resumo: você gasta ${p.expenses} por mês e está sem ganhos no momento.`,
    unknown: () => 'Ainda não há números do seu mês, e para começar bastam valores aproximados.',
  },
  outlook: {
    savings: {
      dated: (p) =>
        `Uma transferência automática de ${p.contribution} por mês, ${p.share} do que você ganha, faz o resto: “${p.goal}” chega a ${p.target} em ${p.months}, por volta de ${p.date}.`,
      open: (p) =>
        `Uma transferência automática de ${p.contribution} por mês, ${p.share} do que você ganha, cuida de “${p.goal}”.`,
      met: (p) => `“${p.goal}” já tem ${p.target}, então não há mais nada a fazer por essa meta.`,
      distant: (p) =>
        `Uma transferência automática de ${p.contribution} por mês é um começo, embora ainda não baste para dar uma data a “${p.goal}”: o valor que falta é de ${p.remaining}.`,
      waiting: (p) => `“${p.goal}” pode avançar aos poucos, assim que um mês terminar com alguma sobra.`,
    },
    debt: {
      dated: (p) =>
        `Um pagamento automático de ${p.contribution} por mês, ${p.share} do que você ganha, faz o resto: a dívida de ${p.remaining} acaba em ${p.months}, até ${p.date}.`,
      open: (p) =>
        `Um pagamento automático de ${p.contribution} por mês, ${p.share} do que você ganha, faz “${p.goal}” avançar.`,
      met: (p) => `Em “${p.goal}” não há mais nada a pagar nem a fazer.`,
      distant: (p) =>
        `Um pagamento automático de ${p.contribution} por mês é um começo, embora a dívida de ${p.remaining} ainda não tenha fim à vista.`,
      waiting: (p) =>
        `“${p.goal}” pode avançar em pequenos passos, assim que um mês terminar com alguma sobra.`,
    },
  },
  actions: {
    closeGap: (p) =>
      `Reduza o déficit mensal de ${p.gap} aos poucos, começando pelo gasto mais fácil de cortar.`,
    matchIncome: (p) =>
      `Cancele algo que você quase não usa: isso aproxima os gastos de ${p.expenses} por mês do que você ganha, ${p.income}.`,
    findIncome: (p) =>
      `Peça a alguém de confiança uma ideia de trabalho ou de apoio que cubra parte das despesas de ${p.expenses} por mês.`,
    trim: (p) =>
      `Cancele algo pequeno que você quase não usa: basta tirar um pouco dos gastos de ${p.expenses} por mês para ter alguma sobra.`,
    recordIncome: () => 'Informe quanto você ganha por mês; um valor aproximado já serve.',
    recordExpenses: () =>
      'Informe mais ou menos quanto você gasta por mês, juntando contas e compras do dia a dia.',
    holdSpending: (p) =>
      `Configure no app do banco um aviso antes que os gastos do mês passem de ${p.expenses}, para não precisar vigiar.`,
    leastPayment: (p) =>
      `Avance em pequenos passos até pagar pelo menos ${p.least} por mês da dívida de ${p.remaining}: com menos, não há fim à vista.`,
    targetDate: {
      outOfReach: (p) =>
        `A data que você escolheu, ${p.targetDate}, exige mais que a sobra de ${p.surplus} por mês: uma data posterior tira a pressão.`,
    },
    savings: {
      contribute: (p) =>
        `Programe uma transferência automática de ${p.contribution} por mês, ${p.share} do que você ganha, para “${p.goal}”: leva poucos minutos e depois acontece sozinha.`,
      dated: (p) =>
        `Deixe a transferência ativa por ${p.months}, e “${p.goal}” chega a ${p.target} por volta de ${p.date} sem mais esforço.`,
      started: (p) =>
        `Deixe onde está o valor de ${p.current} que você tem para “${p.goal}”: com mais ${p.remaining}, chega a ${p.target}.`,
      open: (p) =>
        `Escolha um valor de meta aproximado para “${p.goal}”, para que o plano possa indicar uma data.`,
      distant: (p) =>
        `Deixe o valor automático de ${p.contribution} por mês crescer aos poucos: nesse ritmo, chegar ao valor de ${p.remaining} que falta levaria tempo demais.`,
      waiting: (p) =>
        `Se um mês terminar com alguma sobra, mande-a direto para “${p.goal}”, que ainda precisa de ${p.remaining}.`,
      met: (p) => `Escolha o que vem a seguir quando quiser: “${p.goal}” já chegou a ${p.target}.`,
      keepGoing: (p) =>
        `Até lá, deixe uma transferência automática de ${p.contribution} por mês, ${p.share} do que você ganha, ir para a poupança.`,
    },
    debt: {
      contribute: (p) =>
        `Programe um pagamento automático de ${p.contribution} por mês, ${p.share} do que você ganha, para “${p.goal}”: leva poucos minutos e depois acontece sozinho.`,
      dated: (p) =>
        `Deixe o pagamento ativo por ${p.months}, e a dívida de ${p.remaining} fica quitada até ${p.date} sem mais esforço.`,
      started: (p) =>
        `Deixe novos créditos de lado até quitar o saldo de ${p.remaining}: você já pagou ${p.current} de ${p.target}.`,
      open: (p) =>
        `Consulte hoje um único saldo e os outros depois, para que o plano possa indicar uma data para “${p.goal}”.`,
      distant: (p) =>
        `Deixe o pagamento automático de ${p.contribution} por mês crescer aos poucos: nesse ritmo, a dívida de ${p.remaining} não tem fim à vista.`,
      waiting: (p) =>
        `Deixe o banco pagar automaticamente o mínimo da dívida de ${p.remaining}, para que nenhum prazo passe despercebido.`,
      met: (p) =>
        `Escolha o que vem a seguir quando quiser: o total de ${p.target} de “${p.goal}” está pago.`,
      keepGoing: (p) =>
        `Até lá, transfira automaticamente para a poupança o valor de ${p.contribution} por mês, ${p.share} do que você ganha, de que a dívida já não precisa.`,
    },
  },
  own: {
    surplus: (p) =>
      `Confira uma única coisa no fim de cada mês: se o valor de ${p.contribution} foi para “${p.goal}”.`,
    met: (p) => `Confira uma única coisa no fim de cada mês: se a sobra de ${p.surplus} continua lá.`,
    balanced: (p) =>
      `Reserve um minuto no fim do mês para ver o que resta dos seus ganhos de ${p.income}; para começar, isso basta.`,
    deficit: (p) =>
      `Abra a próxima conta no dia em que ela chegar e procure nela um corte que diminua o déficit de ${p.gap}.`,
    unknown: () => 'Comece pelo número mais fácil de encontrar; o resto pode ficar para outro dia.',
  },
}
