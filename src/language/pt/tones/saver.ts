import type { saver as english } from '../../en/tones/saver.ts'

export const saver: typeof english = {
  month: {
    surplus: (p) =>
      `Seu mês tem uma margem: com ganhos de ${p.income} e gastos de ${p.expenses}, você fica com ${p.surplus}.`,
    balanced: (p) =>
      `Você ganha ${p.income} por mês e gasta tudo, então ainda não existe uma margem de segurança.`,
    deficit: (p) =>
      `Você ganha ${p.income} por mês e gasta ${p.expenses}, então cada mês tira ${p.gap} da sua segurança.`,
    noIncome: (p) =>
      `Você gasta ${p.expenses} por mês e não tem ganhos no momento, então proteger o que você tem vem antes de tudo.`,
    unknown: () =>
      'Sem saber quanto você ganha e gasta por mês, ainda não dá para dizer quanto pode guardar com segurança.',
  },
  outlook: {
    savings: {
      dated: (p) =>
        `Guardar com constância ${p.contribution} por mês, ${p.share} do que você ganha, leva “${p.goal}” a ${p.target} em ${p.months}, por volta de ${p.date}.`,
      open: (p) =>
        `O plano é guardar com constância ${p.contribution} por mês, ${p.share} do que você ganha, para “${p.goal}”.`,
      met: (p) => `“${p.goal}” já chegou a ${p.target}, e esse valor está guardado.`,
      distant: (p) =>
        `Guardar ${p.contribution} por mês é um bom hábito, mas ainda não basta para dar uma data a “${p.goal}”: o valor que falta é de ${p.remaining}.`,
      waiting: (p) => `“${p.goal}” pode crescer assim que um mês deixar alguma sobra.`,
    },
    debt: {
      dated: (p) =>
        `Pagar com constância ${p.contribution} por mês, ${p.share} do que você ganha, acaba com a dívida de ${p.remaining} em ${p.months}, até ${p.date}.`,
      open: (p) =>
        `O plano é destinar com constância ${p.contribution} por mês, ${p.share} do que você ganha, a “${p.goal}”.`,
      met: (p) => `As contas de “${p.goal}” estão acertadas: não falta mais nada a pagar.`,
      distant: (p) =>
        `Pagar ${p.contribution} por mês é um passo, mas ainda não basta para ver o fim da dívida de ${p.remaining}.`,
      waiting: (p) => `“${p.goal}” pode avançar assim que um mês deixar alguma sobra.`,
    },
  },
  split: {
    savings: (p) =>
      `Reservando antes ${p.share} dos ganhos para a poupança, você pode gastar sem preocupação ${p.needs} em necessidades e ${p.wants} em desejos.`,
    debt: (p) =>
      `Reservando antes ${p.share} dos ganhos para a dívida, você pode gastar sem preocupação ${p.needs} em necessidades e ${p.wants} em desejos.`,
  },
  actions: {
    closeGap: (p) =>
      `Estanque a perda de ${p.gap} por mês antes de mais nada: gaste menos, ganhe mais ou faça um pouco de cada coisa.`,
    matchIncome: (p) =>
      `Reduza com cuidado os gastos de ${p.expenses} por mês até o que você ganha, ${p.income}, sem mexer na saúde nem na casa.`,
    findIncome: (p) =>
      `Busque ganhos que cubram ao menos o essencial das despesas de ${p.expenses} por mês e mexa o mínimo possível nas reservas que tiver.`,
    trim: (p) =>
      `Libere um pequeno valor dos gastos de ${p.expenses} por mês, o bastante para começar uma margem de segurança.`,
    recordIncome: () => 'Anote quanto você ganha por mês, contando só o que é certo.',
    recordExpenses: () =>
      'Anote quanto você gasta por mês, tanto as contas que vêm raramente como as compras do dia a dia.',
    split: (p) =>
      `Permita-se gastar com desejos até ${p.wants} dos seus ganhos: com as necessidades perto de ${p.needs}, isso já faz parte do plano.`,
    holdSpending: (p) =>
      `Mantenha os gastos dentro de ${p.expenses} por mês, para que a sobra de ${p.surplus} continue livre para o que surgir.`,
    leastPayment: (p) =>
      `Vá aumentando os pagamentos até chegar a pelo menos ${p.least} por mês na dívida de ${p.remaining}: com menos, não há fim à vista.`,
    targetDate: {
      outOfReach: (p) =>
        `A data que você escolheu, ${p.targetDate}, exige mais que a sobra de ${p.surplus} por mês: uma data posterior é a escolha mais segura.`,
    },
    savings: {
      contribute: (p) =>
        `Crie o hábito de guardar ${p.contribution}, ${p.share} do que você ganha, para “${p.goal}” todo mês, assim que receber.`,
      dated: (p) =>
        `Mantenha o hábito por ${p.months}: ele leva “${p.goal}” a ${p.target} por volta de ${p.date}.`,
      started: (p) =>
        `Deixe em lugar seguro o valor de ${p.current} que você tem para “${p.goal}”: com mais ${p.remaining}, chega a ${p.target}.`,
      open: (p) => `Decida que valor é suficiente para “${p.goal}”, para que o plano possa indicar uma data.`,
      distant: (p) =>
        `Aumente o valor de ${p.contribution} por mês em passos pequenos e seguros: nesse ritmo, chegar ao valor de ${p.remaining} que falta levaria tempo demais.`,
      waiting: (p) =>
        `Guarde até as pequenas sobras do fim do mês para “${p.goal}”, que ainda precisa de ${p.remaining}.`,
      met: (p) =>
        `Escolha para que você quer guardar a seguir, agora que o total de ${p.target} de “${p.goal}” está guardado.`,
      keepGoing: (p) =>
        `Mantenha o hábito de guardar ${p.contribution} por mês, ${p.share} do que você ganha, enquanto decide.`,
    },
    debt: {
      contribute: (p) =>
        `Crie o hábito de destinar ${p.contribution}, ${p.share} do que você ganha, a “${p.goal}” todo mês, assim que receber.`,
      dated: (p) =>
        `Mantenha o hábito por ${p.months}: com ele, a dívida de ${p.remaining} fica quitada até ${p.date}.`,
      started: (p) =>
        `Preserve o caminho já feito, ${p.current} de ${p.target}, e evite tomar novos empréstimos até quitar o saldo de ${p.remaining}.`,
      open: (p) =>
        `Some tudo o que você deve, até os saldos pequenos, para que o plano possa indicar a data em que “${p.goal}” termina.`,
      distant: (p) =>
        `Aumente o pagamento de ${p.contribution} por mês em passos pequenos e seguros: nesse ritmo, a dívida de ${p.remaining} não tem fim à vista.`,
      waiting: (p) =>
        `Garanta os pagamentos mínimos da dívida de ${p.remaining} enquanto libera dinheiro no orçamento.`,
      met: (p) =>
        `Escolha para que você quer guardar agora, com o total de ${p.target} de “${p.goal}” já pago.`,
      keepGoing: (p) =>
        `Transforme os pagamentos em poupança: a dívida já não precisa de ${p.contribution} por mês, ${p.share} do que você ganha.`,
    },
  },
  own: {
    surplus: (p) =>
      `Quando um mês trouxer algo a mais, some uma parte ao valor de ${p.contribution} para “${p.goal}” e aproveite o resto.`,
    met: (p) => `Presenteie-se com algo que você vem adiando, tirado da sobra de ${p.surplus} por mês.`,
    balanced: (p) =>
      `Tente chegar ao fim do mês com uma pequena quantia, porque dos ganhos de ${p.income} não sobra nada para imprevistos.`,
    deficit: (p) =>
      `Veja se dá para reduzir o déficit de ${p.gap} em tarifas, assinaturas e seguros, antes de cortar o que faz bem a você.`,
    unknown: () => 'Anote o que você já tem guardado, porque isso também conta.',
  },
}
