function words(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'u')
}

const INCOME =
  'salary|salaries|paycheck|pay ?check|paycheque|pay ?day|payslip|wages?|payroll|direct deposit|bonus|refunds?|refunded|reimbursements?|cash ?back|dividends?|commission|freelance|side (?:gig|hustle|job)|stimulus|tax return|allowance|severance|royalties|salario|salarios|pagamento do trabalho|bonificacao|decimo terceiro|decimo(?! (?:andar|dia|aniversario))|13[oº]|adiantamento|freelas?|frila|bicos?|comissao|reembolsos?|estorno|restituicao|dividendos?|aposentadoria|mesada|rendimentos?|pro[- ]?labore|bolsa familia|auxilio|fgts|renda extra|sueldo|nomina|quincena|aguinaldo|finiquito|devolucion|jubilacion|honorarios|remesas?|ingresos?|ingreso extra|beca|income|receita|paga extra|plr|vale refeicao caiu|ordenado|subsidio|propinas recebidas|overtime|tips from|side jobs?|unemployment(?: check| benefits?)?|social security(?: check| payment)|disability check|child tax credit|child benefit|universal credit|centrelink|stipend|scholarship|inheritance|payout|winnings|interest earned|rental income|sale of|horas? extras?|seguro[- ]desemprego|ferias (?:vendidas|pagas)|abono salarial|restituicao do ir|venda d[aeo]s?|subsidio de (?:ferias|natal)|prima (?:de (?:servicios|navidad|junio)|legal)|cesantias|ptu|reparto de utilidades|indemnizacion|viaticos|herencia|asignacion universal|auh|prestacion por desempleo|venta de'
const FROM_SOMEBODY =
  '(?:pix|venmo|zelle|cash ?app|paypal|transfer|transferencia|deposit|deposito|bizum|mb ?way|yape|plin|nequi|daviplata|interac|e-?transfer|upi|sinpe|payment|money|present|gift|giro)(?: recebid[oa]| recibid[oa]| money)?(?: [$€£r\\d.,]+)? (?:d[eoa]|from|del|de la|da minha|do meu|de mi) (?!poupanca|luz|agua|internet|aluguel|\\d|r?\\$|savings|renta|la renta|gas|telefono|celular)\\p{L}+'
const SAVINGS_GOAL =
  'savings?(?: account)?|emergency fund|rainy day fund|nest egg|piggy bank|401k|roth(?: ira)?|ira|index fund|etf|stocks|crypto|bitcoin|btc|poupanca|reserva de emergencia|fundo de emergencia|cofrinho|caixinha|tesouro(?: direto| selic)?|cdb|lci|lca|previdencia|porquinho|mealheiro|investimentos?|investments?|(?:cuenta de )?ahorros?|mis ahorros|fondo de emergencia|cetes|plazo fijo|fondo de inversion|inversion(?:es)?|alcancia|cochinito|criptos?|(?:na|pra|para a|a|minha|la|mi) (?:reserva|poupanca)'
const FROM_SAVINGS =
  '(?:from|out of|da|das|do|de mis|de la cuenta de|de la|del|tirei .{0,20}|saquei .{0,20}|retire .{0,20}|saque .{0,20}) (?:my |a )?(?:savings|poupanca|reserva|cofrinho|ahorros?|cuenta de ahorros?)'
const DEBT =
  '(?:student |car |personal |bank |auto |payday )?loans?(?: payment)?|debts?|credit card (?:bill|payment|debt|balance)|(?:visa|mastercard|amex|card|cc) (?:bill|payment|balance)|paid off|car payment|collections|emprestimos?|dividas?|faturas?(?! d[aeo] (?:luz|agua|internet|celular|telefone|gas|net|vivo|claro|tim|energia))|financiamento|consignado|crediario|cheque especial|acordo d[ao]|renegociacao|prestamos?|deudas?|credito (?:hipotecario|personal)|quitei|liquide|minimo d[aeo]l? (?:cartao|tarjeta)|letra del (?:coche|carro)|overdraft|klarna|afterpay|hecs|pcp payment|prestacao do carro|parcela do carro|nubank fatura'
const CARD =
  '(?:(?:on|off|of|to|toward|towards|do|o|meu|de|a|la|mi|el|de la|a la|mi tarjeta de) )?(?:my |the |mi |meu )?(?:credit card|creditcard|visa|mastercard|amex|discover card|cartao(?: de credito)?(?: nubank| inter| itau| c6)?|tarjeta(?: de credito)?)'
const PAID_BY_CARD = words(
  '(?:with|by|using|via|no|na|nos|pelo|com o?|com|con la|con|con mi|en la|en|por) (?:my |the |mi |meu )?(?:credit card|credit|debit card|debit|card|visa|mastercard|amex|cartao|tarjeta|credito|debito)',
)

export const incomeNoun = words(INCOME)
/** With the article it is the gas of the house; what a car burns goes into one. */
export const gasAtHome = words('(?:el|o) gas(?! (?:al|para el|pro|do|del) (?:carro|coche|auto|moto))')
/** In Chile what a mortgage costs each month. */
export const chileanMortgage = words('dividendo')
export const fromSomebody = words(FROM_SOMEBODY)
export const savingsGoal = words(SAVINGS_GOAL)
export const fromSavings = words(FROM_SAVINGS)
export const debtNoun = words(DEBT)
export const cardNoun = words(CARD)
export const paidByCard = PAID_BY_CARD
/** "Got a 60 refund". */
export const gotBack = words(
  'got (?:\\S+ ){0,3}(?:refund|bonus|paycheck|salary|raise|reimbursement|cashback|payment from|check from|deposit from|tips?)',
)
/** "Got a loan of 5000" brings money, as does taking it from savings. */
export const borrowed = words(
  '(?:got|took|took out|received|peguei|fiz|tomei|consegui|saiu|saque|pedi|me dieron|me aprobaron|recebi|recibi) (?:\\S+ ){0,5}(?:loan|emprestimo|prestamo|financiamento)',
)

/** A bill that came in is money out. */
export const bill = words(
  '(?:recibo|factura|cuenta|conta|fatura|boleto|multa|cobranca|cobro) d[aeo]l? ?\\p{L}+|(?:phone|water|electric|electricity|gas|power|internet|medical|hospital|tax|cable) bill|invoice for',
)
