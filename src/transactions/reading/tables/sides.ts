import { fold } from './text.ts'

const DEBIT = `d dr db debit debito debe cargo saida salida egreso gasto expense despesa out withdrawal retiro
outflow spending`
const CREDIT = `c cr credit credito haber abono entrada ingreso income receita in deposit deposito inflow`

const SIDE_OF: ReadonlyMap<string, 'debit' | 'credit'> = new Map([
  ...DEBIT.split(/\s+/).map((word): [string, 'debit'] => [word, 'debit']),
  ...CREDIT.split(/\s+/).map((word): [string, 'credit'] => [word, 'credit']),
])

/** Whether a word such as `D`, `CR`, `cargo` or `receita` says that money goes out or comes in; else null. */
export function sideOf(text: string): 'debit' | 'credit' | null {
  if (text.length > 20) return null
  const sign = text.trim()
  if (sign === '-') return 'debit'
  if (sign === '+') return 'credit'
  return SIDE_OF.get(fold(text)) ?? null
}

export function isSideWord(text: string): boolean {
  return sideOf(text) !== null
}
