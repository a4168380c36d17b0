import type { Subject } from '../subject.ts'

const PAST =
  /(?<!\p{L})(?:did|spent|bought|paid|went|blew|cost me|saved up|earned|received|gastei|gastamos|paguei|comprei|torrei|recebi|ganhei|poupei|guardei|economizei|juntei|foi|foram|saiu|gastado|gasto|gaste|gastado|pague|compre|cobre|recibi|gane|ahorre|fue|fueron|se fue|se me fue|llevo gastado)(?!\p{L})/u
const FUTURE =
  /(?<!\p{L})(?:will|ill|going to|would|could|can i|can we|should|if i|want to|plan to|reach|be able|afford|vou|vamos|vai|irei|chegarei|chego|terei|posso|consigo|devo|se eu|quero|chegar|alcancar|conseguir|preciso|voy|vamos a|va a|podre|puedo|podria|debo|deberia|si ahorro|quiero|llegar|llegare|alcanzar|necesito|faltam?|falta)(?!\p{L})/u

/** Subjects whose answer lies in days that have passed. */
const LOOK_BACK: ReadonlySet<Subject> = new Set([
  'purchases',
  'largest',
  'comparison',
  'overview',
  'points',
  'transaction',
  'undo',
  'rate',
  'cutBack',
])
const LOOK_AHEAD: ReadonlySet<Subject> = new Set([
  'goalDate',
  'contribution',
  'pace',
  'whatIf',
  'afford',
  'goalUpdate',
])

/** Whether a day or month that could be either lies behind ("spent in March") or ahead ("reached in March"). */
export function looksBack(text: string, subject: Subject): boolean {
  const hasPast = PAST.test(text)
  const hasFuture = FUTURE.test(text)
  if (hasPast !== hasFuture && !LOOK_AHEAD.has(subject)) return hasPast
  return LOOK_BACK.has(subject) || (hasPast && !LOOK_AHEAD.has(subject))
}
