import type { AheadTexts } from '../en/coach-ahead.ts'

export const aheadTexts: AheadTexts = {
  with: {
    savings: (p) =>
      `Com ${p.payment} por mês, você completaria ${p.goal} por volta de ${p.date}, daqui a ${p.months}.`,
    debt: (p) =>
      `Com ${p.payment} por mês, você terminaria de pagar ${p.goal} por volta de ${p.date}, daqui a ${p.months}.`,
    never: (p) => `Com ${p.payment} por mês, não consigo calcular um fim para ${p.goal}.`,
    neverDebt: (p) => `Com ${p.payment} por mês, ${p.goal} não teria fim, porque os juros levam tudo.`,
    noTarget: (p) => `Assim, ${p.payment} por mês iriam para ${p.goal}, que ainda não tem um valor de meta.`,
    sooner: (p) => `São ${p.months} a menos do que no ritmo do seu plano.`,
    later: (p) => `São ${p.months} a mais do que no ritmo do seu plano.`,
    sameMonth: () => 'É o mesmo mês que no ritmo do seu plano.',
    saved: (p) => `Você economizaria ${p.interest} em juros.`,
    dearer: (p) => `Custaria ${p.interest} a mais em juros.`,
    within: (p) => `Da sua sobra do mês, ficariam ${p.left} livres.`,
    beyond: (p) => `Do seu mês sobram ${p.surplus}, então o resto teria que vir de gastar menos.`,
    interest: (p) => `Com ${p.payment} por mês, você paga ${p.interest} de juros até lá.`,
    howMuch: () => 'Diga um valor, e eu calculo o que muda.',
  },

  afford: {
    yes: (p) =>
      `Sim: ${p.price} cabem nos ${p.left} que ficam livres da sobra deste mês, e ainda restariam ${p.rest}.`,
    exactly: (p) => `Sim: ${p.price} são exatamente o que fica livre da sobra deste mês.`,
    no: (p) =>
      `Neste mês, não sem mexer no seu plano: ${p.price} passam em ${p.short} dos ${p.left} que ficam livres da sua sobra.`,
    later: (p) => `Separando esses ${p.left} por mês, você teria o valor em ${p.months}.`,
    nothingLeft: (p) => `Não sem mexer no seu plano: não fica nada livre da sua sobra para os ${p.price}.`,
  },

  by: {
    needs: (p) => `Para completar ${p.goal} até ${p.date}, separe ${p.payment} por mês durante ${p.months}.`,
    needsDebt: (p) => `Para quitar ${p.goal} até ${p.date}, pague ${p.payment} por mês durante ${p.months}.`,
    fits: (p) => `Isso cabe nos ${p.surplus} que sobram do seu mês.`,
    tooMuch: (p) => `Isso é mais do que os ${p.surplus} que sobram do seu mês.`,
    inTime: (p) => `Com os ${p.contribution} por mês do seu plano, você chega a tempo.`,
    would: (p) => `No ritmo do seu plano, você teria ${p.amount} para ${p.goal} até ${p.date}.`,
    wouldDebt: (p) => `No ritmo do seu plano, você teria pago ${p.amount} de ${p.goal} até ${p.date}.`,
  },
}
