/** Words of statements in English, Portuguese and Spanish; all compare with text without accents, in lower case. */

/** Lines that sum up and are no transaction. */
const SUMMARY =
  /^(?:s ?a ?l ?d ?o\b|sdo\b|(?:opening|closing|beginning|ending|previous|new|current|available|daily|statement) (?:account )?balance|balance(?: |$)(?:brought|carried|forward|as of|on|at|inicial|final|anterior|$)|balance$|(?:sub)?total (?:de|do|da|del|of|for|fees?|interest|purchases|deposits?|withdrawals?|payments?|charges|credits?|debits?|compras|entradas|saidas|cargos|abonos|a pagar|due|amount|geral|general|lancamentos|creditos|debitos|en|no|na|this|da fatura)\b|(?:sub)?total:?$|totales\b|totais\b|brought forward|carried forward|(?:pagamento|pago|payment) minimo|minimum payment|limite\b|credit limit|valor total\b|fatura anterior|saldo em\b|suma y sigue|transporte\b|(?:total|valor) (?:da|desta) fatura|nuevo saldo|amount due|new balance)/

/** Whether a line names a balance, a total or a limit. */
export function isSummary(plainText: string): boolean {
  return SUMMARY.test(plainText.replace(/^[^a-z]+/, ''))
}

/** Whether a line is the balance before the first transaction. */
export function isOpeningBalance(plainText: string): boolean {
  return /^(?:s ?a ?l ?d ?o (?:anterior|inicial|previo)|(?:opening|beginning|previous|starting) balance|balance (?:brought forward|inicial|anterior)|brought forward)/.test(
    plainText.replace(/^[^a-z]+/, ''),
  )
}

const CARD_SIGNS: readonly RegExp[] = [
  /minimum payment|pagamento minimo|pago minimo/,
  /credit limit|limite (?:de |total de )?credito|linea de credito/,
  /\bfatura\b/,
  /payment due date|fecha (?:limite|maxima) de pago|pague (?:hasta|antes)/,
  /credit card statement|tarjeta de credito|cartao de credito/,
  /\bnew balance\b|fecha de corte|melhor dia (?:de|para) compra/,
]

/** Whether the whole is the bill of a credit card: it must show two of a bill's signs. */
export function isCardBill(plainTexts: readonly string[]): boolean {
  return CARD_SIGNS.filter((sign) => plainTexts.some((text) => sign.test(text))).length >= 2
}

/** Whether a line of a card's bill is its owner paying the bill before. */
export function isBillPayment(plainText: string): boolean {
  return /\bpayment\b|\bautopay\b|\bpagamento|\bpagto\b|\bpgto\b|\b(?:su|tu|sus) (?:pago|abono)|^pago\b|\bpago (?:recibido|de tarjeta|por|en linea|spei)|gracias por su pago|\bdebito automatico\b/.test(
    plainText,
  )
}

/** Whether the description itself says that money came in; null when it says nothing. */
export function directionOf(plainText: string): 'in' | 'out' | null {
  if (
    /\b(?:salar(?:y|io)|payroll|nomina|sueldo|deposito?s?|direct dep|recebid[oa]s?|recibid[oa]s?|received|refund|estorno|devoluc\w+|reembolso|abono|credito de|credited|rendimento|interest (?:paid|earned)|intereses ganados|cashback|transfer(?:ence|encia)? (?:from|recebida|de terceros))\b/.test(
      plainText,
    )
  ) {
    return 'in'
  }
  if (
    /\b(?:compra|purchase|pos|debit card|pagto|pgto|pagamento|pago|payment|bill|boleto|enviad[oa]|sent|saque|retiro|withdrawal|atm|tarifa|fee|comision|cargo|transfer(?:encia)? (?:to|enviada|a)|iof|debito)\b/.test(
      plainText,
    )
  ) {
    return 'out'
  }
  return null
}

const SECTION_IN =
  /^(?:total de entradas|entradas|deposits?(?: (?:and|&) (?:other )?(?:additions|credits))?|other (?:deposits|credits)|payments (?:and|&) (?:other )?credits|credits|depositos(?: y abonos)?|abonos|pagos y abonos|creditos|ingresos|money in)\b/
const SECTION_OUT =
  /^(?:total de saidas|saidas|(?:electronic |other |atm )?withdrawals|(?:atm (?:and|&) )?debit card|checks paid|(?:service )?fees|other debits|debits|purchases?|retiros|cargos|egresos|debitos|compras|gastos|money out)\b/
const MAX_SECTION_LETTERS = 50

/** The direction of the lines below a heading such as `Deposits and additions`; null when it is no such heading. */
export function sectionOf(plainText: string): 'in' | 'out' | null {
  const text = plainText.replace(/^[^a-z]+/, '')
  if (text.length > MAX_SECTION_LETTERS) return null
  if (SECTION_IN.test(text)) return 'in'
  return SECTION_OUT.test(text) ? 'out' : null
}
