/** Words parted by blanks. */
export function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

/** Words that lead to what money was spent on. */
export const spentOn = setOf(`
  on at with em no na nos nas num numa nuns numas en con com in from for of de do da dos das d del pelo pela to into
  toward towards`)

/** What may stand between those and the thing. */
export const articles = setOf(`
  the a an my our your his her their some any all o os as um uma uns umas meu minha meus minhas nosso nossa nossos
  nossas el la los las lo un una unos unas mi mis tu tus su sus nuestro nuestra esse essa este esta isso that this
  those these just only so apenas solo toda todo todas todos`)

/** Within a name or a thing: "pão de açúcar". */
export const links = setOf('de do da dos das del of &')

/** What names no thing that money is spent on: questions, verbs, pronouns and what holds of all spending. */
export const functionWords = setOf(`
  how much many what whats when where which who why is are was were be been am im i ive id ill me we us you it its
  he she they them there here do does did doing done have has had having having can could should would will shall
  may might must if then so and or but not no nao ok okay please pls hey hi hello oi ola hola so too also as than vs
  versus compared compare comparison comparing more less most least same similar about again still yet already ever
  just only even really actually exactly roughly approximately now currently lately recently far up out over under
  per each every total totals altogether overall general average sum amount number figure figures money cash
  spend spends spent spending spendings spended expense expenses expenditure expenditures cost costs costing paid
  pay paying payment payments purchase purchases purchased buy buys buying bought blow blew blown drop dropped went
  go goes going gone gave give got get getting put used use using waste wasted shell shelled fork forked out
  transaction transactions entries category categories biggest largest highest top main big large high bigger
  higher lower cheaper expensive single five three ten show tell list display see check know let kindly like want
  need view report breakdown card credit debit until till since between during account accounts stuff thing things
  everything anything nothing something lol lmao haha kkk rs tho though thru due wanna bit lot increase increased
  decrease change changed difference different better worse up down rise rose fall fell run running by kinda budget
  quanto quanta quantos quantas cuanto cuanta cuantos cuantas que qual quais cual cuales quando cuando onde donde
  aonde como porque por para pra pro se si e y o u ou a ao aos as nem ja ya eu tu voce ele ela nos me mim te lhe le
  les se isso isto eso esto ai ahi ali alli aqui aca la ca mais menos mas mais muito mucho muchos muitos muita mucha
  tanto tanta tudo todo nada algo so solo soh tambem tambien ainda aun todavia hasta ate desde entre sobre sem sin
  foi foram fue fueron era eram eran e sao son es esta estao estan estou estoy ser sido tem tenho tengo tinha tenia
  tive tuve ha hay havia ido indo yendo vou voy vai va vao van vem viene fica fico fica deu dei di dar da dan dou
  gasto gastos gastei gaste gastar gastado gastada gastados gastando gastamos gasta gastam gastan gastou despesa
  despesas compra compras comprei comprar comprado compre compramos comprando pago pagos paguei pague pagar pagado
  pagando pagamos custo custos custou custa custar costo costos costo cuesta cuestan custaram torrei larguei deixei
  deixo deje dejo saiu sai saem sale salen salio levo llevo levei lleve total totais totales soma suma geral general
  media promedio dinheiro dinero grana plata lana valor cifra numero numeros transacao transacoes transaccion
  transacciones movimientos movimentos lancamentos categoria categorias maior maiores mayor mayores grande grandes
  principal principais principales alto alta caro cara caros caras mostra mostre mostrar muestra muestrame mostrame
  diga digame dime me lista liste listar enumera ver veja saber quero quiero queria quisiera preciso necesito pode
  puede pode puedes poderia podria posso puedo por favor favor cartao tarjeta credito debito conta quanto coisa coisas
  cosa cosas negocio negocios cara mano wey bro che ne viu pues entao entonces agora ahora hj ultimamente recente
  comparado comparada comparados comparadas compara comparar comparando comparame comparacao comparacion contra
  relacao relacion respecto frente face diferenca diferencia aumentou aumento aumentaram subiu subio bajo baixou
  caiu mudou cambio mesmo mesma mismo misma igual orcamento presupuesto limite limites limit cap ceiling max maximum
  maximo teto tope vez veces vezes dia dias month months week weeks year years day days mes meses semana semanas ano
  anos tipo assim asi verdade verdad vindo sumiu foi-se aproximadamente lo los las el fui mandei metido meto meti
  puse pus coloquei winter summer spring autumn inverno invierno verao verano primavera outono otono last next one before previous outro
  outra otro otra anterior ta tas demais demasiado demasiada bien bem mal inteiro inteira entero entera melhor pior mejor
  peor acima abaixo arriba abajo pero minute al cada esa ese esos esas costado costaron custado han he hemos has patine
  quarter trimestre semestre take taking took pull pulled monthly weekly yearly mensal mensais mensual mensuales semanal semanais semanales anual anuais
  anuales kkkk kkk jaja jajaja`)
