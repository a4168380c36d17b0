import type { TransactionType } from '../draft.ts'
import { balanceFactor, balanceSigns, type Sign } from './balances.ts'
import type { Movement } from './table.ts'
import { fold } from './text.ts'

export interface Direction {
  type: TransactionType
  /** 0 to 1. */
  confidence: number
}

/** What is known of the file beside its rows. */
export interface BillSigns {
  /** The banner or the headings say that it is a card's bill. */
  isCardBill: boolean
  hasCardColumn: boolean
}

const RECEIVED =
  /\b(?:salary|payroll|paycheck|salario|sueldo|nomina|direct dep\w*|deposit\w*|receb\w+|recibid\w+|rendimento\w*|dividend\w*|interest (?:paid|earned|credit)|abono|ingreso|transfer from|received|reembolso\w*|refund\w*|estorn\w+|devolu\w+|cashback)\b/
const REPAID =
  /\b(?:payment (?:received|thank you)|thank you|autopay|online payment|pagamento recebid\w*|pago recibido|su pago|gracias|refund\w*|reembolso\w*|estorn\w+|devolu\w+|chargeback|credit voucher|return\w*)\b/

/**
 * Which movements are expenses and which are income. The balances decide where there are any; then columns and
 * marks; then the signs, which bills of cards turn round.
 */
export function directionsOf(movements: readonly Movement[], bill: BillSigns): Direction[] {
  const negatives = movements.filter(({ signed }) => signed < 0n)
  const areSided = movements.every(({ sided }) => sided)
  if (negatives.length === 0 && !areSided) return unsigned(movements, bill)
  // What is owed on a card grows with each purchase, so its balance proves the opposite.
  const proof = bill.isCardBill ? null : balanceFactor(movements)
  if (areSided) return signedBy(movements, proof?.sure ? proof.factor : 1, 1)
  if (proof) return signedBy(movements, proof.factor, 1)
  if (isTurnedRound(movements, negatives, bill)) return signedBy(movements, -1, 0.8)
  return signedBy(movements, 1, 1)
}

function signedBy(movements: readonly Movement[], factor: Sign, confidence: number): Direction[] {
  return movements.map(({ signed }) => ({
    type: signed < 0n === (factor === 1) ? 'expense' : 'income',
    confidence,
  }))
}

/** Amounts without any minus: the balances tell, or it is a list of expenses. */
function unsigned(movements: readonly Movement[], bill: BillSigns): Direction[] {
  const signs = bill.isCardBill ? null : balanceSigns(movements)
  const only = signs ? onlySign(signs) : null
  return movements.map((movement, index) => {
    if (movement.sided) return { type: 'income', confidence: 1 }
    const sign = signs?.[index] || only
    return sign ? { type: sign < 0 ? 'expense' : 'income', confidence: 1 } : guessedByWords(movement)
  })
}

function onlySign(signs: readonly (Sign | 0)[]): Sign | null {
  if (!signs.includes(1)) return -1
  return signs.includes(-1) ? null : 1
}

function guessedByWords({ description }: Movement): Direction {
  const words = fold(description)
  if (RECEIVED.test(words) || REPAID.test(words)) return { type: 'income', confidence: 0.65 }
  return { type: 'expense', confidence: 0.75 }
}

/** Whether purchases are positive, and what was paid back to the card is negative. */
function isTurnedRound(
  movements: readonly Movement[],
  negatives: readonly Movement[],
  bill: BillSigns,
): boolean {
  const positives = movements.filter(({ signed }) => signed > 0n)
  if (positives.length <= negatives.length) return false
  if (bill.isCardBill || bill.hasCardColumn) return true
  const isRepaid = ({ description }: Movement) => REPAID.test(fold(description))
  const isReceived = ({ description }: Movement) => RECEIVED.test(fold(description))
  return positives.length >= 3 && negatives.every(isRepaid) && !positives.some(isReceived)
}
