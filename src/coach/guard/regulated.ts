import { fold } from '../../lib/fold.ts'

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
  'certificados? de (?:aforro|deposito)|pprs?|fiis?|debentures?|ibovespa|poupanca premiada',
  'plazos? fijos?|depositos? a plazo|cedears?|afores?|fibras|cdts?',
  '(?:buy|hold|into|in) (?:gold|silver|dollars)|(?:comprar?|compre) (?:ouro|dolar(?:es)?|oro)',
  'dogecoin|solana|altcoins?|nfts?|annuit(?:y|ies)|reits?|treasur(?:y|ies)|certificates? of deposit',
  'invert(?:ir|imos|ido|ida|iste|iendo)|inviert\\w*|inversion(?:es)?|inversor(?:es|a)?',
  'bolsa de valores|(?:comprar?|vend[ae]r?|vende|en) acciones',
  'bonos del \\w+|cetes|fondos? (?:indexados?|de inversion|mutuos?)',
  'renta (?:fija|variable)',
)

const LAW_AND_TAX = pattern(
  'tax(?:es|able|ation|ed)?',
  'court|garnish\\w*|evict\\w*|statute of limitations|by law|the law',
  'penhor\\w*|prescrev\\w*|caduca\\w*|despej\\w*|tribunal|por lei|a lei',
  'embarg\\w*|prescrib\\w*|desaloj\\w*|tribunales|por ley|la ley|ilegal',
  'irs|hmrc|deductions?|deductible|write[ -]off',
  'sue|lawsuit|lawyers?|attorneys?|legal(?:ly)?|illegal|bankruptcy',
  'impostos?(?: de renda)?|irpf|receita federal|restituicao',
  'deduz\\w*|dedutive(?:l|is)|deducao|deducoes',
  'advogad[oa]s?|processe|processo judicial|acao judicial|falencia|juridic[oa]s?|legais|ilegal|legalmente',
  'impuestos?|hacienda|sat|deduc(?:ir|es|e|ible|ibles|cion|ciones)',
  'abogad[oa]s?|demand(?:ar|a|e|alos|arlos|arl[oae])|demanda judicial|juicio|bancarrota|quiebra|legales?|legalmente',
)

/** What says that something is not for the coach to advise on. */
const DECLINED = pattern(
  '(?:cannot|can not|cant|could not|couldnt|am not able to|am unable to|do not|dont|will not|wont) (?:\\w+ ){0,3}(?:advi[sc]e|recommend|suggest|help|give|offer|guide|comment|speak|say|tell|judge|pick|choose|go into|answer)',
  'not (?:something|for me|my place|a topic|a matter)',
  'nao (?:\\w+ ){0,3}(?:orient\\w*|aconselh\\w*|recomend\\w*|indic\\w*|sugerir|ajud\\w*|opin\\w*|dizer|fal\\w*|dou|dar|respond\\w*|cabe|e comigo)',
  'no (?:\\w+ ){0,3}(?:aconsej\\w*|recomend\\w*|suger\\w*|orient\\w*|ayud\\w*|opin\\w*|decir\\w*|habl\\w*|doy|dar\\w*|respond\\w*|me corresponde|me toca)',
)

/** Who may advise on it. */
const PROFESSIONAL = pattern(
  '(?:licensed|qualified|certified|authori[sz]ed|tax|financial|legal) (?:professionals?|advis[eo]rs?|accountants?|experts?)',
  'accountants?|lawyers?|attorneys?',
  '(?:profissional|profissionais|contador\\w*|assessor\\w*|consultor\\w*|advogad[oa]s?)',
  '(?:profesional|profesionales|contador\\w*|asesor\\w*|abogad[oa]s?|gestor\\w*)',
)

/** What tells the user to do it all the same. */
const DIRECTIVE = pattern(
  'buy|sell|invest (?:in|your|it)|put|go for|deduct|claim|sue|file|should|would (?:tell|say|choose|buy|pick)',
  'compr[ae]r?|vend[ae]|invista|investe|coloque|coloca|aplique|deduza|processe|declare',
  'compra|vende|invierte|invierta|pon|mete|deduce|demanda|declara',
)

const BREAK =
  /[;:—–]|,? (?:but|however|though|although|that said|mas|porem|contudo|no entanto|embora|pero|sin embargo|aunque|no obstante) /

function isAdvice(clause: string): boolean {
  if (!INVESTMENT.test(clause) && !LAW_AND_TAX.test(clause)) return false
  return !DECLINED.test(clause) && !(PROFESSIONAL.test(clause) && !DIRECTIVE.test(clause))
}

/** Whether a sentence speaks of investments, tax or law in any clause without declining to. */
export function advisesOnRegulated(sentence: string): boolean {
  return fold(sentence).replace(/['’]/g, '').split(BREAK).some(isAdvice)
}
