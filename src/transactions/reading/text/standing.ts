function words(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d'])(?:${pattern})(?![\\p{L}\\d'])`, 'u')
}

const OWN = '(?:my|our|meus?|minhas?|noss[oa]s?|mis?|nuestr[oa]s?)'
const THE = '(?:the|os?|as?|el|la|los|las)'
const IN_ALL =
  'incomes?|earnings|salary|wages?|pay|paycheck|expenses|spending|costs|rendas?|rendimentos?|salario|ordenado|vencimento|ganhos|despesas|gastos|ingresos?|sueldo|nomina|pension|aposentadoria'
const MONTHLY =
  '(?:monthly|current|new|net|gross|take-home|total|mensal|mensais|mensual(?:es)?|actual|atual|nov[oa]s?|nuev[oa]s?|liquid[oa]s?|fix[oa]s?|fij[oa]s?|netos?|al mes|por mes|ao mes)'
const NOW =
  '(?:now|agora|ahora|hoje|hoy|ya|ja|about|around|de|uns|unos|like|currently|actualmente|atualmente)'
const IS =
  "(?:is|are|'s|e|eh|es|son|sao|will be|went up to|went down to|rose to|dropped to|goes up to|passou a ser|passou (?:pra|para|a)|subiu (?:pra|para|a)|baixou (?:pra|para|a)|subio a|bajo a|paso a|ahora es|agora e)"
const SUM = '(?:[a-z]{0,3}[$€£] ?)?(?:\\d|mil(?!\\p{L})|un millon|um milhao|one million|a million)'
const RECURRING =
  'rent|mortgage|aluguel|aluguer|renda|prestacao|condominio|renta|alquiler|arriendo|hipoteca|expensas'

const SET =
  'set|change|update|make|put|raise|lower|increase|correct|mud[ae]|alter[ae]|atualiz[ae]|coloc[ao](?:que)?|poe|ponha|ajust[ae]|corrig[ae]|cambi[ae]|actualiz[ae]|sub[ea]|baj[ae]|pon|ponga|corrige'

const SETS = words(
  `(?:${SET}) (?:(?:${OWN}|${THE}) )?(?:${MONTHLY} )*(?:${IN_ALL})(?: ${MONTHLY})*(?: ${NOW})* (?:to|at|as|pra|para|em|en|por|a|de)(?= ${SUM})`,
)
const IS_IN_ALL = words(
  `(?:${OWN}|${THE}) (?:${MONTHLY} )*(?:${IN_ALL})(?: ${MONTHLY})*(?: ${NOW})*,? ${IS}(?: ${NOW})*(?= ${SUM})`,
)
const IS_RECURRING = words(
  `(?:${RECURRING})(?: (?:\\p{L}+ ){0,3})?(?: ?${NOW})* ?${IS}(?: ${NOW})*(?= ${SUM})`,
)
/** "My phone bill is 80", but not "my total is 80", which is what was just paid. */
const IS_OWN = words(
  `${OWN} (?!(?:total|share|half|part|order|parte|mitad|metade)(?!\\p{L}))(?:\\p{L}+ ){1,3}(?:is|are|eh|es|son|sao)(?: ${NOW})*(?= ${SUM})`,
)
/** With its accent "é" is no "and". */
const IS_OWN_PT = words(`(?:meus?|minhas?|noss[oa]s?) (?:[\\p{L}\\p{M}]+ ){1,3}é(?: ${NOW})*(?= ${SUM})`)

const PERIOD =
  '(?:an? |per |each |every |/ ?)(?:day|week|month|year|fortnight|(?:two|2|four|4) weeks|other week)|weekly|por (?:dia|semana|mes|ano|quincena|hora)|ao (?:dia|mes|ano)|a(?:l| la) (?:dia|semana|mes|ano|quincena)|cada (?:dia|semana|mes|ano|quincena)|tod[oa]s? (?:os? |los |as? |las )?(?:mes|meses|semanas?|dias?)'
const OUT =
  'i (?:usually |always |only |just |normally )?(?:spend|pay|save|give|put|set aside|send)|we (?:spend|pay|save)|gasto|pago|guardo|poupo|economizo|invisto|ahorro|invierto|mando'
const IN =
  'i (?:usually |always |only |just |normally )?(?:make|earn|get|receive|bring in|get paid)|we (?:make|earn)|recebo|ganho|gano|cobro|recibo|tiro|faturo|facturo|me pagam?|me pagan|entra|entram|entran'
const HABIT_OUT = words(`(?:${OUT})(?= .{0,60}(?:${PERIOD})(?!\\p{L}))`)
const HABIT_IN = words(
  `(?:${IN})(?= .{0,60}(?:${PERIOD})(?!\\p{L}))|(?:i|we) (?:make|earn)(?= ${SUM})|(?:ganho|gano|recebo|faturo|facturo)(?= ${SUM})`,
)

/** Income or expenses as a whole, that are to be set or are as they are: these are the user's profile. */
export function tellsProfile(folded: string): boolean {
  const text = folded.replace(/\s+/g, ' ')
  return SETS.test(text) || IS_IN_ALL.test(text) || HABIT_IN.test(text)
}

/** What something costs as a rule, or what is paid time and again: "my rent is 1200", "I spend 50 a week". */
export function tellsRule(folded: string, raw: string): boolean {
  const text = folded.replace(/\s+/g, ' ')
  return (
    IS_RECURRING.test(text) || IS_OWN.test(text) || IS_OWN_PT.test(raw.toLowerCase()) || HABIT_OUT.test(text)
  )
}
