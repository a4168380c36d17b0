import type { AheadTexts } from '../en/coach-ahead.ts'

export const aheadTexts: AheadTexts = {
  with: {
    savings: (p) =>
      `Com ${p.payment} por mês, você completaria ${p.goal} por volta de ${p.date}, daqui a ${p.months}.`,
    debt: (p) =>
      `Com ${p.payment} por mês, você terminaria de pagar ${p.goal} por volta de ${p.date}, daqui a ${p.months}.`,
    once: (p) =>
      `Com ${p.amount} agora e os ${p.payment} por mês do seu plano, você completaria ${p.goal} por volta de ${p.date}, daqui a ${p.months}.`,
    onceDebt: (p) =>
      `Com ${p.amount} agora e os ${p.payment} por mês do seu plano, você terminaria de pagar ${p.goal} por volta de ${p.date}, daqui a ${p.months}.`,
    tooLong: (p) => `Com ${p.payment} por mês, ${p.goal} levaria mais do que uma vida inteira.`,
    endless: (p) =>
      `Com ${p.payment} por mês, ${p.goal} levaria mais do que uma vida inteira, porque os juros comem quase tudo.`,
    nothing: (p) => `Assim, nada iria para ${p.goal}.`,
    savedBy: (p) => `Com ${p.payment} por mês, você teria ${p.amount} para ${p.goal} até ${p.date}.`,
    paidBy: (p) => `Com ${p.payment} por mês, você teria pago ${p.amount} de ${p.goal} até ${p.date}.`,
    noTarget: (p) =>
      `Assim, ${p.payment} por mês iriam para ${p.goal}; ainda não há um valor de meta registrado.`,
    sooner: (p) => `Ou seja, ${p.months} a menos do que no ritmo do seu plano.`,
    later: (p) => `Ou seja, ${p.months} a mais do que no ritmo do seu plano.`,
    sameMonth: () => 'É o mesmo mês que no ritmo do seu plano.',
    saved: (p) => `Você economizaria ${p.interest} em juros.`,
    dearer: (p) => `Você pagaria ${p.interest} a mais em juros.`,
    within: (p) => `Do que sobra no mês, ainda ficariam ${p.left} livres.`,
    whole: () => 'Isso levaria tudo o que sobra no mês.',
    beyond: (p) => `Por mês sobram ${p.surplus}, então seria preciso cortar alguma despesa.`,
    beyondNothing: () => 'No momento não sobra nada no mês, então antes seria preciso cortar alguma despesa.',
    interest: (p) => `Com ${p.payment} por mês, você paga ${p.interest} de juros até quitar tudo.`,
    withoutInterest: () => 'Aqui os juros não entram na conta, porque a taxa não está registrada.',
    howMuch: () => 'Diga um valor, e eu calculo o que muda.',
  },

  enough: (p) => `Só faltam ${p.remaining}, então esse valor já basta.`,

  afford: {
    yes: (p) => `Sim: ${p.price} cabem nos ${p.left} que ficam livres neste mês, e ainda sobram ${p.rest}.`,
    exactly: (p) => `Sim: ${p.price} é exatamente o que fica livre neste mês.`,
    no: (p) =>
      `Não com o que fica livre neste mês: são ${p.left}, e faltariam ${p.short} para os ${p.price}.`,
    later: (p) => `Juntando esses ${p.left} por mês, você teria o valor em ${p.months}.`,
    yesEach: (p) =>
      `Sim: ${p.price} por mês cabem nos ${p.left} que ficam livres todo mês, e ainda sobram ${p.rest}.`,
    noEach: (p) =>
      `Todo mês, não: ficam livres ${p.left} por mês, e faltariam ${p.short} para os ${p.price}.`,
    nothingLeft: (p) => `Não sem mexer no seu plano: não fica nada livre para os ${p.price}.`,
    notNow: (p) => `No momento, não: no seu mês não sobra nada de onde tirar ${p.price}.`,
  },

  by: {
    needs: (p) => `Para completar ${p.goal} até ${p.date}, separe ${p.payment} por mês durante ${p.months}.`,
    needsDebt: (p) => `Para quitar ${p.goal} até ${p.date}, pague ${p.payment} por mês durante ${p.months}.`,
    needsOnce: (p) => `Para completar ${p.goal} até ${p.date}, separe ${p.payment} até lá.`,
    needsOnceDebt: (p) => `Para quitar ${p.goal} até ${p.date}, pague ${p.payment} até lá.`,
    needsSum: (p) => `Para juntar ${p.sum} até ${p.date}, separe ${p.payment} por mês durante ${p.months}.`,
    fits: (p) => `Isso cabe nos ${p.surplus} que sobram por mês.`,
    tooMuch: (p) => `Isso é mais do que os ${p.surplus} que sobram por mês.`,
    inTime: (p) => `Com os ${p.contribution} por mês do seu plano, você chega a tempo.`,
    would: (p) => `No ritmo do seu plano, você teria ${p.amount} para ${p.goal} até ${p.date}.`,
    wouldDebt: (p) => `No ritmo do seu plano, você teria pago ${p.amount} de ${p.goal} até ${p.date}.`,
    all: () => 'É a meta inteira.',
  },
}
