import { wordSet, words } from './words.ts'

/** A debt that is to be paid off. */
export const DEBT = words(
  'debts?|debt[- ]free|loans?|owe|mortgage|credit cards?|my cards?|the cards?|card balance|overdraft|amex|visa|mastercard|(?:kill|clear)(?:ing)? (?:off )?(?:my|the|this)|pay(?:ing)? (?:it |them |my .{1,30} )?(?:off|down)|get out of the red|' +
    'zerar|matar (?:o|a|os|as)|nubank|agiota|dividas?|emprestimos?|financiamento|consignado|cartao|cartoes|fatura|cheque especial|quitar|quitacao|amortizar|sair do vermelho|credito|' +
    'deudas?|prestamos?|tarjetas?|hipoteca|liquidar|saldar|creditos?',
)

/** The present goal is to be another in some respect. */
export const CHANGE = words(
  'rais(?:e|ing)|increas(?:e|ing)|lower|reduc(?:e|ing)|decrease|push(?: back)?|postpone|delay|extend|bring forward|move|bump|chang(?:e|ing)|adjust|updat(?:e|ing)|edit|make it|set it|switch|rename|call|' +
    'aument(?:a|ar|e|o)|sub(?:a|ir|e|o|imos|irlo|irla)|sobe|baix(?:a|ar|e)|diminu(?:i|a|ir)|reduz(?:a|ir)?|adi(?:a|ar|e)|prorrog(?:a|ar|ue)|antecip(?:a|ar|e)|empurr(?:a|ar|e)|mud(?:a|ar|e)|alter(?:a|ar|e)|ajust(?:a|ar|e)|passa(?:r)?|atualiz(?:a|ar|e)|troc(?:a|ar|o)|estend(?:e|er|a)|deix(?:a|ar) (?:em|para|pra)|' +
    'sub(?:e|ile|ele|ela|elo)|bajale|aumentala|aumentalo|baj(?:a|ar|ala|alo|e)|reduce(?:la|lo)?|reducir|aplaz(?:a|ar|ala)|pospon(?:er|la|ga)?|atras(?:a|ar|ala)|adelant(?:a|ar|ala)|extiend(?:e|ela)|cambi(?:a|ar|ala|alo|e|o)|modific(?:a|ar|ala)|actualiz(?:a|ar)|ponla|pon(?:le|er)?|muev(?:e|ela)|mover(?:la)?|pasa(?:la|lo|r)?|renombr(?:a|ar|ala)',
)

/** Another goal is wanted, not the present one in another way. */
export const ANEW = words(
  '(?:a )?(?:new|different|another|second) (?:savings? |debt )?(?:goal|target|objective|one)|set (?:up )?a goal|create a goal|start a goal|add a goal|' +
    '(?:uma? )?(?:nov[ao]|outr[ao]) (?:meta|objetivo)|(?:meta|objetivo) (?:nov[ao]|nuev[ao])|criar? uma meta|definir uma meta|' +
    '(?:una? )?(?:nuev[ao]|otr[ao]) (?:meta|objetivo)|crear? una meta|pon(?:er|me)? una meta|fij(?:ar|ame) una meta',
)

/** The name of the present goal is to be another. */
export const RENAME = words(
  'renam(?:e|ing)|name it|call (?:it|my goal|the goal)|(?:chang(?:e|ing)|updat(?:e|ing)|edit) the name|(?:mud(?:a|ar|e)|troc(?:a|ar)|alter(?:a|ar|e)) o nome|renomei(?:a|e)|renomear|chama(?:r)? (?:a |minha )?(?:meta|ela)|(?:cambi(?:a|ar)(?:le)?|modific(?:a|ar)) el nombre|renombr(?:a|ar|ala)|llama(?:la|r)?(?: a)?(?: (?:mi|la) meta)?',
)

/** Money is to be put aside. */
export const SAVING = words(
  'sav(?:e|es|ed|ing|ings)|(?:set|put)(?:ting)? aside|put away|juntar|juntando|guardar|guardando|poupar|poupando|economizar|economizando|reservar|ahorr(?:ar|o|ando)|reunir|apartar',
)

/** Days that goals are named after. */
export const HOLIDAY =
  /(?<!\p{L})(?:for|para|pra|pro|pa)(?: my| the| o| a| la| el)? (?<name>christmas|xmas|new year'?s?(?: eve)?|natal|ano novo|navidad(?:es)?|ano nuevo)(?!\p{L})/u

/** The amount is put to a target, not by how much it changes, even after "em" and "en". */
export const PUT = words(
  'set|pon(?:er|la|lo|le|me)?|deix(?:a|ar|e)|dej(?:a|ar|ala)|coloc(?:a|ar|ue)|fij(?:a|ar|ala)|fix(?:a|ar)|quede|fique',
)

/** Said right before an amount by which a target changes. */
export const STEP_BEFORE =
  /(?<!\p{L})(?:by|another|em|mais|outros|en|otros|unos)(?: about| uns| unos)? (?:r?\$ ?)?$/u
/** Verbs that take the amount of the change at once: "sube 500". */
export const STEP_VERB =
  /(?<!\p{L})(?:add|adiciona|soma|sum[ae]le|sube|sub[ie]le|aumenta(?:le)?|baja(?:le)?|agregale|sobe|baixa|reduz|reduce(?:le)?|lower|increase) (?:r?\$ ?)?$/u
/** Said right after an amount by which a target changes. */
export const STEP_AFTER = /^ ?(?:more|extra|less|a mais|mais|a menos|menos|mas)(?!\p{L})/u
export const DOWNWARD = words(
  'lower|reduc(?:e|ing)|decrease|less|baix(?:a|ar|e)|diminu(?:i|a|ir)|reduz(?:a|ir)?|menos|baj(?:a|ar|ala|alo|e)|reduce(?:la|lo)?|reducir',
)

/** An amount for a span of time is a pace, not a target. */
export const PACE_AFTER =
  /^ ?(?:a|per|each|every|por|ao|al|cada|\/|na|no|a la|a cada|todo|toda|todos? os|todos? los)? ?(?:(?:day|week|fortnight|month|year|payday|paycheck|dia|semana|quinzena|quincena|mes|ano)s?|monthly|weekly|daily|mensual(?:es)?|mensa(?:l|is)|semana(?:l|is|les))(?!\p{L})/u

/** Words about a goal that are no part of its name. */
const NAMELESS = wordSet(
  `i i'd i'm id im we want wants wanna would like love need needs plan planning hope hoping aim aiming trying try going gonna have has to decided wish
  decide let's lets us me my our your it its it's that this the a an is are be being get getting become will now so and or of on in at from with for by
  just please pls can could you should save saving savings saved set setting put putting aside away stash reach raise raising build building create
  creating start starting make making add adding change changing update updating switch switching edit adjust replace goal goals target objective new
  different another one as instead focus focusing prioritize prioritise towards toward money cash pay paying payed off down back all
  total altogether about around roughly some more less up buy buying purchase purchasing get clear clearing eliminate finish settle debt debts free
  should kill after last one rid rather prefer next bring forward earlier later back date deadline wrong said double pause cancel delete remove stop drop amount add 
  basically can't okay ok pls plz set up put reserve need push postpone move bump lower increase reduce rename call name until till before dollars bucks euros
  bora vamo eu a gente queria quero querer quer gostaria gostava pretendo penso pensando planejo preciso precisava vou vamos ir de da do das dos para pra pro
  pa p por pelo pela em no na nos nas o os as um uma uns umas e ou que com meu minha meus minhas nosso nossa juntar juntando guardar guardando poupar
  poupando economizar economizando separar reservar ter alcancar atingir chegar fazer criar definir comecar mudar muda mude trocar troca alterar altera
  meta metas objetivo nova novo outra outro agora seria sera e' eh ser esta dinheiro grana comprar compra pagar quitar quitacao amortizar
  liquidar acabar terminar eliminar divida dividas total tudo ao todo cerca mais menos vez focar foco favor data prazo valor nome chamar chama renomear
  zerar matar joga jogar deixa sao ultimo ultima ta deixar dizer ficar sem prefiro prefere precisar precisar proxima proximo cria crie criar adiciona adicionar alvo substituir poe por mete meter bota botar coloca colocar verdade consegues consegue podes
  pode posso cancela cancelar apaga apagar pausa pausar errada errado disse plan planos duvida vou irei renomeia aumentar aumenta baixar baixa adiar adia passar passa reais conto ainda so
  yo quiero quisiera queria gustaria necesito pienso planeo voy vamos a ir pa del de el la los las un una unos unas y en con que mi mis nuestro nuestra lo
  ahorrar ahorrando guardar juntar reunir apartar tener llegar alcanzar hacer crear fijar empezar cambiar cambia cambio modificar poner pon ponme
  meta objetivo nueva nuevo otra otro ahora es sea seria ser dinero plata lana comprar comprarme compra pagar saldar liquidar terminar eliminar
  pone monto importe deja dejalo dejala son estar quieres deberia cambie quedar quedarme sin como desde hay prefiero necesitar siguiente proxima proximo agrega agregar crea reemplazar sustituir ponle subile bajale hecho realidad puedo puedes podes podemos cancelar borra
  borrar pausar mal dije planes adelanta deuda deudas libre total todo unos mas menos lugar vez enfocar enfocarme por favor fecha plazo nombre llamar llama renombrar renombra sube subir
  baja bajar aplazar pasar pesos dolares soles se le me ya solo`,
)

/** Says that something is wanted, set or next. */
export const WISH = words(
  "want|wanna|like|need|would|wish|hope|plan(?:ning)?|going to|gonna|rather|prefer|next|instead|goal is|goal to|goal of|target is|i'?m (?:now )?saving|saving for|lets|let'?s|" +
    'quero|queria|quer|gostaria|gostava|preciso|pretendo|penso em|vou|prefiro|proxim[oa]|vez|meta e|meta de|objetivo e|objetivo de|bora|' +
    'quiero|quisiera|me gustaria|necesito|pienso|voy a|prefiero|siguiente|lugar|meta es|objetivo es|vamos',
)

/** What is said about a figure rather than about what it is for. */
export const REMARK =
  /(?<= )(?:it'?s|its|because|cuz|porque|pq|ta|is too|e que|es que|anymore|and not|not|e nao|y no|instead of|em vez(?: d[eoa]| disso)?|ao inves|en vez de|en lugar de)(?= |$)/u

/** The goal is to be given up. */
export const STOP = words(
  "cancel|delete|remove|pause|stop|give up|gave up|drop|(?:don'?t|do not|no longer) want|not .{1,20} anymore|cancel(?:a|ar|e|ala)|apag(?:a|ar|ue)|exclu(?:i|ir|a)|remov(?:e|er|a)|paus(?:a|ar|e)|desist(?:o|ir|i)|(?:ja )?nao quero(?: mais)?|ya no quiero|borr(?:a|ar|e)|elimin(?:a|ar|e)|quit(?:a|ale)|abandon(?:o|ar|a)",
)

/** A share of something is no amount. */
export const PERCENT =
  /\d+(?:[.,]\d+)? ?(?:%|percent|per cent|por ?cento|por ?ciento)(?: (?:of|de|do|da|del) .*)?/gu

/** Said right before an amount that is not meant, or no longer. */
export const REFUTED_BEFORE =
  /(?<!\p{L})(?:instead of|rather than|not|from|em vez de|ao inves de|en vez de|en lugar de|e nao|nao|y no|no)(?: os| los| the)? (?:r?\$ ?)?$/u

/** Speaks of a day in so many words. */
export const DAY_WORD = words('date|deadline|data|prazo|fecha|plazo|year|ano')

/** The goal comes sooner, not later. */
export const SOONER = words('forward|earlier|sooner|antecip(?:a|ar|e)|adelant(?:a|ar|ala)|mais cedo|antes')

/** Words that end a sentence and are no part of a name. */
const BEHIND = wordSet(
  'first primero primeiro please pls plz pfv pfvr porfa porfis now instead then ok thanks by until before in for to and goal total altogether total all por favor agora entao ahora entonces gracias obrigado obrigada para pra ate hasta antes de em en e y no na meta',
)

export function isNameless(word: string): boolean {
  return NAMELESS.has(word) || CHANGE.exec(word)?.[0] === word
}

/** A word of wanting, saving or setting, as against the small words between them. */
export function isTellingVerb(word: string): boolean {
  return word.length > 3 && isNameless(word)
}

export function isBehind(word: string): boolean {
  return BEHIND.has(word)
}
