import type { WhatsappTexts } from '../en/whatsapp.ts'

export const whatsappTexts: WhatsappTexts = {
  invitation:
    'Olá! Sou um coach financeiro, mas ainda não conheço este número. Coloque-o no seu perfil, no aplicativo que ' +
    'falou de mim, e escreva de novo.',
  unreadable: 'Consigo ler texto, fotos e documentos, mas não isto. Por favor, escreva para mim.',

  file: {
    unavailable: 'Não consegui obter o seu arquivo. Por favor, envie-o de novo.',
    tooLarge: 'O seu arquivo tem mais de 10 MB. Por favor, envie um menor.',
    refused:
      'Não consegui ler o seu arquivo. Envie um recibo em PNG ou JPEG, ou um extrato em PDF, CSV, XLSX, OFX ou QIF.',
    noted: (p) => (p.isOne ? 'Anotei uma transação:' : `Anotei ${p.count} transações:`),
    known: (p) =>
      p.isOne ? 'Eu já tinha anotado esta transação:' : `Eu já tinha anotado estas ${p.count} transações:`,
    notedSome: (p) => `Anotei ${p.count} destas ${p.all} transações; as outras eu já tinha:`,
    tooLong: (p) => `O seu arquivo tem mais de ${p.most} transações. Por favor, envie um menor.`,
    further: (p) => `E mais ${p.count}.`,
    expense: (p) => `• ${p.amount}, ${p.description} (${p.category})`,
    income: (p) => `• ${p.amount}, ${p.description} (receita)`,
  },
}
