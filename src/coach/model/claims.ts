import { fold } from '../../lib/fold.ts'

const CLAIM = new RegExp(
  '(?<![a-z])(?:' +
    'i(?: ha)?ve (?:just |now |already )?(?:logged|recorded|saved|noted|added|updated|changed|set|moved|paid|transferred|scheduled|created|deleted|removed|cancelled|canceled|booked)|' +
    'i (?:just |now )?(?:logged|recorded|updated|changed|transferred|scheduled|created|deleted|removed|cancelled)|' +
    'i will (?:log|record|update|change|transfer|schedule|create|delete|remind|cancel|pay|move)|' +
    'ill (?:log|record|update|change|transfer|schedule|create|delete|remind|cancel|pay|move)|' +
    '(?:ja )?(?:registrei|registei|anotei|atualizei|alterei|mudei|transferi|agendei|criei|apaguei|removi|cancelei|paguei|salvei)|' +
    'vou (?:registrar|registar|anotar|atualizar|alterar|mudar|transferir|agendar|criar|apagar|cancelar|pagar|lembrar)|' +
    '(?:he|ya) (?:registrado|anotado|actualizado|cambiado|transferido|programado|creado|borrado|eliminado|cancelado|pagado)|' +
    '(?:registre|anote|actualice|cambie|transferi|programe|cree|borre|elimine|cancele) (?:tu|el|la|los|las|un|una)|' +
    'voy a (?:registrar|anotar|actualizar|cambiar|transferir|programar|crear|borrar|cancelar|pagar|recordarte)' +
    ')(?![a-z])',
)

/** Whether a sentence says that something was or will be done in the app: a model can do nothing there. */
export function claimsAction(sentence: string): boolean {
  return CLAIM.test(fold(sentence).replace(/['’]/g, ''))
}
