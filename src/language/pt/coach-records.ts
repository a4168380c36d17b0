import type { RecordsTexts } from '../en/coach-records.ts'

export const recordsTexts: RecordsTexts = {
  period: {
    today: () => 'hoje',
    yesterday: () => 'ontem',
    day: (p) => `em ${p.from}`,
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
    most: (p) => `A maior parte foi para ${p.list}.`,
    share: (p) => `Isso é ${p.share} dos ${p.total} que você gastou nesse período.`,
    monthly: (p) => `Pelo que você me contou, as suas despesas são de ${p.expenses} por mês.`,
    soFar: (p) => `Até agora, você gastou ${p.amount} neste mês.`,
    nothing: (p) => `Não tenho nenhum gasto registrado ${p.period}.`,
    nothingOn: (p) => `Não tenho nada registrado com ${p.name} ${p.period}.`,
    nothingReceived: (p) => `Não tenho nenhum rendimento registrado ${p.period}.`,
    tellMe: () => 'Conte para mim o que for comprando, e eu anoto tudo.',
  },

  largest: {
    one: (p) => `Seu maior gasto ${p.period} foi ${p.item}.`,
    several: (p) => `Seus maiores gastos ${p.period} foram ${p.list}.`,
    item: (p) => `“${p.description}”, de ${p.amount}, em ${p.date}`,
  },

  compare: {
    more: (p) =>
      `Você gastou ${p.amount} ${p.period}, ${p.difference} a mais do que ${p.other} (${p.before}).`,
    less: (p) =>
      `Você gastou ${p.amount} ${p.period}, ${p.difference} a menos do que ${p.other} (${p.before}).`,
    same: (p) => `Você gastou ${p.amount} ${p.period}, o mesmo que ${p.other}.`,
    on: (p) => `Aqui conta só o que foi com ${p.category}.`,
    rose: (p) => `O que mais subiu foi ${p.category}: de ${p.before} para ${p.now}.`,
    fell: (p) => `O que mais caiu foi ${p.category}: de ${p.before} para ${p.now}.`,
    running: () => 'O primeiro desses períodos ainda não terminou.',
  },

  move: {
    due: (p) => `Seu próximo Money Move é para ${p.date}: ${p.list}.`,
    task: (p) => `“${p.title}” (${p.points} pontos)`,
    none: () => 'Ainda não há nenhum Money Move aberto; o primeiro vem com o seu plano.',
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
