import type { CoachTexts } from '../en/coach.ts'

export const coachTexts: CoachTexts = {
  goal: { named: (p) => `“${p.name}”`, savings: () => 'a sua reserva', debt: () => 'a sua dívida' },

  months: (p) => `${p.text} ${p.count === 1 ? 'mês' : 'meses'}`,

  intake: {
    ask: () =>
      'Para responder com os seus próprios números, primeiro preciso saber os seus ganhos mensais, as suas despesas mensais e se o seu objetivo é poupar ou quitar dívidas.',
    askGently: () =>
      'Quando você quiser, também posso ajudar com o dinheiro: só vou precisar dos seus ganhos mensais, das suas despesas mensais e de saber se o seu objetivo é poupar ou quitar dívidas.',
  },

  month: {
    surplus: (p) => `Você ganha ${p.income} por mês e gasta ${p.expenses}, então sobram ${p.surplus}.`,
    balanced: (p) => `Você ganha ${p.income} por mês e gasta ${p.expenses}, então no momento não sobra nada.`,
    deficit: (p) =>
      `Você ganha ${p.income} por mês e gasta ${p.expenses}, então todo mês fica faltando ${p.gap}.`,
  },

  plan: {
    next: () => 'O próximo passo é o seu plano: assim que for gerado, ele dirá quanto destinar à sua meta.',
    outgrown: (p) =>
      `Seu plano pede ${p.contribution} por mês, mais do que os ${p.surplus} que sobram agora, então é hora de gerar um novo plano.`,
    outdated: (p) =>
      `Seu plano ainda não separa nada, embora agora sobrem ${p.surplus} por mês, então é hora de gerar um novo plano.`,
    closeGap: () => 'Fechar essa diferença vem primeiro: comece pela despesa que faria menos falta.',
    freeSomething: () => 'Cortar uma única despesa já liberaria um primeiro valor para a sua meta.',
  },

  contribution: {
    savings: (p) => `Guarde ${p.contribution} este mês: é o que o seu plano reserva para ${p.goal}.`,
    debt: (p) =>
      `Pague ${p.contribution} este mês para ${p.goal}: é o que o seu plano reserva para quitar dívidas.`,
    pace: (p) =>
      `Os ${p.contribution} por mês do seu plano equivalem a ${p.weekly} por semana, ou ${p.yearly} em um ano.`,
    fortnightly: (p) =>
      `Os ${p.contribution} por mês do seu plano equivalem a ${p.amount} a cada duas semanas.`,
    twiceMonthly: (p) =>
      `Os ${p.contribution} por mês do seu plano equivalem a ${p.amount} duas vezes por mês.`,
    onPayday: (p) => `Um bom momento para separar esse valor é o seu próximo pagamento, em ${p.date}.`,
  },

  left: {
    some: (p) =>
      `Dos ${p.surplus} que sobram por mês, ${p.contribution} vão para ${p.goal} e ${p.left} ficam livres para você.`,
    none: (p) =>
      `Todos os ${p.surplus} que sobram por mês vão para ${p.goal}, então não fica mais nada livre.`,
    short: (p) => `Assim, da sua sobra do mês ficam ${p.left} livres.`,
    fits: (p) =>
      `Se não custar mais do que os ${p.left} que ficam livres da sobra deste mês, cabe sem mexer no seu plano.`,
    doesNotFit: () => 'Uma compra nova teria que sair do seu plano, então talvez seja melhor esperar.',
  },

  date: {
    reached: (p) => `No ritmo do seu plano, você completa ${p.goal} por volta de ${p.date}.`,
    reachedIn: (p) =>
      `No ritmo do seu plano, você completa ${p.goal} por volta de ${p.date}, daqui a ${p.months}.`,
    debtFree: (p) => `No ritmo do seu plano, você termina de pagar ${p.goal} por volta de ${p.date}.`,
    debtFreeIn: (p) =>
      `No ritmo do seu plano, você termina de pagar ${p.goal} por volta de ${p.date}, daqui a ${p.months}.`,
    unknown: (p) => `Ainda não há uma data para ${p.goal}.`,
    needsTarget: () => 'Com um valor de meta registrado, um novo plano pode calcular essa data.',
    needsPlan: () => 'Um novo plano talvez consiga calcular essa data.',
    onTime: (p) => `Isso cumpre a data que você escolheu, ${p.targetDate}.`,
    late: (p) => `Isso passa da data que você escolheu, ${p.targetDate}.`,
  },

  rate: {
    current: (p) => `Sua taxa de poupança atual é de ${p.rate} do que você ganha.`,
    basis: (p) => `São ${p.surplus} que sobram dos ${p.income} que você ganha por mês.`,
    target: (p) => `Seu plano destina ${p.rate} do que você ganha para ${p.goal}.`,
  },

  progress: {
    savings: (p) =>
      `Você já tem ${p.current} dos ${p.target} para ${p.goal}, ou seja, ${p.percent}, e faltam ${p.remaining}.`,
    debt: (p) =>
      `Você já pagou ${p.current} dos ${p.target} de ${p.goal}, ou seja, ${p.percent}, e ainda deve ${p.remaining}.`,
    openSavings: (p) => `Você já tem ${p.current} para ${p.goal}, que ainda não tem um valor de meta.`,
    openDebt: (p) => `Você já pagou ${p.current} de ${p.goal}; o total que você deve não está registrado.`,
    metSavings: (p) => `Parabéns, você alcançou os ${p.target} de ${p.goal}!`,
    metDebt: (p) => `Parabéns, você quitou os ${p.target} de ${p.goal}!`,
    celebrate: () => 'Aproveite este momento e depois escolha o que vem a seguir.',
    noGoal: () => 'Ainda não há nenhuma meta registrada.',
  },

  spending: {
    split: (p) =>
      `Seu plano limita as necessidades a ${p.needs} do que você ganha e os desejos a ${p.wants}.`,
    share: (p) => `Suas despesas são de ${p.expenses} por mês, ${p.share} do que você ganha.`,
    trim: () =>
      'Olhe para o que você quer, mais do que para o que precisa, como assinaturas, delivery e compras por impulso, e corte o que faria menos falta.',
  },

  debt: {
    order: () =>
      'Pague pelo menos o mínimo de cada dívida e coloque o que passar disso na que tem os juros mais altos.',
    notTheGoal: (p) =>
      `O valor que você deve não está registrado, porque sua meta atual é ${p.goal} e não uma dívida.`,
  },

  payday: {
    next: (p) => `Seu próximo pagamento registrado é em ${p.date}.`,
    unknown: () => 'Não há nenhum próximo pagamento registrado.',
  },

  smallTalk: {
    greeting: () => 'Olá, que bom ter você aqui!',
    thanks: () => 'De nada, conte comigo!',
    farewell: () => 'Até logo, e se cuide!',
    identity: () =>
      'Sou seu assistente financeiro digital e ajudo você a seguir seu plano e alcançar sua meta.',
    other: () => 'Não tenho certeza de ter entendido.',
    offer: () =>
      'Você pode me perguntar quanto guardar, quanto sobra este mês ou quanto falta para a sua meta.',
  },
}
