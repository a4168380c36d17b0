import type { dreamer as english } from '../../en/tones/dreamer.ts'

export const dreamer: typeof english = {
  month: {
    surplus: (p) =>
      `Seu mês oferece uma base para construir: você ganha ${p.income}, gasta ${p.expenses} e fica com ${p.surplus}.`,
    balanced: (p) =>
      `O que você tem em mente precisa de espaço, e o mês ainda não deixa nenhum: você ganha ${p.income} e gasta tudo.`,
    deficit: (p) =>
      `Antes dos seus planos vem o equilíbrio do mês: você ganha ${p.income} e gasta ${p.expenses}, então termina com ${p.gap} a menos.`,
    noIncome: (p) =>
      `Antes dos seus planos vem o essencial: você gasta ${p.expenses} por mês e está sem ganhos no momento.`,
    unknown: () =>
      'Todo grande plano começa com alguns números simples, e ainda não há registro do que você ganha e gasta por mês.',
  },
  outlook: {
    savings: {
      dated: (p) =>
        `Imagine os dias por volta de ${p.date}: “${p.goal}” chega a ${p.target}, depois de ${p.months} guardando ${p.contribution} por mês, ${p.share} do que você ganha.`,
      open: (p) =>
        `“${p.goal}” toma forma com ${p.contribution} por mês, ${p.share} do que você ganha, e uma imagem mais nítida ajuda a dar a isso uma data.`,
      met: (p) => `“${p.goal}” virou realidade: o valor de ${p.target} está completo.`,
      distant: (p) =>
        `O caminho até “${p.goal}” é longo: com ${p.contribution} por mês, ainda não dá para prever quando você junta o valor de ${p.remaining} que falta.`,
      waiting: (p) =>
        `“${p.goal}” continua valendo a pena e pode avançar assim que um mês terminar com alguma sobra.`,
    },
    debt: {
      dated: (p) =>
        `Imagine o dia ${p.date}: a dívida de ${p.remaining} já ficou para trás, depois de ${p.months} pagando ${p.contribution} por mês, ${p.share} do que você ganha.`,
      open: (p) =>
        `Uma vida sem essa dívida toma forma com ${p.contribution} por mês, ${p.share} do que você ganha, para “${p.goal}”.`,
      met: (p) => `“${p.goal}” ficou para trás: não falta mais nada a pagar.`,
      distant: (p) =>
        `Uma vida sem dívidas é o objetivo, mas com ${p.contribution} por mês o fim da dívida de ${p.remaining} ainda não está à vista.`,
      waiting: (p) =>
        `Uma vida sem dívidas continua sendo o objetivo, e “${p.goal}” pode avançar assim que um mês terminar com alguma sobra.`,
    },
  },
  actions: {
    closeGap: (p) =>
      `Faça do fim do déficit de ${p.gap} por mês o seu próximo marco: gaste menos, ganhe mais ou faça um pouco de cada coisa.`,
    matchIncome: (p) =>
      `Escolha um gasto para mudar nesta semana: o total de ${p.expenses} por mês precisa baixar até o que você ganha, ${p.income}.`,
    findIncome: (p) =>
      `Dê nesta semana um passo rumo a ganhos que cubram as despesas de ${p.expenses} por mês, como um telefonema ou uma candidatura.`,
    trim: (p) =>
      `Escolha, nos gastos de ${p.expenses} por mês, algo que importe menos que os seus planos, e libere esse dinheiro para eles.`,
    recordIncome: () =>
      'Dê hoje o próximo passo: anote quanto você ganha por mês, para que o plano mostre até onde isso leva.',
    recordExpenses: () =>
      'Anote quanto você gasta por mês, das contas fixas às compras do dia a dia, para ver o que fica livre para os seus planos.',
    split: (p) =>
      `Mantenha as necessidades perto de ${p.needs} dos seus ganhos e os desejos perto de ${p.wants}: o resto aproxima você dos seus planos.`,
    holdSpending: (p) =>
      `Gaste no máximo ${p.expenses} por mês, e a sobra de ${p.surplus} fica livre para o que importa para você.`,
    leastPayment: (p) =>
      `Procure chegar a pelo menos ${p.least} por mês na dívida de ${p.remaining}: a partir daí, o fim fica à vista; com menos, não.`,
    targetDate: {
      outOfReach: (p) =>
        `A data que você escolheu, ${p.targetDate}, exige mais que a sobra de ${p.surplus} por mês: mantenha a meta e dê a ela uma data posterior.`,
    },
    savings: {
      contribute: (p) =>
        `Dê o próximo passo no dia em que receber: transfira ${p.contribution}, ${p.share} do que você ganha, para “${p.goal}”, e repita todo mês.`,
      dated: (p) =>
        `Deixe à vista uma imagem que lembre “${p.goal}”, com os números ao lado: ${p.target} em ${p.months}, por volta de ${p.date}.`,
      started: (p) =>
        `Construa sobre o valor de ${p.current} que “${p.goal}” já tem: com mais ${p.remaining}, chega a ${p.target}.`,
      open: (p) => `Dê um valor a “${p.goal}”, para que o plano possa transformá-lo em uma data.`,
      distant: (p) =>
        `Divida “${p.goal}” em marcos menores e aumente o valor de ${p.contribution} por mês a cada um deles: nesse ritmo, o valor de ${p.remaining} que falta ainda demora demais.`,
      waiting: (p) =>
        `Mande para “${p.goal}” o que sobrar no fim de cada mês, por pouco que seja, para chegar mais perto do valor de ${p.remaining} que falta.`,
      met: (p) => `Escolha o que você quer tornar realidade agora que “${p.goal}” chegou a ${p.target}.`,
      keepGoing: (p) =>
        `Enquanto isso, vá juntando ${p.contribution} por mês, ${p.share} do que você ganha, para o que vier.`,
    },
    debt: {
      contribute: (p) =>
        `Dê o próximo passo no dia em que receber: destine ${p.contribution}, ${p.share} do que você ganha, a “${p.goal}”, e repita todo mês.`,
      dated: (p) =>
        `Escreva a data ${p.date} onde possa vê-la todos os dias: com ${p.months} de pagamentos, a dívida de ${p.remaining} fica quitada.`,
      started: (p) =>
        `Lembre-se do caminho já feito, ${p.current} de ${p.target}, e evite novas dívidas até quitar o saldo de ${p.remaining}.`,
      open: (p) => `Some tudo o que você deve, para que o plano possa transformar “${p.goal}” em uma data.`,
      distant: (p) =>
        `Reparta a dívida de ${p.remaining} em marcos menores e aumente o pagamento a cada um deles: com ${p.contribution} por mês, não há fim à vista.`,
      waiting: (p) =>
        `Continue pagando o mínimo da dívida de ${p.remaining}, para não se afastar do objetivo enquanto libera dinheiro.`,
      met: (p) =>
        `Escolha o que você quer tornar realidade agora que o total de ${p.target} de “${p.goal}” está pago.`,
      keepGoing: (p) =>
        `Enquanto isso, vá juntando para o que vier o valor de ${p.contribution} por mês, ${p.share} do que você ganha, de que a dívida já não precisa.`,
    },
  },
  own: {
    surplus: (p) =>
      `Cada vez que o valor de ${p.contribution} for para “${p.goal}”, anote o que isso deixa mais perto.`,
    met: (p) => `Escreva o que você gostaria de tornar possível com a sobra de ${p.surplus} por mês.`,
    balanced: (p) =>
      `Escreva para que você gostaria de ter uma sobra e, ao lado, a menor mudança nos gastos de ${p.expenses} por mês que já seria um começo.`,
    deficit: (p) =>
      `Escreva o que um mês sem o déficit de ${p.gap} tornaria possível e o menor passo que você pode dar nesta semana.`,
    unknown: () => 'Escreva o que você gostaria de tornar possível com o seu dinheiro.',
  },
}
