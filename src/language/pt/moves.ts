import type { MovesTexts } from '../en/moves.ts'

export const movesTexts: MovesTexts = {
  do: {
    neutral: {
      savings: {
        usual: (p) => `Transfira ${p.amount} para “${p.goal}” assim que receber.`,
        again: (p) => `No dia em que receber, guarde ${p.amount} para “${p.goal}”.`,
      },
      debt: {
        usual: (p) => `Destine ${p.amount} a “${p.goal}” assim que receber.`,
        again: (p) => `No dia em que receber, faça o pagamento de ${p.amount} para “${p.goal}”.`,
      },
      noGoal: (p) => `Guarde ${p.amount} assim que receber.`,
      cut: (p) => `Gaste ${p.amount} a menos com ${p.category} e destine a diferença a “${p.goal}”.`,
      cutNoGoal: (p) => `Gaste ${p.amount} a menos com ${p.category} e guarde a diferença.`,
      nextGoal: () => 'Escolha sua próxima meta, agora que você alcançou a anterior.',
      trim: (p) => `Encontre algo para cortar no que você gasta com ${p.category}, para que sobre um pouco.`,
      trimAny: () => 'Encontre uma despesa para reduzir, para que sobre um pouco.',
    },
    planner: {
      savings: {
        usual: (p) =>
          `Agende a transferência de ${p.amount} para “${p.goal}” no dia em que receber e, depois, marque como feita.`,
        again: (p) => `Coloque ${p.amount} para “${p.goal}” no topo da sua lista de pagamentos e transfira.`,
      },
      debt: {
        usual: (p) =>
          `Agende um pagamento de ${p.amount} para “${p.goal}” no dia em que receber e, depois, marque como feito.`,
        again: (p) => `Coloque ${p.amount} para “${p.goal}” no topo da sua lista de contas e pague.`,
      },
      noGoal: (p) =>
        `Agende a transferência de ${p.amount} para a poupança no dia em que receber e, depois, marque como feita.`,
      cut: (p) =>
        `Reserve ${p.amount} a menos para ${p.category} até receber de novo e destine a diferença a “${p.goal}”.`,
      cutNoGoal: (p) =>
        `Reserve ${p.amount} a menos para ${p.category} até receber de novo e guarde a diferença.`,
      nextGoal: () => 'Escolha sua próxima meta e anote o valor e a data que deseja para ela.',
      trim: (p) => `Revise item por item o que você gastou com ${p.category} e marque algo para reduzir.`,
      trimAny: () => 'Revise suas despesas item por item e marque uma para reduzir.',
    },
    spender: {
      savings: {
        usual: (p) =>
          `Passe ${p.amount} para “${p.goal}” antes de qualquer gasto e reserve algo para se divertir.`,
        again: (p) =>
          `Mande ${p.amount} para “${p.goal}” assim que receber e depois escolha algo de que goste.`,
      },
      debt: {
        usual: (p) =>
          `Destine ${p.amount} a “${p.goal}” antes de qualquer gasto e reserve algo para se divertir.`,
        again: (p) =>
          `Faça o pagamento de ${p.amount} para “${p.goal}” assim que receber e depois escolha algo de que goste.`,
      },
      noGoal: (p) => `Tire ${p.amount} de vista antes de qualquer gasto e reserve algo para se divertir.`,
      cut: (p) =>
        `Fique com o melhor dos seus gastos com ${p.category}, corte ${p.amount} do resto e mande esse valor para “${p.goal}”.`,
      cutNoGoal: (p) =>
        `Fique com o melhor dos seus gastos com ${p.category}, corte ${p.amount} do resto e guarde esse valor.`,
      nextGoal: () => 'Aproveite o que alcançou e escolha a próxima meta que daria gosto realizar.',
      trim: (p) => `Encontre, no que você gasta com ${p.category}, algo que traga pouca alegria, e corte.`,
      trimAny: () => 'Encontre uma despesa que traga pouca alegria e corte.',
    },
    saver: {
      savings: {
        usual: (p) => `Guarde ${p.amount} para “${p.goal}” ao receber, com calma, como parte da sua rotina.`,
        again: (p) => `Some ${p.amount} a “${p.goal}” ao receber, com a constância de sempre.`,
      },
      debt: {
        usual: (p) =>
          `Faça o pagamento de ${p.amount} para “${p.goal}” ao receber, com calma, como parte da sua rotina.`,
        again: (p) => `Destine ${p.amount} a “${p.goal}” ao receber, com a constância de sempre.`,
      },
      noGoal: (p) => `Guarde ${p.amount} ao receber, com calma, como parte da sua rotina.`,
      cut: (p) => `Reduza ${p.amount} em ${p.category}, sem alarde, e some esse valor a “${p.goal}”.`,
      cutNoGoal: (p) => `Reduza ${p.amount} em ${p.category}, sem alarde, e guarde esse valor.`,
      nextGoal: () => 'Escolha sua próxima meta, para que o hábito de guardar continue tendo um destino.',
      trim: (p) => `Olhe com calma o que você gasta com ${p.category} e reduza um pouquinho.`,
      trimAny: () => 'Olhe suas despesas com calma e reduza um pouquinho uma delas.',
    },
    avoider: {
      savings: {
        usual: (p) =>
          `Deixe o app do banco transferir ${p.amount} para “${p.goal}” automaticamente quando você receber.`,
        again: (p) => `Dê um passo fácil: transfira ${p.amount} para “${p.goal}”, e pronto.`,
      },
      debt: {
        usual: (p) =>
          `Deixe o app do banco fazer o pagamento de ${p.amount} para “${p.goal}” automaticamente quando você receber.`,
        again: (p) => `Dê um passo fácil: destine ${p.amount} a “${p.goal}”, e pronto.`,
      },
      noGoal: (p) => `Deixe o app do banco guardar ${p.amount} automaticamente quando você receber.`,
      cut: (p) => `Faça um só corte: ${p.amount} a menos com ${p.category}, direto para “${p.goal}”.`,
      cutNoGoal: (p) => `Faça um só corte: ${p.amount} a menos com ${p.category}, direto para a poupança.`,
      nextGoal: () => 'Tire um minuto para escolher a próxima meta: pode ser pequena.',
      trim: (p) => `Deixe de lado só um gasto com ${p.category}; por enquanto, basta.`,
      trimAny: () => 'Escolha só uma despesa para deixar de lado; por enquanto, basta.',
    },
    dreamer: {
      savings: {
        usual: (p) => `Imagine “${p.goal}” ao seu alcance e transfira ${p.amount} para chegar mais perto.`,
        again: (p) => `Dê o próximo passo rumo a “${p.goal}”: transfira ${p.amount} ao receber.`,
      },
      debt: {
        usual: (p) => `Imagine o dia em que “${p.goal}” termina e pague ${p.amount} para chegar mais perto.`,
        again: (p) => `Dê o próximo passo em “${p.goal}”: pague ${p.amount} ao receber.`,
      },
      noGoal: (p) => `Guarde ${p.amount} ao receber, para um sonho que ainda está tomando forma.`,
      cut: (p) =>
        `Troque ${p.amount} de ${p.category} por um passo rumo a “${p.goal}” e mande esse valor para lá.`,
      cutNoGoal: (p) =>
        `Troque ${p.amount} de ${p.category} por um passo rumo a um sonho e guarde esse valor.`,
      nextGoal: () => 'Imagine o que você gostaria de viver agora e faça disso sua nova meta.',
      trim: (p) => `Pense em um sonho seu e corte algo em ${p.category} para abrir espaço para ele.`,
      trimAny: () => 'Pense em um sonho seu e reduza uma despesa para abrir espaço para ele.',
    },
  },

  learn: {
    'fixed-and-variable-bills': 'Separe as contas que são iguais todo mês das que mudam.',
    'needs-and-wants':
      'Reveja as compras da semana passada e marque o que foi necessidade e o que foi desejo.',
    'subscription-check': 'Liste as assinaturas que você paga e anote quando usou cada uma pela última vez.',
    'streaming-overlap':
      'Veja quais dos seus serviços de filmes, música e jogos oferecem quase a mesma coisa.',
    'free-activities': 'Procure o que há de gratuito perto de você neste mês e escolha algo de que goste.',
    'unit-prices':
      'Compare o preço por quilo ou litro na embalagem pequena e na grande de algo que você sempre compra.',
    'cost-per-portion': 'Calcule quanto custa cada porção do seu prato caseiro preferido.',
    'food-waste': 'Olhe a sua cozinha e anote os alimentos comprados há pouco que você ainda não comeu.',
    'cost-of-a-trip': 'Compare quanto custa um trajeto frequente em diferentes meios de transporte.',
    'cost-of-getting-around':
      'Some quanto você gasta num mês para ir de um lugar a outro, com consertos e estacionamento.',
    'read-utility-bill': 'Leia sua última conta de luz ou água linha por linha e veja o que dá para mudar.',
    'standby-power': 'Descubra quais aparelhos da casa gastam energia mesmo desligados.',
    'phone-plan-use': 'Compare o que seus planos de telefone e internet incluem com o que você usa de fato.',
    'housing-share':
      'Calcule que parte do que você ganha vai para a casa onde mora, com tudo o que ela envolve.',
    'hidden-home-costs': 'Liste o que a sua casa custa além do pagamento mensal, como consertos e móveis.',
    'cost-per-wear': 'Pegue uma peça de roupa e divida o preço pelas vezes que você a usou.',
    'wardrobe-gaps': 'Olhe o guarda-roupa e anote o que falta de verdade antes de comprar algo novo.',
    'discount-anchor': 'Entenda como um preço riscado faz o desconto parecer maior e encontre um exemplo.',
    'health-costs-ahead':
      'Liste os gastos de saúde que já dá para prever, como uma consulta ou óculos novos.',
    'free-learning': 'Procure uma versão gratuita de um curso ou livro antes de pagar pelo próximo.',
    'name-the-unnamed':
      'Procure as compras do mês passado que não cabem em categoria alguma e dê nome a cada uma.',
    'occasional-costs': 'Liste os gastos que só aparecem de vez em quando, como aniversários e consertos.',
    'account-fees': 'Consulte a tabela de tarifas do seu banco e veja o que você paga sem perceber.',
    'pay-yourself-first': 'Descubra o que significa “pague-se primeiro” e explique com suas palavras.',
    'automatic-transfer': 'Descubra como programar uma transferência automática no app do seu banco.',
    'balance-alerts': 'Procure no app do seu banco um alerta que avise quando o saldo estiver baixo.',
    'price-memory': 'Compare o preço atual de algo que você sempre compra com o que costumava pagar.',
    'hours-of-work': 'Calcule quantas horas de trabalho custou sua última compra grande.',
    'opportunity-cost': 'Entenda o que é “custo de oportunidade” e encontre um exemplo na sua semana.',
    'scam-signs': 'Conheça os sinais mais comuns de fraude e procure por eles nas suas mensagens recentes.',
    'bill-calendar':
      'Coloque num só calendário os dias em que você recebe e as datas de pagamento das suas contas.',
    'installment-total':
      'Compare o preço à vista de algo que você gostaria de ter com o total pago em prestações.',
    'best-price-timing': 'Descubra em que época costuma ser mais barato o que você compra todo ano.',
    'goal-milestones': 'Divida o caminho até a sua meta em algumas etapas e veja qual vem a seguir.',
    'goal-still-fits': 'Confira se o valor da sua meta ainda corresponde ao que você precisa.',

    'what-is-an-emergency': 'Liste o que seria uma emergência de verdade para você e o que não seria.',
    'separate-account': 'Compare guardar o dinheiro numa conta separada com deixá-lo na conta do dia a dia.',
    'compound-interest': 'Entenda como os juros rendem novos juros e faça um teste numa calculadora online.',
    'savings-rate': 'Calcule que parte do que ganhou no mês passado você conseguiu guardar.',
    'sinking-fund': 'Entenda como um pouco por mês pode cobrir uma conta anual e escolha uma para tentar.',
    'reach-your-savings':
      'Descubra em quanto tempo você teria acesso ao dinheiro guardado, se precisasse dele.',
    'savings-protection': 'Pesquise como o dinheiro da sua conta de poupança está protegido.',
    'price-of-the-next-goal': 'Pense no que você poderia querer depois desta meta e descubra quanto custa.',

    'debt-list': 'Liste todas as suas dívidas, com o que falta, os juros e o dia do pagamento.',
    'read-the-statement':
      'Abra o último extrato do empréstimo ou a fatura do cartão e encontre os juros e a data de pagamento.',
    'interest-in-a-payment': 'Descubra quanto do seu último pagamento da dívida foi para os juros.',
    'payoff-order': 'Compare começar pela menor dívida com começar pela que cobra mais juros.',
    'minimum-payment': 'Entenda por que pagar só o mínimo faz a dívida durar tanto.',
    'late-fee': 'Veja quanto custaria um atraso no pagamento e crie um lembrete para antes do prazo.',
    'extra-payments': 'Descubra como fazer um pagamento extra da dívida e se isso tem algum custo.',
    'refinancing-questions': 'Entenda o que é refinanciar e anote o que você perguntaria a quem empresta.',
    'card-cycle': 'Descubra em que dia fecha a fatura do seu cartão e em que dia ela vence.',
    'cost-of-credit': 'Entenda a diferença entre a taxa de juros de um empréstimo e o seu custo total.',
    'payoff-confirmation': 'Descubra como o credor confirma que uma dívida foi quitada por completo.',
    'freed-payment': 'Calcule o que o pagamento mensal poderia fazer por você quando a dívida acabar.',
  },

  mind: {
    'money-word': 'Escreva a palavra que vem à cabeça quando você pensa em dinheiro e pergunte-se por quê.',
    'early-memory': 'Pense na sua lembrança mais antiga ligada a dinheiro e no que ela ensinou a você.',
    'family-sayings':
      'Lembre-se de algo que sua família dizia sobre dinheiro e veja se ainda vale para você.',
    'glad-purchase': 'Pense numa compra que até hoje traz alegria e anote por que valeu a pena.',
    'regretted-purchase': 'Pense numa compra de que você se arrepende e no que sentia ao fazê-la.',
    'wait-a-day': 'Pense em algo que você tem vontade de comprar e decida esperar um dia antes.',
    'spending-triggers':
      'Lembre-se da última vez em que comprou algo por impulso e do que aconteceu logo antes.',
    'payday-feeling':
      'Lembre-se de como você se sentiu na última vez em que recebeu e do que fez nas horas seguintes.',
    'fun-that-lasts': 'Pergunte-se qual dos seus passatempos pagos dá mais alegria e qual dá menos.',
    'unplugged-evening': 'Lembre-se de uma noite agradável que não custou nada e combine outra parecida.',
    'hungry-or-tired':
      'Pense na última refeição que você pediu e pergunte-se se foi por fome, cansaço ou tédio.',
    'memorable-meals': 'Pense nas refeições de que mais gostou nos últimos tempos e no que as tornou boas.',
    'clothes-mood': 'Pergunte-se como costuma estar o seu humor quando você procura roupas para comprar.',
    'favorite-outfit': 'Pense nas roupas que você mais gosta de vestir e por que as escolheu.',
    'trips-by-habit': 'Pergunte-se quais dos seus trajetos você faz mais por hábito que por necessidade.',
    'home-comfort': 'Olhe ao redor da sua casa e diga o que a torna acolhedora sem custar muito.',
    'energy-habit': 'Escolha um pequeno hábito que economiza energia em casa e decida quando praticá-lo.',
    'free-wellbeing': 'Pense em algo gratuito que faz bem a você e abra espaço para isso nesta semana.',
    'why-learn': 'Pergunte-se o que gostaria de aprender agora e por que isso importa para você.',
    'small-leaks': 'Tente adivinhar para onde foram os trocados da semana passada, sem se culpar.',
    enough: 'Descreva em uma frase o que “suficiente” significa para você.',
    'guilt-free-treat': 'Escolha um pequeno agrado que você possa aproveitar sem culpa.',
    'worry-or-fact': 'Escreva uma preocupação com dinheiro e veja o que nela é fato e o que é medo.',
    'changed-plan': 'Lembre-se de um plano que não deu certo e anote o que manteria dele.',
    'good-enough': 'Aponte uma parte do seu orçamento em que a perfeição não faz falta.',
    'put-off-task': 'Nomeie uma tarefa de dinheiro que você vem adiando e imagine a sensação de tê-la feito.',
    'calm-look': 'Respire fundo, olhe o seu saldo e perceba como você se sente.',
    'words-for-a-friend':
      'Escreva o que diria a uma pessoa amiga na sua situação e depois leia o texto para si.',
    'ordinary-day': 'Imagine um dia comum daqui a alguns anos e o que o dinheiro torna possível nele.',
    'smallest-step': 'Escolha um sonho e anote o menor passo que você poderia dar nesta semana.',
    'future-thanks': 'Escreva algumas linhas em que o seu eu do futuro agradece o que você faz hoje.',
    'values-check': 'Diga o que mais importa para você e veja se os gastos do mês passado mostram isso.',
    'money-talk': 'Conte a alguém de confiança um hábito com dinheiro que você gostaria de mudar.',
    'glad-to-own': 'Escreva algo que você já tem e que torna os seus dias melhores.',
    'comparing-yourself':
      'Perceba quando compara a sua vida com o que os outros mostram e o que isso faz você querer.',
    'money-date':
      'Escolha um momento calmo na semana para cuidar do seu dinheiro e junte a ele algo agradável.',
    'habit-that-works': 'Pense num hábito com dinheiro que já funciona e em como você o construiu.',
    'goal-why': 'Escreva por que a sua meta importa para você e deixe o papel onde possa vê-lo.',
    'goal-obstacle': 'Aponte o que mais pode atrapalhar a sua meta e como você vai reagir.',
    'how-far-you-are': 'Olhe para o ponto de onde saiu e diga o que ficou mais fácil desde então.',
    'back-on-track': 'Lembre-se da última vez em que o plano saiu do rumo e do que ajudou você a retomá-lo.',
    'share-the-goal': 'Conte a alguém de confiança qual é a sua meta e até onde você já chegou.',
    'modest-celebration': 'Pense num jeito simples de comemorar o dia em que alcançar a sua meta.',
    'last-stretch': 'Pergunte-se o que poderia fazer você parar tão perto da sua meta.',
    'habit-to-keep': 'Escolha que hábito você gostaria de manter depois de alcançar a sua meta.',

    'safety-feeling': 'Imagine uma conta inesperada e perceba como seria ter o dinheiro pronto para ela.',
    'goal-picture': 'Encontre uma imagem do que você quer alcançar ao guardar dinheiro e deixe-a à vista.',
    'feeling-of-saving': 'Perceba o que sente ao guardar dinheiro: alívio, orgulho ou sensação de perda.',
    'saving-for-whom': 'Pergunte-se quem, além de você, ganha com o que você está guardando.',
    'reason-to-touch': 'Decida o que seria um bom motivo para mexer no dinheiro guardado.',

    'debt-story': 'Escreva como a sua dívida surgiu, só com os fatos e sem culpa.',
    'debt-free-day': 'Imagine o dia em que a sua dívida acabar e o que você gostaria de fazer nele.',
    'credit-moment': 'Lembre-se da última vez em que comprou a crédito e do que esperava sentir.',
    'weight-of-debt': 'Perceba o que faz você pensar na dívida hoje e o que ajuda a tirá-la da cabeça.',
    'owing-less': 'Pare por um momento e perceba que hoje você deve menos do que no início.',
    'lesson-of-debt': 'Escreva o que esta dívida ensinou e que você gostaria de lembrar.',
  },
}
