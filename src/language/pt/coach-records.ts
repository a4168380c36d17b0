import type { RecordsTexts } from '../en/coach-records.ts'

export const recordsTexts: RecordsTexts = {
  period: {
    today: () => 'hoje',
    yesterday: () => 'ontem',
    day: (p) => `no dia ${p.from}`,
    thisWeek: () => 'nesta semana',
    lastWeek: () => 'na semana passada',
    thisMonth: () => 'neste mês',
    lastMonth: () => 'no mês passado',
    month: (p) => `em ${p.month}`,
    thisYear: () => 'neste ano',
    lastYear: () => 'no ano passado',
    year: (p) => `em ${p.year}`,
    since: (p) => `desde ${p.from}`,
    between: (p) => `de ${p.from} a ${p.to}`,
  },

  list: (p) => new Intl.ListFormat('pt', { type: 'conjunction' }).format(p.items),
  item: (p) => `${p.name} (${p.amount})`,

  spent: {
    total: (p) => `Você gastou ${p.amount} ${p.period}.`,
    category: (p) => `Você gastou ${p.amount} com ${p.category} ${p.period}.`,
    matching: (p) => `Você gastou ${p.amount} com “${p.words}” ${p.period}.`,
    savings: (p) => `Você guardou ${p.amount} ${p.period}.`,
    debt: (p) => `Você pagou ${p.amount} de dívidas ${p.period}.`,
    received: (p) => `Você recebeu ${p.amount} ${p.period}.`,
    all: (p) => `Foi tudo para ${p.list}.`,
    most: (p) => `As maiores partes foram para ${p.list}.`,
    share: (p) => `Isso é ${p.share} dos ${p.total} que você gastou nesse período.`,
    monthly: (p) => `Pelo que me contou, as suas despesas são de ${p.expenses} por mês.`,
    soFar: (p) => `Até agora, você gastou ${p.amount} neste mês.`,
    nothing: (p) => `Não tenho nenhum gasto registrado ${p.period}.`,
    nothingOn: (p) => `Não tenho nada registrado em ${p.name} ${p.period}.`,
    nothingReceived: (p) => `Não tenho nenhum rendimento registrado ${p.period}.`,
    tellMe: () => 'Vá contando aqui o que compra, e eu anoto tudo.',
  },

  largest: {
    one: (p) => `Seu maior gasto ${p.when} foi ${p.item}.`,
    several: (p) => `Seus maiores gastos ${p.when} foram ${p.list}.`,
    on: (p) => `com ${p.category} ${p.period}`,
    item: (p) => `“${p.description}” (${p.amount} em ${p.date})`,
  },

  compare: {
    more: (p) => `Ou seja, ${p.difference} a mais do que ${p.other} (${p.before}).`,
    less: (p) => `Ou seja, ${p.difference} a menos do que ${p.other} (${p.before}).`,
    same: (p) => `É o mesmo que ${p.other}.`,
    rose: (p) => `O que mais subiu foi ${p.category}: de ${p.before} para ${p.now}.`,
    fell: (p) => `O que mais caiu foi ${p.category}: de ${p.before} para ${p.now}.`,
    nothing: () => 'nada',
    running: {
      today: () => 'O dia de hoje ainda não terminou.',
      thisWeek: () => 'Esta semana ainda não terminou.',
      thisMonth: () => 'Este mês ainda não terminou.',
      thisYear: () => 'Este ano ainda não terminou.',
    },
  },

  move: {
    due: (p) => `Seu próximo Money Move é para ${p.date}: ${p.list}.`,
    overdue: (p) => `Seu Money Move era para ${p.date} e ainda dá tempo de fazer: ${p.list}.`,
    task: (p) => `“${p.title}” (${p.points} pontos)`,
    none: () => 'No momento não há nenhum Money Move aberto.',
    first: () => 'Ainda não há nenhum Money Move; o primeiro vem com o seu plano.',
    allDone: (p) => `Não falta mais nada no Money Move de ${p.date}.`,
  },

  points: {
    total: (p) => `Você tem ${p.points} pontos.`,
    none: () => 'Você ainda não tem pontos: a primeira tarefa que concluir traz os primeiros.',
    streak: (p) =>
      p.count === 1
        ? 'Sua sequência é de um Money Move concluído.'
        : `Sua sequência é de ${p.cycles} Money Moves concluídos seguidos.`,
    noStreak: () => 'Conclua o próximo Money Move para começar uma sequência.',
  },
}
