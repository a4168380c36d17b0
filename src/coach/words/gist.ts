/**
 * Words that carry a sentence, by what they say in all three languages, so that what is learnt from
 * "quanto gastei" also reads "how much did I spend". Folded as `normalise` writes them; a word may stand
 * for one thing only, and no clue is repeated here.
 */
const lists = {
  many: 'much many quanto quanta quantos quantas cuanto cuanta cuantos cuantas',
  when: 'when quando cuando whens',
  where: 'where wheres onde aonde donde adonde cade',
  which: 'which qual quais cual cuales',
  what: 'what whats wtf',
  how: 'how hows como',
  why: 'why porque',
  who: 'who whos quem quien',
  being: 'am im estou to tou ando estoy are is ta estas estao estan',
  going: 'doing going tracking indo vou voy vai va andando anda yendo looking saindo',
  have: 'have has got ive had tenho tem temos tinha tengo tiene tenemos tenia',
  can: `
    can could might posso podemos poderia consigo consegue conseguiria puedo puede puedes podria podre`,
  should: 'should shall ought supposed deveria devia deberia deberiamos debe convem conviene',
  want: `
    want like wish wanting quero queria gostaria pretendo quiero quisiera querria gostava planning plan
    planejo decidi`,
  need: 'must need needs preciso precisa necesito necesita falta faltam faltan',
  spend: `
    spend spent spending spends spendings gastar gasto gastei gastos gastando gastado gasta gaste
    gastamos blow blew dropped splurged torrei patine shelled spendin outgoings despesa despesas expense
    expenses egresos desembolso`,
  pay: `
    paid pays paying pagar paguei pague pagando pagado pagos quitar quitei saldar liquidar abonar abone
    clear cleared`,
  buy: `
    buy bought buys buying purchase purchases purchased comprar comprei compro compra compras comprando
    compre comprado ordered order pedi`,
  receive: `
    receive received get getting earned earn earns made recebi recebo receber ganhei ganho ganhar recibi
    recibir gane gano ganar cobre cobro cobrar caiu entrou chegou cayo entro llego landed`,
  gave: `
    gave sent transferred transfer dei mandei enviei transferi di mande envie deposited depositei
    deposite moved passei pase puse pus botei coloquei meti stuck threw aventei`,
  reach: `
    reach hit achieve achieved reached finish hitting atingir alcancar chegar bater alcancei cheguei
    bati lograr alcanzar llegar logre llegue cumplir cumprir llegando chegando`,
  remaining: `
    left leftover remaining remains remain over spare available sobrou sobram resta restam restou queda
    quedan quedo sobran sobro restante disponivel disponible libre livre`,
  surplus: 'sobra surplus excess excedente folga margen margem superavit leeway',
  enough: 'alcance enough suficiente bastante alcanza',
  yesterday: 'yesterday ontem ayer anteontem anteayer',
  today: 'today tonight hoje hoy',
  day: 'day days dia dias daily diario diarios',
  week: 'week weeks weekly fortnight semana semanas semanal quinzena',
  month: 'month months monthly mes meses mensal mensual mensais',
  year: 'year years yearly annual ano anos anual',
  last: `
    last previous past passado passada anterior pasado pasada ultimo ultima ultimos ultimas latest prior
    recent`,
  next: 'next proximo proxima seguinte siguiente sigue upcoming',
  this: 'esta this these esse essa este isto eso ese esa esto',
  every: 'every each per toda cada',
  extra: 'sobrando extra additional additionally adicional further',
  until: 'until till til ate hasta by',
  since: 'since desde',
  link: 'from on in at for na nos nas em en para com con por pelo pela',
  my: 'my mine meu minha meus minhas mi mis our nosso nossa nuestro nuestra',
  not: 'not dont doesnt didnt isnt wasnt arent cant wont nunca nem never ni nada',
  and: 'and e y plus tambem tambien also',
  or: 'or ou',
  please: 'please kindly favor porfavor',
  now: 'now agora ahora ya ja already currently atualmente actualmente',
  still: 'still yet ainda aun todavia inda',
  again: 'again novo nuevo otra outra outro otro another new nova nueva',
  very: 'too demais demasiado demasiada muito mucho muita mucha lot very so tao tan',
  good: 'good fine great well bem bien bom bueno boa buena chido grand',
  bad: 'bad awful terrible horrible ruim malo mala pessimo pesimo horrivel',
  help: `
    help ajuda ajude ajudar socorro ayuda ayudame ayudar advice advise conselho consejo dica dicas
    suggestion sugestao sugerencia recommend recomenda recomiendas recomendas suggest`,
  show: `
    give send show tell list let see check mostra mostre mostrar muestrame muestra mostrame diz diga
    dime decime dame manda ver resume resuma summarize summary resumo resumen rundown overview panorama
    balanco balance status estado situacao situacion`,
  know: 'know saber sei sabe understand entender entendo entiendo',
  think: 'think reckon acha acho achas cree crees creo believe opina',
  start: 'start begin comecar comeco comeca empezar empiezo comenzar',
  stop: 'stop quit avoid parar paro evitar dejar controlar control resist',
  cutting: `
    drop cut cutting trim slash cortar corto reduzir diminuir baixar reducir bajar recortar recorto
    achicar enxugar ditch lessen`,
  budget: 'budget budgets limit cap ceiling orcamento limite teto verba mesada presupuesto tope',
  affording: `
    afford worth allowed affordable cabe bancar alcanzo permitirme alcanzara encarar justify manage`,
  total: 'total totals sum altogether totais totales soma suma sumado',
  category: 'category categories categoria categorias tipo',
  percent: `
    percent percentage rate share fraction porcentagem percentual taxa porcento porcentaje tasa fatia
    parte ratio portion`,
  progress: `
    progress close far track behind ahead halfway perto longe progresso andamento avanco atrasado
    adiantado metade cerca lejos avance atrasada mitad camino caminho closer advance ritmo pace schedule
    ontrack`,
  time: 'long tempo tiempo date fecha timeline eta payoff',
  supposing: 'supondo suponiendo caso',
  feel: 'feel feeling feels felt sinto sentindo siento sintiendo senti',
  change: `
    edit modify trocar cambialo editar edita corrige corrigir corrija fix correction correcao correccion
    arruma arregla`,
  say: 'said meant mean dizer disse quis decir dije quise typed typo digitei escribi',
  past: 'was were foi foram era eram fue fueron eran been be',
  agreeing: `
    pode isso ok okay vale correct yes yeah yep yup sure sim claro dale exato exacto confirm confirmo`,
  declining: 'no nao nope nah nvm deixa deja dejalo',
  bank: `
    data bank account app privacy security secure safe banco aplicativo datos dados aplicacion`,
  less: 'fewer',
  back: 'back volta atras',
  before: 'before first primeiro primero',
  better: 'best melhores mejores optimal',
  faster: `
    antes faster sooner quicker quick fast rapido rapida cedo pronto speed accelerate acelerar acelero`,
  minimum: 'minimum min minimo minima',
  bill: 'conta cuenta bill bills contas factura facturas recibos cuentas',
  life: 'life job work vida emprego trabalho trabajo empleo',
  you: 'you your youre voce voces te tu vos usted seu sua su',
} as const

/** What a folded word says, whatever the sentence is about. */
export const gistOf: ReadonlyMap<string, string> = new Map(
  Object.entries(lists).flatMap(([gist, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, gist]),
  ),
)
