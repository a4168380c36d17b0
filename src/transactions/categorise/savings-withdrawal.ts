import { fold, wordsOf } from './fold.ts'
import { matchesIn } from './matches.ts'

const TAKEN_OUT = new Set(
  (
    'withdraw withdrawal withdrew withdrawn redemption redeem redeemed from out resgate resgatei resgatado resg retirada retirei retiro retire retirado ' +
    'rescate rescato reintegro reembolso saque saquei saque tirei desde reversion liquidacion vencimiento vencimento'
  ).split(' '),
)

/** What savings earn is income. */
const EARNED = new Set(
  'interest dividend dividends yield rendimento rendimentos rend juros dividendo dividendos rendimiento rendimientos interes intereses'.split(
    ' ',
  ),
)

/** In `da poupança` and `de ahorros` the linking word says where the money comes from. */
const OUT_OF =
  /\b(?:da|do|das|dos|de|del) (?:la |mi |mis |minha |meu |conta |cuenta |de )*(?:poupanca|cofrinho|caixinha|reserva|ahorros?|alcancia|inversion|fondo)/

/** Whether money received was one's own, taken out of savings or an investment. */
export function isSavingsWithdrawal(description: string): boolean {
  const folded = fold(description)
  const words = wordsOf(folded)
  if (words.some((word) => EARNED.has(word))) return false
  if (!OUT_OF.test(folded) && !words.some((word) => TAKEN_OUT.has(word))) return false
  return matchesIn(description).some((match) => match.category === 'savings')
}
