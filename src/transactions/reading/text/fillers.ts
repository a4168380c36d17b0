/** Words at either end of a description that say nothing of what it was for. */
const EDGE_WORDS = `
i we ive me my our us you on for of at to in into the a an it its it's this that is was were some with from by via and or n so just like about around
roughly approx approximately only also then plus total worth each hey hi hello yo ok okay please pls lol omg ugh today's altogether another
eu a gente nos meu minha meus minhas o os as um uma uns umas no na nas em de do da dos das com pra pro pras pros para à às ao aos por pelo pela pelos pelas e ou
ai aí entao então tipo so só ja já la lá aqui mais ne né foi deu total cada oi ola olá quase uns cerca tudo hein kkk kkkk kkkkk rs rsrs haha mano cara
yo mi mis el los las un una unos unas en del al lo le les con y u se como unas casi ya pues bueno hola che wey güey guey asi así fue solo sólo tan
total mas más cada jaja jajaja porfa favor 've i've i'm im am had have has tive he hemos que q x p pq nuestro nuestra
uno pouco pouquinho pico poquito month monthly mensal mensual mes mês pero mas but back down off toward towards yet there ahí alli allí entonces luego después despues depois ainda também tambien también
expense income gasto receita ingreso entrada compra pagamento amount valor monto dinheiro cash`

const EDGES: ReadonlySet<string> = new Set(EDGE_WORDS.trim().split(/\s+/))

export function isEdgeWord(folded: string): boolean {
  return EDGES.has(folded)
}

/** "Can you log", "anota aí": what people tell a notebook. */
export const commandPattern =
  /(?<![\p{L}\d])(?:(?:please|pls|por favor|porfa|can you|could you|puedes|podes|podrias|pode|poderia|consegue) ){0,2}(?:add|log|record|track|register|enter|anota(?:r|me)?|anote|registra(?:r|me)?|registre|lanca(?:r)?|lance|adiciona(?:r)?|adicione|apunta(?:r|me)?|apunte|agrega(?:r)?|agregue|pon|pone|poe|coloca(?:r)?|coloque|note)(?: (?:ai|la|down|isso|esto|this|un|una|um|uma|an?|new|novo|nuevo|nova|nueva|my|meu|the))*(?: (?:expense|gasto|despesa|compra|transaction|transacao|transaccion|purchase))?(?: (?:of|de|for|por))?(?![\p{L}\d])/gu

/** How it was paid, which is not what for. */
export const methodPattern =
  /(?<![\p{L}\d])(?:(?:in|with|by|via|em|no|na|com|pelo|en|con(?: la)?|using|por) (?:my |the |o |mi |meu )?(?:cash|(?:credit |debit )?card|debit|credit|dinheiro(?: vivo)?|especie|pix|cartao(?: de (?:credito|debito))?|debito|credito|efectivo|tarjeta(?: de (?:credito|debito))?|transferencia|bizum|venmo|apple pay|paypal|zelle|boleto|nubank|yape|plin|mercado pago|nequi)|a vista|al contado|cash|contactless)(?![\p{L}\d])/gu

export const totalPattern =
  /(?<![\p{L}\d])(?:(?:in |no |en |um |un |a |grand |ao )?total(?:izando)?(?: of| de)?|altogether|ao todo|no fim das contas|tudo(?: junto)?|en todo|all in|overall|soma|sum)(?![\p{L}\d])/gu

/** How one came to a place, and with whom, which is not what for: "went to", "fui no", "my wife and I". */
export const leadPattern =
  /(?<![\p{L}\d])(?:(?:(?:my|our) \p{L}+ and i|me and my \p{L}+|eu e (?:a |o )?(?:minha|meu) \p{L}+|(?:a |o )?(?:minha|meu) \p{L}+ e eu|mi \p{L}+ y yo|yo y mi \p{L}+)(?![\p{L}\d])|(?:fui|fomos|fuimos|went|stopped|swung|popped|passei|passamos|pase|pasamos)(?: (?:la|alla|ali|out|by|over|down|into))?(?= (?:ao?|aos|as|no|na|nos|nas|num|numa|to|at|by|for|al|en|por|pel[oa])(?!\p{L})))/gu

/** "A lot of money" and "like you said", which say no more than the amount. */
export const vaguePattern =
  /(?<![\p{L}\d])(?:uma grana(?: preta)?|(?:um )?dinheirao|uma fortuna|um dinheiro|muito dinheiro|un dineral|una fortuna|un dinero|una lana|un platal|mucho dinero|mucha plata|a lot(?: of money)?|a ton(?: of money)?|a fortune|a bunch(?: of money)?|some money|way too much|too much|o sea|osea|(?:like|as) (?:you|we) (?:said|told me|suggested|advised|asked|agreed)|como (?:voce |vc |tu )?(?:me )?(?:disse|disseste|falou|sugeriu|pediu|dijiste|sugeriste|pediste|recomendaste))(?![\p{L}\d])/gu
