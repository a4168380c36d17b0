import type { saver as english } from '../../en/tones/saver.ts'

export const saver: typeof english = {
  month: {
    surplus: (p) =>
      `Seu mês tem uma margem: da renda de ${p.income}, os gastos levam ${p.expenses} e você fica com ${p.surplus}.`,
    balanced: (p) =>
      `Você ganha ${p.income} por mês e gasta tudo, então ainda não existe uma margem de segurança.`,
    deficit: (p) =>
      `Você ganha ${p.income} por mês e gasta ${p.expenses}, então cada mês tira ${p.gap} da sua segurança.`,
    noIncome: (p) =>
      `Você gasta ${p.expenses} por mês sem ter renda no momento, então proteger o que você tem vem antes de tudo.`,
    unknown: () =>
      'Sem a renda e os gastos de um mês registrados, ainda não dá para dizer quanto você pode guardar com segurança.',
  },
  outlook: {
    savings: {
      dated: (p) =>
        `Guardar ${p.contribution} por mês com constância, ${p.share} da sua renda, leva “${p.goal}” a ${p.target} em ${p.months}, por volta de ${p.date}.`,
      open: (p) =>
        `O plano guarda ${p.contribution} por mês com constância, ${p.share} da sua renda, para “${p.goal}”.`,
      met: (p) => `“${p.goal}” já chegou a ${p.target}, e esse valor está garantido.`,
      distant: (p) =>
        `Guardar ${p.contribution} por mês é um bom hábito, mas o valor de ${p.remaining} que falta para “${p.goal}” ainda está longe demais para ter uma data.`,
      waiting: (p) => `“${p.goal}” pode crescer assim que um mês deixar alguma sobra.`,
    },
    debt: {
      dated: (p) =>
        `Pagar ${p.contribution} por mês com constância, ${p.share} da sua renda, acaba com a dívida de ${p.remaining} em ${p.months}, até ${p.date}.`,
      open: (p) =>
        `O plano paga ${p.contribution} por mês com constância, ${p.share} da sua renda, para “${p.goal}”.`,
      met: (p) => `As contas de “${p.goal}” estão acertadas: não falta mais nada a pagar.`,
      distant: (p) =>
        `Pagar ${p.contribution} por mês é um passo, mas ainda não basta para pôr à vista o fim da dívida de ${p.remaining}.`,
      waiting: (p) => `“${p.goal}” pode avançar assim que um mês deixar alguma sobra.`,
    },
  },
  split: {
    savings: (p) =>
      `Com ${p.share} da sua renda garantido para a poupança, você pode gastar sem preocupação ${p.needs} em necessidades e ${p.wants} em desejos.`,
    debt: (p) =>
      `Com ${p.share} da sua renda garantido para a dívida, você pode gastar sem preocupação ${p.needs} em necessidades e ${p.wants} em desejos.`,
  },
  actions: {
    closeGap: (p) =>
      `Estanque a perda de ${p.gap} por mês antes de mais nada: gaste menos, ganhe mais ou faça um pouco de cada.`,
    matchIncome: (p) =>
      `Reduza os gastos com cuidado, de ${p.expenses} até a sua renda de ${p.income} por mês, sem mexer na saúde nem na casa.`,
    findIncome: (p) =>
      `Busque uma renda que cubra ao menos o essencial das despesas de ${p.expenses} por mês e mexa o mínimo possível nas reservas que tiver.`,
    trim: (p) =>
      `Libere um pequeno valor dos gastos de ${p.expenses} por mês, o bastante para começar uma margem de segurança.`,
    recordIncome: () => 'Anote quanto você ganha por mês, contando só o que é certo.',
    recordExpenses: () =>
      'Anote quanto você gasta por mês, tanto as contas que vêm raramente como as compras do dia a dia.',
    split: (p) =>
      `Permita-se usar a parte da renda reservada aos desejos, ${p.wants}: com as necessidades perto de ${p.needs}, isso já faz parte do plano.`,
    holdSpending: (p) =>
      `Mantenha os gastos dentro de ${p.expenses} por mês, para que a sobra de ${p.surplus} continue livre para o que surgir.`,
    leastPayment: (p) =>
      `Avance até pagar pelo menos ${p.least} por mês da dívida de ${p.remaining}: com menos, não há fim à vista.`,
    targetDate: {
      outOfReach: (p) =>
        `A data que você escolheu, ${p.targetDate}, exige mais que a sobra de ${p.surplus} por mês: uma data posterior é a escolha mais segura.`,
    },
    savings: {
      contribute: (p) =>
        `Crie o hábito de guardar ${p.contribution}, ${p.share} da sua renda, para “${p.goal}” todo mês, assim que receber.`,
      dated: (p) =>
        `Mantenha o hábito por ${p.months}: ele leva “${p.goal}” a ${p.target} por volta de ${p.date}.`,
      started: (p) =>
        `Deixe em lugar seguro o valor de ${p.current} que você tem para “${p.goal}”: com mais ${p.remaining}, chega a ${p.target}.`,
      open: (p) => `Decida que valor é suficiente para “${p.goal}”, para que o plano possa indicar uma data.`,
      distant: (p) =>
        `Aumente o valor de ${p.contribution} por mês em passos pequenos e seguros: nesse ritmo, a diferença de ${p.remaining} fica longe demais.`,
      waiting: (p) =>
        `Guarde até as pequenas sobras do fim do mês para “${p.goal}”, que ainda precisa de ${p.remaining}.`,
      met: (p) =>
        `Escolha para que guardar a seguir, agora que o total de ${p.target} de “${p.goal}” está garantido.`,
      keepGoing: (p) =>
        `Mantenha o hábito de guardar ${p.contribution} por mês, ${p.share} da sua renda, enquanto decide.`,
    },
    debt: {
      contribute: (p) =>
        `Crie o hábito de pagar ${p.contribution}, ${p.share} da sua renda, para “${p.goal}” todo mês, assim que receber.`,
      dated: (p) =>
        `Mantenha o hábito por ${p.months}: com ele, a dívida de ${p.remaining} fica quitada até ${p.date}.`,
      started: (p) =>
        `Preserve o que você já pagou, ${p.current} de ${p.target}, e não tome novos empréstimos enquanto houver um saldo de ${p.remaining}.`,
      open: (p) =>
        `Some tudo o que você deve, até os saldos pequenos, para que o plano possa indicar a data em que “${p.goal}” termina.`,
      distant: (p) =>
        `Aumente o pagamento de ${p.contribution} por mês em passos pequenos e seguros: nesse ritmo, a dívida de ${p.remaining} não tem fim à vista.`,
      waiting: (p) =>
        `Proteja os pagamentos mínimos da dívida de ${p.remaining} enquanto libera dinheiro no orçamento.`,
      met: (p) => `Escolha para que guardar agora, com o total de ${p.target} de “${p.goal}” já pago.`,
      keepGoing: (p) =>
        `Transforme os pagamentos em poupança: a dívida não precisa mais de ${p.contribution} por mês, ${p.share} da sua renda.`,
    },
  },
  own: {
    surplus: (p) =>
      `Quando um mês trouxer algo a mais, some uma parte ao valor de ${p.contribution} para “${p.goal}” e permita-se aproveitar o resto.`,
    met: (p) => `Dê a si algo que você vem adiando há tempo, tirado da sobra de ${p.surplus} por mês.`,
    balanced: (p) =>
      `Segure um pouco até o mês terminar, porque a renda de ${p.income} não deixa nada para imprevistos.`,
    deficit: (p) =>
      `Procure parte do déficit de ${p.gap} em tarifas, assinaturas e seguros, antes de cortar o que faz bem a você.`,
    unknown: () => 'Anote o que você já tem guardado, porque isso também conta.',
  },
}
