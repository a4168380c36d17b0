import { peoplePattern } from './people.ts'
import { freeMatches, type Span } from './spans.ts'

export type VerbKind = 'income' | 'expense' | 'savings' | 'price'

export interface Verb extends Span {
  kind: VerbKind
  /** Tells of what has happened: "paid", not "pay". */
  past: boolean
  /** Says what the money was for as well, so that a description needs it: "lent". */
  telling: boolean
  /** Says how it was used, which a description needs where it holds nothing else of it: "donated", "had lunch". */
  using: boolean
  /** Money or a bill comes in: "me llegó". */
  arrives: boolean
}

interface VerbList {
  kind: VerbKind
  past?: false
  telling?: true
  using?: true
  words: string
}

/** Who pays people rather than being paid by them. */
const PAYERS_EN =
  '(?:client|customer|boss|employer|tenant|lodger|buyer|gig|job|shift|work|payroll|hmrc|irs|the state)s?'
const PAYERS_PT =
  '(?:cliente|chefe|patrao|patroa|empresa|firma|inquilin[oa]|comprador|compradora|aluno|aluna)s?'
const PAYERS_ES =
  '(?:cliente|clienta|jefe|jefa|patron|patrona|empresa|inquilin[oa]|comprador|compradora|alumn[oa])s?'

/** Who gives money without its being said to whom, gives it to oneself. */
const GIVERS = `(?:${peoplePattern}) (?:just |already |ja |ya )?`
const TO_OTHERS = '(?! .{0,40} (?:to|pra|pro|para|ao?|al) (?!me(?!\\p{L})|mim|mi(?! *\\p{L})))'

const AMOUNT_AHEAD =
  '(?:about |like )?(?:[a-z]{0,3}[$€£] ?)?\\d[\\d.,]*k? ?(?:dollars |bucks |pounds |quid |euros )?'
const NUMBER_AHEAD = '(?= (?:about |like |around |uns |umas |unos |como )?(?:[a-z]{0,3}[$€£] ?)?\\d)'

/** The first list that knows a phrase decides: "paid me" before "paid". */
const LISTS: readonly VerbList[] = [
  {
    kind: 'income',
    words: `(?:(?:i )?(?:just )?(?:got|get|was|were|been|being|am|finally got) )paid(?: back)?(?: by)?|(?:paid|sent|gave|gives|pays|transferred|venmo'?e?d|zelled|cashapped|paypall?ed|wired|reimbursed|refunded|repaid|owed|lent|loaned|gifted|tipped|handed|bunged|slipped|chucked|e-?transferred|returned)(?: me| us)(?: back)?|got reimbursed|got refunded|was refunded|was reimbursed|(?:gave|paid|sent) back (?:my|our)|(?<=(?:${PAYERS_EN}) (?:just |finally |already )?)(?:paid|sent|deposited|transferred|wired)(?! (?:my|our|for) )|(?<=sold .{1,40} )got|(?<=${GIVERS})(?:paid back|returned|repaid)|(?<=${GIVERS})(?:sent|gave|transferred|wired)(?= (?:like |about )?(?:[$€£] ?)?\\d)${TO_OTHERS}`,
  },
  {
    kind: 'income',
    words: `received|recieved|earned|just earned|won|sold|cashed(?: in)?(?: out)?|came in|brought in|hit my account|landed|collected|pocketed|got back|made${NUMBER_AHEAD}|got(?= (?:about |like )?(?:[a-z]{0,3}[$€£] ?)?\\d[\\d.,]*k? ?(?:dollars |bucks |pounds |quid |euros )?(?:back )?(?:from|for my birthday|for babysitting|for selling|as a gift|in tips))|got(?= ${AMOUNT_AHEAD}back)|got(?= (?:my |a |the )?(?:paycheck|salary|bonus|refund|cashback|raise|wages|tax refund|reimbursement|stimulus))|(?:was |got |been )?deposited|(?:was )?credited|(?<=(?:paycheck|pay ?check|salary|wages|bonus|deposit|refund|payday|pay) (?:just |finally |has )?)(?:hit|dropped|cleared|came through|arrived)`,
  },
  {
    kind: 'income',
    words: `(?:me|nos|foi|foram|ja me) (?:pagaram|pagou|mandou|mandaram|enviou|enviaram|transferiu|transferiram|devolveu|devolveram|deu|deram|depositou|depositaram|reembolsou|reembolsaram|creditaram|fez um pix|fizeram um pix|adiantou|adiantaram|passou|repassou|repassaram|pixou|restituiram|restituiu|ressarciram|ressarciu|acertou|acertaram|presenteou)(?: de volta)?|(?<=${PAYERS_PT} (?:me |ja |novo |nova |antigo )?)(?:pagou|pagaram|depositou|depositaram|mandou|transferiu|pixou|acertou|liberou|adiantou|adiantaram)|(?:pagaram|pagou|mandou|mandaram|transferiu|transferiram|devolveu|devolveram|deu|deram|depositaram|enviaram)-(?:me|nos)|caiu(?: na conta)?|cairam(?: na conta)?|entrou|entraram|pingou|pingaram|acabei de (?:receber|vender|ganhar)|recebi(?: de volta)?|recebemos|ganhei|ganhamos|vendi|vendemos|faturei|lucrei|(?<=${GIVERS})(?:mandou|enviou|transferiu|depositou|deu|mandaram|enviaram|transferiram|depositaram|deram)(?= (?:uns |um pix de )?(?:r?[$€£] ?)?\\d)${TO_OTHERS}|fui pag[oa]|fui reembolsad[oa]|depositaram|creditaram|estornaram|recebido|cobrei`,
  },
  {
    kind: 'income',
    words: `(?:me|nos) (?:pagaron|pago|pagan|depositaron|deposito|transfirieron|transfirio|mandaron|mando|enviaron|envio|devolvieron|devolvio|dieron|dio|regalaron|regalo|cayeron|cayo|llego|llegaron|abonaron|abono|ingresaron|ingreso|reembolsaron|reembolso|entro|entraron|gane|adelanto|adelantaron|paso|pasaron|prestaron|presto|regresaron|regreso|reintegraron|reintegro|giraron|giro|consignaron|consigno|tiraron|soltaron|solto|yapearon|yapeo|plinearon|plineo|hicieron un bizum|hizo un bizum)|(?<=${PAYERS_ES} (?:me |ya |ya me |nuevo |nueva )?)(?:pago|pagaron|deposito|depositaron|transfirio|mando|giro|consigno)|(?<=vendi .{1,40} )(?:saque|hice)|(?<=${GIVERS})(?:mando|envio|transfirio|deposito|dio|mandaron|enviaron|transfirieron|depositaron|dieron)(?= (?:unos |como )?(?:[$€£] ?)?\\d)${TO_OTHERS}|me han? (?:pagado|ingresado|devuelto|dado|enviado|mandado|regalado|transferido|abonado|hecho un bizum)|(?:he|hemos) (?:cobrado|recibido|vendido|ganado|facturado)|cayo|acabo de (?:recibir|cobrar|vender|ganar)|recibi|recibimos|gane|ganamos|vendi|vendimos|cobre|cobramos|facture|entraron|entro|depositaron|ingresaron|recibido`,
  },
  {
    kind: 'expense',
    words:
      '(?:me |nos )(?:cobraram|cobrou|descontaram|descontou|debitaram|cobraron|cobro|descontaron|desconto|debitaron)|got charged|was charged|charged me|(?:ran|cost|costs) (?:me|us)|set me back|me (?:custou|custaram|costo|costaron|salio|salieron|saiu)',
  },
  {
    kind: 'savings',
    words:
      'acabei de (?:guardar|poupar|investir|juntar)|acabo de (?:ahorrar|guardar|invertir)|saved(?: up)?|set aside|put aside|put away|stashed|squirreled away|tucked away|invested|guardei|guardamos|poupei|poupamos|juntei|reservei|separei|investi|investimos|apliquei|aportei|ahorre|ahorramos|(?:pus|botei|coloquei|deixei)(?= .{1,25} de lado)|(?:puse|deje)(?= .{1,25} (?:a un lado|aparte))|put(?= .{1,25} (?:aside|away))|aparte|guarde|inverti|invertimos|economizei',
  },
  {
    kind: 'expense',
    words:
      "had to (?:pay|buy|spend)|ended up (?:paying|spending|buying)|made(?= (?:a|my|the) .{0,30}payment)|spent|spended|paid(?: back| out)?|payed|bought|brought|purchased|dropped|blew|sent|gave|wasted|burned|shelled out|forked out|forked over|splurged|transferred|moved|put|wired|venmo'?e?d|zelled|picked up|picked me up|grabbed|got|chipped in|threw|lost|handed|charged|coughed up|(?<=(?:and|i|we|just|then) )left(?= (?:an? |about |like |them |him |her )?(?:[$€£]?\\d|ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)(?!\\p{L}))",
  },
  {
    kind: 'expense',
    words:
      'acabei de \\p{L}+[aei]r|tive (?:que|de) (?:pagar|comprar|gastar)|depositei|abati|(?:gastei|gastamos|gastou|gasteii|gastado|paguei|pagamos|comprei|compramos|mandei|enviei|transferi|passei|dei|torrei|deixei|desembolsei|perdi|botei|coloquei|pus|cobrou|joguei|gastando|pegamos|peguei|larguei|fiz um pix|fiz pix|pixei|cobraram|descontaram|debitaram)',
  },
  {
    kind: 'expense',
    words:
      'acabo de \\p{L}+[aei]r(?:me|se)?|tuve que (?:pagar|comprar|gastar)|(?:me |se me |le |les )?(?:gaste|gastamos|gastado|pague|pagamos|pagado|compre|compramos|mande|envie|transferi|pase|di|solte|deje|desembolse|perdi|puse|meti|eche|fueron|fue en|cobraron|(?<=(?:el|la|mi) \\p{L}{3,20} )cobro|descontaron|deposite|abone|saque|hice un pago)|(?:he|hemos) (?:gastado|pagado|comprado)',
  },
  {
    kind: 'expense',
    telling: true,
    words: 'lent|loaned|repaid|paid off|emprestei|quitei|preste|liquide',
  },
  {
    kind: 'expense',
    using: true,
    words:
      'donated|withdrew|took out|tipped|ordered|booked|rented|subscribed(?: to)?|signed up(?: for| to)?|renewed|filled up|topped up|treated(?: myself| ourselves)?(?: to)?|repaired|fixed|took(?= (?:an?|the (?:bus|train|metro|subway|ferry)) )|doei|pedi|assinei|abasteci|almocei|jantei|lanchei|comi|tomei|bebi|aluguei|renovei|consertei|recarreguei|carreguei|levantei|saquei|enchi(?= o tanque)|cortei(?= o cabelo)|done|almorce|cene|desayune|tome|invite|alquile|rente|renove|arregle|repare|cargue|recargue|yapee|plinee|llene(?= el tanque)|corte(?= el (?:pelo|cabello))|me suscribi(?: a)?',
  },
  {
    kind: 'expense',
    past: false,
    words:
      'spend|pay|buy|send|give|spending|paying|(?:eu )?gasto(?: de)?|gastos? (?:de|em|en|con|com)|compra(?: de)?|pago de|pagamento d[eoa]|pague(?=-)|pago|compro|purchase(?: of)?|expense(?: of)?|payment of|despesa(?: de)?|spendings?|gastar|pagar|comprar|save|ahorro(?= \\d)',
  },
  {
    kind: 'price',
    words:
      'was|were|cost|costs|costed|came to|came out to|custou|custaram|foi|foram|deu|ficou(?: em| por)?|saiu(?: por| a)?|costo|costaron|salio(?: en| por| a)?|salieron|llego(?: de| en)?|llegaron|chegou|veio|vino|fue|quedo en|valia|is|ta|esta',
  },
]

const ARRIVES = /^(?:me )?(?:received|recebi|recibi|llego|llegaron|caiu|entrou|came in|cayo)/

const compiled = LISTS.map((list) => ({
  ...list,
  pattern: new RegExp(`(?<![\\p{L}\\d'])(?:${list.words})(?![\\p{L}'])`, 'gu'),
}))

/** Every verb that moves money in a folded text, in order. */
export function findVerbs(folded: string, taken: readonly Span[]): Verb[] {
  const found: Verb[] = []
  for (const { pattern, kind, past, telling, using } of compiled) {
    for (const { start, end } of freeMatches(folded, pattern, [...taken, ...found])) {
      found.push({
        start,
        end,
        kind,
        past: past ?? kind !== 'price',
        telling: telling ?? false,
        using: using ?? false,
        arrives: ARRIVES.test(folded.slice(start, end)),
      })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
