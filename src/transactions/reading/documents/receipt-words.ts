import { distance } from 'fastest-levenshtein'
import { fold } from '../../../lib/fold.ts'

/** What a line of a receipt is about. */
export type LineKind =
  | 'total'
  | 'payable'
  | 'subtotal'
  | 'discount'
  | 'tax'
  | 'tip'
  | 'tendered'
  | 'change'
  | 'paid'
  | 'ignored'
  | 'item'

/** In this order: a line that names several things is the first of them. */
const KINDS: readonly (readonly [RegExp, LineKind])[] = [
  [/\b(?:troco|change|cambio|vuelto|vueltos|devuelta|vuelta|cambio due)\b/, 'change'],
  [
    /\b(?:dinheiro|efectivo|cash|tender(?:ed)?|recebido|recibido|entregado|entregue|paga con|pago con|su pago|valor recebido)\b/,
    'tendered',
  ],
  [
    /\b(?:tributos?|tributaveis|aprox|saved|you saved|ahorro|ahorraste|economi\w+|pontos|puntos|points|itens|items|articulos|artigos|qtde?|cant|unidades|pieces|volumes|ibpt|exento|exonerada|gravad\w|inafecta|taxable|base imponible|neto gravado|op\.? )\b/,
    'ignored',
  ],
  [/\b(?:descontos?|discounts?|descuentos?|rebaja|promo\w*|coupon|bonificacion)\b/, 'discount'],
  [
    /\b(?:sub ?-?totais|sub ?-?totals?|sub ?tot|neto|net amount|valor dos produtos|importe neto)\b/,
    'subtotal',
  ],
  [
    /\b(?:(?:valor|total|importe|monto|neto|amount|balance|saldo) (?:a pagar|due|to pay)|a pagar|amount due|balance due|grand total|total geral|total general|total final|total com (?:servico|gorjeta)|total (?:con|with) (?:propina|servicio|tip))\b/,
    'payable',
  ],
  [
    /\b(?:(?:total )?(?:sales )?tax(?:es)?|total iva|iva|igv|vat|gst|hst|pst|qst|itbis|itbms|isv|icms|iss|impuestos?|impostos?|inc)\b/,
    'tax',
  ],
  [/\b(?:tip|gratuity|propina|gorjeta|taxa de servico|servico|servicio|service(?: charge)?)\b/, 'tip'],
  [/\b(?:totals?|totales|valor total|importe total|monto total|importe|total r)\b/, 'total'],
  [
    /\b(?:visa|master ?card|mastercard|amex|maestro|elo|hipercard|card|cartao|tarjeta|credito|debito|credit|debit|pix|mbway|mb way|multibanco|contactless|apple pay|google pay|yape|plin|mercado pago|valor pago|total pago|transferencia|auth|approved|aprovad\w)\b/,
    'paid',
  ],
]

/** What the words before an amount say it is; words a letter away from `total` and the like count too. */
export function kindOf(label: string): LineKind {
  const words = mended(fold(label))
  return KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'item'
}

const MENDABLE = [
  'total',
  'subtotal',
  'importe',
  'dinheiro',
  'efectivo',
  'desconto',
  'descuento',
  'vuelto',
  'troco',
]
const MIN_LETTERS = 5

/** Digits inside a word are misread letters. */
function mended(text: string): string {
  return text.replace(/[a-z0-9]{4,}/g, (word) => {
    if (!/[a-z]/.test(word)) return word
    const letters = word.replace(/0/g, 'o').replace(/1/g, 'l').replace(/5/g, 's')
    if (letters.length < MIN_LETTERS) return letters
    return MENDABLE.find((known) => known[0] === letters[0] && distance(known, letters) <= 1) ?? letters
  })
}

const NO_MERCHANT =
  /\b(?:cnpj|cpf|cuit|ruc|rut|rfc|nit|nif|nipc|vat|tel|fone|telefone|telefono|phone|www|http|e-?mail|cep|cod|rua|r\.|av|avenida|calle|cra|carrera|street|st|road|rd|ave|blvd|suite|praca|plaza|cupom|fiscal|nota|nfc-?e|danfe|documento|recibo|receipt|ticket|factura|fatura|boleta|comprobante|invoice|bienvenidos?|welcome|bem-?vindos?|obrigad\w|gracias|thank|data|date|fecha|hora|time|caixa|caja|cashier|operador|pedido|order|mesa|table|via|cliente|customer|served|atendente|extrato|ie|im|merchant copy|customer copy|total|valor|page)\b/

/** Whether a line at the top can be the name of the shop. */
export function canBeMerchant(line: string): boolean {
  const words = fold(line)
  const letters = words.replace(/[^a-z]/g, '').length
  return (
    /[a-z]{3}/.test(words) && letters >= 0.6 * words.replace(/\s/g, '').length && !NO_MERCHANT.test(words)
  )
}
