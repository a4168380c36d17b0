import type { Texts } from '../en/index.ts'

export const careTexts: Texts['care'] = {
  feelings: {
    troubled: () =>
      'Sinto muito que isso esteja pesando; muita gente se sente assim com dinheiro, e isso não diz nada de ruim sobre você.',
    pleased: () => 'Que notícia boa, você tem todo o direito de comemorar!',
    surplus: (p) => `Há algo a seu favor: depois das despesas, sobram ${p.surplus} por mês.`,
    room: (p) => `Depois das despesas, sobram ${p.surplus} por mês: há espaço para continuar assim.`,
    balanced: () => 'Um pequeno passo basta por hoje: escolha uma única despesa que não faria falta.',
    gap: (p) =>
      `Faltam ${p.gap} para fechar o mês, e ajuda ter um número em que trabalhar: escolha uma despesa para cortar primeiro.`,
  },

  setback: {
    loss: () => 'Sinto muito, de verdade. É muita coisa para carregar, e o dinheiro é só uma parte disso.',
    violence: () =>
      'Sinto muito, e você não merece isso. Se houver perigo, ligue para o número de emergência da sua região; uma pessoa em quem você confia também pode ajudar.',
    onward: () =>
      'Quando puder, atualize o que entra e o que sai por mês, e vemos isso com calma, um passo de cada vez.',
  },

  selfHarm: {
    care: () => 'Sinto muito que esteja doendo tanto, e que bom que você falou sobre isso.',
    help: (p) =>
      `Por favor, procure agora mesmo quem pode ajudar: ligue para ${p.nearest}, para o número de emergência da sua região ou para uma pessoa em quem você confia.`,
    elsewhere: (p) => `Em outros países também há quem escute: ${p.others}.`,
    notAlone: () => 'Você não precisa passar por isso sem companhia, e o dinheiro pode esperar.',
  },

  limits: {
    regulated: () =>
      'Não posso orientar sobre investimentos, impostos ou questões jurídicas; um profissional habilitado é quem pode ajudar com isso.',
    meddling: () => 'Não posso ajudar com isso: só falo sobre o seu próprio dinheiro e o seu próprio plano.',
  },
}
