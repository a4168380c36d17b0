import { labelled } from '../labelled.ts'

/** Perguntas que parecem algo contado, e modos de pedir tarefas, percentagens e o que entrou. */
export const pt = {
  'uma padeira de Recife': [
    ...labelled('advice_request', 'spending', 'afford', [
      'quero comprar uma geladeira de 2500',
      'quero comprar um tênis de 280',
      'penso em gastar 200 no churrasco',
      'vou gastar 150 amanhã no salão',
      'sábado vou gastar 300 num show',
      'tudo bem se eu gastar 90 hoje',
      'tô querendo um celular de 1800',
      'tô de olho numa tv de 2 mil, rola?',
      'e se eu comprar uma mochila de 160?',
      'dá pra uma bike de 700',
      'tem espaço pra um curso de 400?',
    ]),
    ...labelled('progress_check', 'spending', 'purchases', [
      'quanto ganhei em setembro',
      'quanto me pagaram semana passada',
      'quanto entrou esse mês',
      'quanto recebi em agosto',
      'o que caiu na conta em outubro, no total',
      'meus ganhos do ano',
    ]),
    ...labelled('progress_check', 'spending', 'purchases', [
      'gastos com roupa em setembro',
      'gastos de mercado da semana passada',
      'quanto gasto em média por mês',
      'gasto médio com comida',
      'em média quanto vai de gasolina',
      'que porcentagem do que ganho vai pro aluguel',
    ]),
    ...labelled('progress_check', 'spending', 'largest', [
      'os gastos mais pesados de outubro',
      'as três compras mais caras do mês',
      'o mais caro que paguei',
    ]),
    ...labelled('progress_check', 'spending', 'comparison', [
      'compara este mês com o passado',
      'compara esse mês com o anterior',
      'subiu o que gasto com comida?',
      'meus gastos baixaram?',
      'qual categoria subiu mais',
      'as contas aumentaram este mês?',
    ]),
    ...labelled('goal_update', 'goals', 'goalUpdate', [
      'quero juntar 9000 para um carro, põe como meta',
      'põe uma meta de 4 mil para a cozinha',
      'minha meta agora é um notebook de 3500',
      'muda a meta para comprar uma casa, 300 mil',
    ]),
    ...labelled('transaction_log', 'savings', 'transaction', [
      'guardei 120 este mês',
      'pus 80 na poupança',
      'hoje passei 250 pra poupança',
    ]),
    ...labelled('transaction_log', 'general', 'transaction', [
      'me pagaram 900 hoje',
      'caiu o salário, 3200',
      'recebi 300 de hora extra',
    ]),
  ],
  'um carteiro de Braga': [
    ...labelled('advice_request', 'goals', 'nextMove', [
      'qual é a minha próxima tarefa',
      'quando vence o próximo money move',
      'o que tenho pendente para fazer',
      'que tarefas tenho em aberto',
      'mostra a lista de tarefas',
      'o que falta fazer neste ciclo',
    ]),
    ...labelled('progress_check', 'goals', 'points', [
      'qual a minha pontuação',
      'em quanto está o meu placar',
    ]),
    ...labelled('progress_check', 'savings', 'rate', [
      'quantos por cento eu poupo',
      'que parte do ordenado estou a poupar',
      'qual a percentagem que guardo do que ganho',
    ]),
    ...labelled('advice_request', 'savings', 'whatIf', [
      'o que acontece se eu parar de poupar',
      'quanto demoro se não guardar nada',
      'e se eu guardar 150 a menos',
    ]),
    ...labelled('advice_request', 'debt', 'whatIf', [
      'e se eu puser mais 80 no empréstimo',
      'o que acontece se eu deixar de pagar a dívida',
    ]),
    ...labelled('progress_check', 'goals', 'goalDate', [
      'chego lá antes de junho?',
      'dá tempo até o natal?',
      'quanto vai demorar isto tudo',
      'em que dia acabo de poupar',
    ]),
    ...labelled('progress_check', 'debt', 'goalDate', [
      'quantos pagamentos faltam',
      'quantas prestações ainda tenho até acabar',
    ]),
    ...labelled('general', 'goals', 'moveDone', [
      'já separei o deste mês',
      'já guardei o valor do plano',
      'todas feitas',
      'fiz todas',
    ]),
    ...labelled(
      'emotional_support',
      'savings',
      'pleased',
      [
        'consegui guardar 200 este mês!',
        'finalmente poupei os meus primeiros 100',
        'juntei 300 já, que alegria',
      ],
      'happy',
    ),
  ],
}
