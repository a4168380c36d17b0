import type { WhatsappTexts } from '../en/whatsapp.ts'

export const whatsappTexts: WhatsappTexts = {
  invitation:
    '¡Hola! Soy un coach de finanzas, pero todavía no conozco este número. Agrégalo a tu perfil en la aplicación que ' +
    'te habló de mí y escríbeme de nuevo.',
  unreadable: 'Puedo leer texto, fotos y documentos, pero no esto. Por favor, escríbemelo.',

  file: {
    unavailable: 'No pude obtener tu archivo. Por favor, envíalo de nuevo.',
    tooLarge: 'Tu archivo pesa más de 10 MB. Por favor, envía uno más pequeño.',
    refused:
      'No pude leer tu archivo. Envíame un recibo en PNG o JPEG, o un extracto en PDF, CSV, XLSX, OFX o QIF.',
    noted: (p) => (p.isOne ? 'Anoté una transacción:' : `Anoté ${p.count} transacciones:`),
    known: (p) =>
      p.isOne ? 'Ya tenía anotada esta transacción:' : `Ya tenía anotadas estas ${p.count} transacciones:`,
    notedSome: (p) => `Anoté ${p.count} de estas ${p.all} transacciones; las otras ya las tenía:`,
    tooLong: (p) => `Tu archivo tiene más de ${p.most} transacciones. Por favor, envía uno más corto.`,
    further: (p) => `Y ${p.count} más.`,
    expense: (p) => `• ${p.amount}, ${p.description} (${p.category})`,
    income: (p) => `• ${p.amount}, ${p.description} (ingreso)`,
  },
}
