/** What is said on WhatsApp besides the coach's own words. */
export const whatsappTexts = {
  invitation:
    "Hello! I am a money coach, but I don't know this number yet. Add it to your profile in the app that told you " +
    'about me, and write to me again.',
  unreadable: 'I can read text, pictures and documents, but not this. Please write it to me instead.',

  file: {
    unavailable: 'I could not get your file. Please send it again.',
    tooLarge: 'Your file is larger than 10 MB. Please send a smaller one.',
    refused:
      'I could not read your file. Send me a receipt as PNG or JPEG, or a statement as PDF, CSV, XLSX, OFX or QIF.',
    noted: (p: { count: string; isOne: boolean }) =>
      p.isOne ? 'I noted one transaction:' : `I noted ${p.count} transactions:`,
    known: (p: { count: string; isOne: boolean }) =>
      p.isOne
        ? 'I had noted this transaction already:'
        : `I had noted these ${p.count} transactions already:`,
    notedSome: (p: { count: string; all: string }) =>
      `I noted ${p.count} of these ${p.all} transactions; the others I had already:`,
    tooLong: (p: { most: string }) =>
      `Your file has more than ${p.most} transactions. Please send a shorter one.`,
    further: (p: { count: string }) => `And ${p.count} more.`,
    expense: (p: { amount: string; description: string; category: string }) =>
      `• ${p.amount}, ${p.description} (${p.category})`,
    income: (p: { amount: string; description: string }) => `• ${p.amount}, ${p.description} (income)`,
  },
}

export type WhatsappTexts = typeof whatsappTexts
