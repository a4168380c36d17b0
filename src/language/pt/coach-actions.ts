import type { ActionsTexts } from '../en/coach-actions.ts'

const quoted = (titles: readonly string[]) => titles.map((title) => `“${title}”`).join(', ')

export const actionsTexts: ActionsTexts = {
  numbered: (p) => p.items.map((item, index) => `${index + 1}. ${item}`).join('; '),
  income: () => 'ganhos',

  transaction: {
    expense: (p) => `${p.amount} em “${p.description}” (${p.category})`,
    income: (p) => `${p.amount} recebidos, “${p.description}” (${p.category})`,
    on: (p) => `${p.item}, em ${p.date}`,
    spent: (p) => `saíram ${p.amount}`,
    received: (p) => `entraram ${p.amount}`,
    more: (p) => `e mais ${p.text}`,
    inAll: (p) => `Ao todo: ${p.totals.join(', ')}.`,
  },

  log: {
    done: (p) => `Anotado: ${p.items.join('; ')}.`,
    takeBack: () => 'Se não estiver certo, diga “desfazer” e eu apago.',
    month: (p) => `Este mês, ${p.category} já soma ${p.amount}.`,
    noAmount: () => 'Ainda não anotei nada: quanto foi?',
    unreadable: (p) => `Não anotei nada, porque não entendi “${p.part}”. Pode dizer de outra forma?`,
    others: () =>
      'Não anotei nada: só guardo o seu próprio dinheiro, não o que outras pessoas pagam ou recebem.',
    profile: () =>
      'Não anotei nada: o que entra e o que sai por mês fica nos seus dados financeiros. Atualize lá, e passo a contar com os novos valores.',
    notMoved: () => 'Não anotei nada: só guardo dinheiro que já entrou ou saiu. Diga em que foi e quanto.',
  },

  undo: {
    unknown: (p) =>
      `Não apaguei nada, porque não encontro nada assim entre o que você anotou aqui. O último foi ${p.items.join('; ')}.`,
    done: (p) => `Apagado: ${p.items.join('; ')}.`,
    nothing: () => 'Não há nada para desfazer: não resta nada do que você anotou aqui ultimamente.',
    changed: () =>
      'Não desfiz nada: posso apagar o que você anotou e reabrir tarefas que marcou. Para outra meta ou outro idioma, é só dizer qual.',
    notAll: () => 'Não apaguei nada: apago o que você anotou por último ou aquilo que você disser pelo nome.',
  },

  correct: {
    currency: () => 'Não corrigi nada, porque não posso mudar a moeda: desfaça e conte de novo.',
    done: (p) => `“${p.description}” corrigido: ${p.changes.join('; ')}.`,
    amount: (p) => `o valor agora é ${p.to} em vez de ${p.from}`,
    date: (p) => `a data agora é ${p.to} em vez de ${p.from}`,
    category: (p) => `a categoria agora é ${p.to} em vez de ${p.from}`,
    description: (p) => `o nome agora é “${p.to}” em vez de “${p.from}”`,
    toIncome: () => 'agora conta como dinheiro que entrou, não que saiu',
    toExpense: () => 'agora conta como dinheiro que saiu, não que entrou',
    unchanged: (p) => `Já está anotado assim: ${p.item}.`,
    which: (p) => `Qual devo corrigir? ${p.items}`,
    what: (p) =>
      `O que devo corrigir? Está anotado ${p.item}. Diga o valor, o dia, a categoria ou o nome certo.`,
    nothing: () => 'Não há nada para corrigir: não resta nada do que você anotou aqui.',
  },

  tasks: {
    done: (p) => `Feito: ${quoted(p.titles)}.`,
    skipped: (p) => `Deixado de lado: ${quoted(p.titles)}.`,
    points: (p) => `Você ganha ${p.points} pontos.`,
    bonus: (p) =>
      `Você ganha ${p.points} pontos, ${p.bonus} deles por concluir a sua primeira tarefa de todas.`,
    reopened: (p) => `De novo por fazer: ${quoted(p.titles)}.`,
    pointsBack: (p) => `Com isso saem ${p.points} pontos.`,
    noneMarked: () => 'Nada muda: no ciclo aberto não há nenhuma tarefa assim marcada.',
    tooLate: () => 'Não mudei nada: esse ciclo já fechou, e as tarefas dele ficam como estão marcadas.',
    left: (p) => `Ainda por fazer: ${quoted(p.titles)}.`,
    complete: (p) => `Com isso este ciclo de Money Moves fica completo; o próximo vence em ${p.date}.`,
    closed: (p) => `Com isso este ciclo de Money Moves fica fechado; o próximo vence em ${p.date}.`,
    already: (p) => `Nada muda, isto já está marcado: ${quoted(p.titles)}.`,
    which: (p) => `De qual você está falando? ${p.items}`,
    noPlan: () => 'Ainda não há tarefas: seus Money Moves começam com o seu primeiro plano.',
    noCycle: () => 'No momento não há nenhum ciclo de Money Moves aberto, então não há tarefa para marcar.',
    progress: (p) => `“${p.goal}” está agora em ${p.current} de ${p.target}.`,
    progressOpen: (p) => `“${p.goal}” está agora em ${p.current}.`,
  },

  goal: {
    savingsName: () => 'Poupança',
    savings: (p) => `juntar ${p.target} para “${p.name}”`,
    debt: (p) => `quitar ${p.target} de “${p.name}”`,
    by: (p) => `${p.goal} até ${p.date}`,
    present: (p) => `“${p.name}”`,
    presentTarget: (p) => `“${p.name}” (${p.target})`,
    set: (p) => `A sua nova meta está definida: ${p.goal}.`,
    replaced: (p) => `Ela toma o lugar de ${p.former}.`,
    confirm: (p) => `A sua meta atual é ${p.former}. Posso trocar por uma nova: ${p.goal}? Sim ou não?`,
    kept: (p) => `Tudo bem, a sua meta continua como está: ${p.former}.`,
    dropped: () => 'Tudo bem, nenhuma meta foi definida.',
    askTarget: (p) => `Quanto você quer juntar ao todo para “${p.name}”?`,
    askDebt: (p) => `Quanto você deve ao todo em “${p.name}”?`,
    already: (p) => `Essa já é a sua meta: ${p.goal}.`,
    changed: (p) => `A sua meta “${p.name}” mudou: ${p.changes.join('; ')}.`,
    target: (p) => `o valor agora é ${p.to} em vez de ${p.from}`,
    targetSet: (p) => `o valor agora é ${p.to}`,
    date: (p) => `a data agora é ${p.to} em vez de ${p.from}`,
    dateSet: (p) => `a data agora é ${p.to}`,
    name: (p) => `o nome agora é “${p.to}” em vez de “${p.from}”`,
    replan: () => 'O seu plano acompanha assim que for gerado de novo.',
    reached: () => 'Com isso a meta está alcançada, parabéns!',
    past: (p) => `Não mudei nada: ${p.date} já passou. Até quando você gostaria?`,
    impossible: () =>
      'Não mudei nada: o valor da meta tem que ser maior que zero e caber no que posso guardar.',
    currency: (p) => `Não mudei nada: as suas metas são em ${p.own}. Quanto é em ${p.own}?`,
    drop: () => 'Não mudei nada: aqui dá para mudar a meta ou trocar por outra, mas não para cancelar.',
    unclear: () =>
      'Não mudei nada. Diga para que quer juntar ou o que quer quitar, quanto é ao todo e, se quiser, até quando.',
  },

  language: {
    switched: () => 'A partir de agora falo português com você.',
    already: () => 'Já falo português com você.',
    available: () => 'Falo inglês, português e espanhol. Qual você prefere?',
  },
}
