import { fold } from './fold.ts'

function pattern(...terms: string[]): RegExp {
  return new RegExp(`(?<![a-z])(?:${terms.join('|')})(?![a-z])`)
}

const INVESTMENT = pattern(
  'invest(?:s|ed|ing|ments?|ors?)?',
  '(?:buy|sell|hold|own) (?:\\w+ )?(?:shares|stocks?|gold)',
  'stocks?',
  'stock market',
  'bonds?',
  'etfs?',
  '(?:index|mutual|hedge|pension) funds?',
  'dividends?',
  'portfolio',
  'brokers?|brokerage',
  '401 ?k',
  '(?:roth|traditional) ira',
  'crypto\\w*',
  'bitcoins?',
  'ethereum',
  'forex',
  'invist\\w*',
  'investi\\w*',
  'acoes (?:na|da) bolsa|bolsa de valores|(?:comprar?|compre|vend[ae]r?|em) acoes',
  'tesouro (?:direto|selic|nacional)',
  'renda (?:fixa|variavel)',
  'cdbs?|lcis?|lcas?|cdi',
  'fundos? (?:de investimento|imobiliarios?|de indice|de acoes)',
  'cripto\\w*',
  'corretoras?',
  'previdencia privada',
  'dividendos',
  'invert(?:ir|imos|ido|ida|iste|iendo)|inviert\\w*|inversion(?:es)?|inversor(?:es|a)?',
  'bolsa de valores|(?:comprar?|vend[ae]r?|vende|en) acciones',
  'bonos del \\w+|cetes|fondos? (?:indexados?|de inversion|mutuos?)',
  'renta (?:fija|variable)',
)

const LAW_AND_TAX = pattern(
  'tax(?:es|able|ation)?',
  'irs|hmrc|deductions?|deductible|write[ -]off',
  'sue|lawsuit|lawyers?|attorneys?|legal(?:ly)?|illegal|bankruptcy',
  'impostos?(?: de renda)?|irpf|receita federal|restituicao',
  'deduz\\w*|dedutive(?:l|is)|deducao|deducoes',
  'advogad[oa]s?|processe|processo judicial|acao judicial|falencia|juridic[oa]s?|legais|ilegal|legalmente',
  'impuestos?|hacienda|sat|deduc(?:ir|es|e|ible|ibles|cion|ciones)',
  'abogad[oa]s?|demandar|demanda judicial|juicio|bancarrota|quiebra|legales',
)

/** What says that something is not for the coach to advise on. */
const LIMIT = pattern(
  'cannot',
  'cant',
  'can not',
  'unable to',
  'not able to',
  'licensed',
  'qualified',
  'nao (?:posso|consigo|dou)',
  'habilitad[oa]s?',
  'qualificad[oa]s?',
  'no (?:puedo|doy)',
  'titulad[oa]s?',
  'cualificad[oa]s?',
  'certificad[oa]s?',
  'autorizad[oa]s?',
  'con licencia',
)

/** Whether a sentence speaks of investments, tax or law without declining to. */
export function advisesOnRegulated(sentence: string): boolean {
  const folded = fold(sentence).replace(/['’]/g, '')
  return (INVESTMENT.test(folded) || LAW_AND_TAX.test(folded)) && !LIMIT.test(folded)
}
