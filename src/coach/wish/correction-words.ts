import { wordSet, words } from './words.ts'

/** What people say before they put something right. */
export const OPENING =
  /^[\s¡¿]*(?:(?:please|pls|por favor|hey|oi|ei)[\s,]+)*(?:(?:no+(?=[\s]*[,.!;:-]|\s+(?:it|that|the|i|wait|sorry|perdon|espera|\d|[$€£]))|nao+(?=[\s]*[,.!;:-]|\s+(?:eh?|pera|espera|desculpa|na verdade|\d|r?\$))|nope|nah|not quite|oops|ops|ups|epa|opa|wait|hold on|hang on|espera|espere|pera(?: ai)?|sorry|my bad|desculpa|desculpe|perdon|perdona|foi mal|errei|me enganei|enganei-me|me equivoque|i was wrong|mistake|erro|error|actually|in fact|na verdade|na real|alias|en realidad|de hecho|la verdad|digo|quer dizer|quero dizer|o sea|osea|es decir|ou seja|mejor dicho|ou melhor|i mean|correction|correcao|correccion|corrigindo|corrige|corrija|corrijo|corregi|corrigeme|corrigelo)[\s,.!:;-]+)+/u

/** Words of putting right, wherever they stand. */
export const REPAIR = words(
  'correct(?:ion)?|fix|amend|edit|change (?:it|that|this|the|last)|make (?:it|that)|should (?:be|have been)|i meant|meant|not (?:the )?\\p{L}+ but|wrong|mistyped|typo|put (?:it|that) (?:under|in|as|down as)|move (?:it|that) to|mark (?:it|that) as|categori[sz]e|reclassify|' +
    'corrig(?:e|ir|a|indo)|arruma|ajusta|ajuste|muda (?:o|a|pra|para|isso|esse|essa)|mude|altera|troca (?:o|a|pra|para|isso)|quis dizer|queria dizer|era pra ser|devia ser|deveria ser|errad[oa]|coloca (?:em|como|na|no)|bota (?:em|como)|poe (?:em|como)|categoria|' +
    'corrig(?:e|elo|ela|eme|ir)|correg(?:i|ir|ilo|ila)|cambia(?:lo|la|le)?|modifica(?:lo|la)?|quise decir|queria decir|deberia ser|tenia que ser|equivocad[oa]|ponlo|ponla|pasalo|pasala',
)

/** What is said not to be so, up to what is. */
export const WRONG =
  /(?:(?<![\p{L}\d'])(?:not|wasn'?t|isn'?t|was not|instead of|rather than|and not|em vez de|ao inves de|em lugar de|en vez de|en lugar de|from(?= (?:r?\$ ?)?\d)|(?:nao|no) (?:foi|foram|era|eram|e|eh|fue|fueron|eran|es)|de(?= (?:r?\$ ?)?\d[\d.,]* (?:para|pra|a) (?:r?\$ ?)?\d))|[,;] ?(?:no|nao|e nao|y no)(?= (?:\p{L}|r?\$|\d))|(?<=[\p{L}\d] )(?:(?:e|y|and|but|mas|pero) )?(?:no|nao|not)(?= (?:(?:r?\$ ?)?\d|hoje|hoy|today|ontem|ayer|yesterday)))(?<wrong>[^,;.!]*?)(?=$|[,;!]|\.(?!\d)| but | mas | sino | pero | e sim | it was | foi | foram | fue | fueron | era | to (?:r?\$ ?)?\d| para (?:r?\$ ?)?\d| pra (?:r?\$ ?)?\d| a (?:r?\$ ?)?\d)/gu
/** What follows comes on top of what was logged. */
export const ADDITION = words(
  'also|too|as well|another|forgot|tambem|mais (?:um|uma|\\d+)|outr[oa]|esqueci|alem disso|tambien|ademas|otr[oa]|se me olvido|me olvide',
)

/** A part of what was logged is wrong, and nothing is said of what is right. */
const PART =
  '(?:amount|price|sum|value|date|day|category|name|valor|preco|quantia|montante|data|dia|categoria|nome|monto|importe|precio|fecha|nombre)'
export const WRONG_PART = words(
  `(?:wrong|incorrect|(?:me )?enganei(?:-me)?|errei|errad[oa]|me equivoque|equivocad[oa]|incorret[oa]|incorrect[oa])(?: (?:the|de|do|da|no|na|o|a|en|el|la|del|com|con)){0,3} ${PART}|${PART} (?:(?:is|was|that's|ta|esta|estava|estaba|foi|era|fue|ficou|quedo) )?(?:wrong|incorrect|errad[oa]|incorret[oa]|equivocad[oa]|incorrect[oa]|mal)`,
)

/** What it is called to be under: "category leisure", "a categoria é lazer". */
export const CATEGORY_SAID =
  /(?<!\p{L})(?:category|categoria)(?: (?:is|to|as|under|should be|para|pra|em|e|eh|es|era|de|do|da|como|a|en|por|la|el|o))* (?<name>\p{L}+)/u

/** What was meant, in so many words. */
export const MEANT = words('i meant|meant to say|quis dizer|queria dizer|quise decir|queria decir')

/** Says something of what was said before. */
export const LEANING =
  /^(?:it|that|this|was|should be|foi|foram|era|eram|isso|aquilo|fue|fueron|eran|eso|esto)(?:'s)?(?: \S+){0,5}$/u

/** Money that came in. */
export const INCOME = words(
  'income|earnings|(?:i )?received(?: it)?|(?:i )?got paid|came in|receita|entrada|recebi(?:do)?|rendimento|ganho|me pagaram|ingreso|lo recibi|recibi(?:do)?|me (?:lo )?pagaron|cobro',
)

/** Money that went out. */
export const EXPENSE = words('expense|spending|(?:an )?outgoing|despesa|gasto|saida|egreso|salida')

/** Where what is said of a transaction is parted from what it is said of: "the uber was 15", "change lunch to 12". */
export const IS = words(
  "(?:it|that|this)'?s|was|were|is|are|should (?:be|have been)|cost|i (?:meant|spent|paid|got)|meant|as|under|" +
    'foi|foram|eram?|eh|custou|custaram|gastei|paguei|quis dizer|queria dizer|como|' +
    'fue(?:ron)?|eran|es|son|costo|gaste|pague|quise decir|queria decir|' +
    '(?<=(?:chang|mov|switch|set|mak|fix|correct|edit|amend|put)\\p{L}{0,4} .{0,40})to|' +
    '(?<=(?:mud|alter|troc|pass|corrig|coloc|bot|cambi|ajust|arrum|de \\d)[\\p{L}\\d.,]* .{0,40})(?:para|pra|pro)|' +
    '(?<=(?:cambi|pas|pon|muev|modific|corrig|de \\d)[\\p{L}\\d.,]* .{0,40})a',
  'g',
)

/** Words beside what is put right that are no part of it. */
export const IDLE = wordSet(
  `not isn't wasn't instead rather nao no em vez lugar y and be ser actually really just only it's that's purchase transaction category amount date day price value last one correct fix change put make
  mark say says move logged log recorded entry should sorry please meant mean too spent paid
  realmente mesmo apenas compra transacao categoria valor data dia preco ultimo ultima corrige corrigir muda mude altera coloca bota poe
  aquilo dizer diz isso esse essa desse dessa na verdade desculpa por favor
  realmente solo compra transaccion categoria monto importe fecha dia precio ultimo ultima corrige cambia cambialo ponlo ponle decir dice eso esto aquello ese esa de
  verdad perdon por favor realidad en sino sim but mas pero dollars dolares reais pesos euros`,
)
