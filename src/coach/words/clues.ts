/**
 * Words of the three languages by what they are, so that the classifier takes "tacos 13" for "pizza 20".
 * Folded as `normalise` writes them; a word may stand for one thing only.
 */
const lists = {
  goods: `
    food lunch dinner breakfast brunch snack snacks coffee tea beer beers wine drinks drink pizza tacos
    burger burgers sandwich groceries grocery bread milk eggs rice meat fruit vegetables veg gas gasoline
    petrol fuel diesel parking toll taxi cab bus train metro subway ticket tickets flight hotel cinema
    movies concert gym clothes shirt dress shoes sneakers trainers jacket coat jeans hoodie book books
    toys toy gift gifts present presents haircut nails massage medicine meds pharmacy prescription dentist
    doctor vet glasses rent electricity water internet phone utilities insurance subscription repair tires
    tyre tyres mechanic plumber cleaner furniture sofa fridge laptop headphones smokes cigarettes flowers
    daycare tuition laundry cat dog almoco jantar lanche cafe cafezinho cerveja cervejas breja chopp vinho
    bebida comida salgado pastel espetinho feira mercado supermercado padaria acougue pao leite arroz
    fruta legumes gasolina alcool etanol combustivel estacionamento pedagio onibus busao trem passagem
    bilhete ingresso voo hospedagem academia roupa roupas camisa camiseta vestido sapato sapatos tenis
    jaqueta casaco calca moletom livro livros brinquedo brinquedos presente presentes corte unha manicure
    remedio remedios farmacia consulta dentista medico veterinario oculos aluguel luz agua condominio
    seguro assinatura conserto pneu oleo mecanico encanador faxina geladeira fone notebook cigarro flores
    creche escola mensalidade material racao ipva portagens gasoleo renda autocarro telemovel sapatilhas
    explicacoes almuerzo cena desayuno merienda cafecito chela chelas birra birras cana canas vino trago
    tragos hamburguesa torta antojitos super despensa verduras verdura huevos nafta bencina
    estacionamiento peaje colectivo camion pasaje pasajes boleto boletos entrada entradas vuelo gimnasio
    ropa zapatos zapatillas botas chaqueta campera pantalon buzo libros juguete juguetes regalo regalos
    peluqueria unas medicina medicinas medicamentos veterinaria lentes arriendo alquiler renta recibo
    recarga suscripcion arreglo llanta llantas aceite plomero nevera heladera refri celular celu cigarros
    tabacos jardin colegio utiles matricula expensas tenencia`,
  shop: `
    uber lyft bolt cabify didi grab netflix spotify amazon walmart costco aldi tesco lidl kroger boots
    ikea ebay vinted shein temu shopee ifood rappi glovo doordash deliveroo starbucks mcdonalds chipotle
    greggs bunnings servo aws apple google steam playstation zomato swiggy meralco drogasil drogaria
    carrefour assai atacadao mercantil mercadinho sacolao continente pingo mercadona oxxo coppel soriana
    chedraui exito walgreens cvs publix store shop shopping market mall restaurant restaurants restaurante
    restaurantes bar bares pub salon tienda tiendas loja posto bodega chino plaza mercadolibre delivery
    takeaway takeout`,
  earner: `
    salary wage wages paycheck paycheque pay income bonus tips tip commission refund rebate dividend
    overtime shift payout gig freelance invoice stipend allowance cashback salario ordenado pagamento
    comissao gorjeta gorjetas reembolso restituicao estorno aposentadoria pensao dividendo freela bico
    bolsa plr fgts subsidio sueldo nomina quincena pago paga propina propinas comision aguinaldo reintegro
    devolucion jubilacion cuota chamba chambita cachuelo cachuelito laburo jale honorarios cesantias
    credited acreditado depositado`,
  debtWord: `
    debt debts loan loans mortgage overdraft owe owed owing lender lenders collectors collections interest
    apr emi visa mastercard amex refinance refinancing prepay payday principal creditor creditors divida
    dividas emprestimo emprestimos financiamento fatura consignado carne cheque agiota parcela parcelas
    juros amortizar amortizo amortizei prestacao prestacoes hipoteca deuda deudas prestamo prestamos
    hipotecario credito cuotas intereses chulquero prestamista debiendo deber adeudo cobradores cobradora
    cobranza cobrancas financeira devendo debo devo`,
  setAside: `
    save saving savings saved stash nest cushion reserve reserves rainy pot piggy isa poupar poupanca
    poupo poupei guardar guardo guardei guardado juntar juntei junto economizar economia economias reserva
    cofrinho caixinha mealheiro ahorrar ahorro ahorros ahorre ahorrado guarde juntado apartar aparte
    colchon alcancia hucha libreta`,
  dream: `
    trip holiday vacation travel wedding house home flat apartment deposit downpayment car truck ute van
    boat motorbike bike course college university degree baby piano trailer viagem ferias casamento casa
    ape apartamento imovel carro moto sitio terreno curso faculdade intercambio viaje vacaciones boda
    vivienda piso inicial auto coche universidad matrimonio casamiento lancha`,
  target: `
    goal goals target objective deadline meta metas objetivo objetivos alvo prazo plazo proposito`,
  task: `
    task tasks challenge challenges mission missions step moves todo tarefa tarefas desafio desafios
    missao passo tarea tareas reto retos mision paso`,
  done: `
    done finished completed complete ticked did feito feita fiz completei terminei conclui concluido
    concluida cumpri hecho hecha hice termine completado completada cumpli listo lista`,
  points: `
    point points streak streaks level levels badge pontos ponto sequencia nivel ofensiva puntos punto
    racha niveles insignia`,
  tongue: `
    english spanish portuguese french italian german language ingles espanhol portugues frances italiano
    alemao idioma lingua espanol aleman lengua castellano`,
  calendar: `
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday easter christmas summer winter spring autumn janeiro
    fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro segunda terca quarta
    quinta sexta sabado domingo pascoa natal verao inverno enero febrero marzo mayo junio julio septiembre
    octubre noviembre diciembre lunes martes miercoles jueves viernes navidad verano invierno`,
  person: `
    mum mom mama mami mother dad father papa brother sister son daughter kids kid children wife husband
    friend friends flatmate roommate boss client customer grandma grandpa cousin neighbour neighbor mae
    pai irmao irma filho filha filhos meninos esposa marido amigo amiga amigos chefe cliente avo vo primo
    vizinho hermano hermana hijo hija hijos esposo jefe clienta abuela vieja viejo tia tio nano companera
    companero`,
  coin: `
    dollar dollars buck bucks euro euros quid pound pounds rand peso pesos rupees lakh real reais conto
    contos pila pilas sol soles luca lucas mango mangos varo varos quetzal quetzales guaranies billete
    grana lana plata guita pisto money cash dough dinheiro dinero pasta`,
  erase: `
    undo delete remove erase cancel reverse revert scrap bin strike ignore duplicate duplicated twice
    mistake wrong desfaz desfaca desfazer apaga apague apagar remova tira tire exclui excluir anula
    cancela cancele risca errado errei engano duplicado deshaz deshacer deshace borra borralo borrar
    elimina elimine eliminalo quita quitalo saca sacalo tacha error equivoque equivocado mal`,
  alter: `
    change switch increase reduce bump push extend postpone move replace rename revise update set put make
    muda mude mudar altera altere alterar troca troque sobe aumenta aumente diminui baixa adia prorrogue
    passa poe bota coloca atualiza cambia cambie cambiar cambiame sube subele baja bajale amplia extiende
    aplaza pasala pon pone ponme revisa sustituye actualiza reemplaza`,
  hardFeeling: `
    stressed stress worried worry anxious anxiety scared afraid dread nervous panic panicking desperate
    overwhelmed tense tension uneasy sad cry cried crying lonely miserable depressed unfair hopeless
    ashamed embarrassed guilty stupid dumb sick tired exhausted fed broke frustrated angry hate preocupado
    preocupada ansioso ansiosa ansiedade medo pavor nervoso nervosa desesperado desesperada aflita
    apreensivo assustado tenso tensao triste chorar chorei sozinha sozinho pessima injusto vergonha
    culpada culpado burra burro trouxa lixo cansei cansado cansada farto odio odeio raiva desisto
    estressado angustia angustiada angustian miedo terror nerviosa nervioso asustado intranquila llorar
    llore sola solo verguenza culpable tonta tonto bruto basura harto harta rabia rindo estresada
    estresado agobia agobiada`,
  goodFeeling: `
    happy glad proud delighted pleased stoked excited relieved relief thrilled amazing yay hooray chuffed
    grateful promotion promoted raise feliz contente contenta contento alegre alegria orgulho orgulhosa
    orgulhoso aliviada alivio empolgado animada promovida promovido aumento orgullo orgullosa orgulloso
    emocion emocionada ascendieron aumentaron bacan`,
  regulatedWord: `
    tax taxes crypto bitcoin stock stocks shares etf invest investing investment fund funds bonds ira
    annuity pension lawyer legal legally court garnish imposto impostos irs cripto acao acoes investir
    investimento fundo fundos previdencia ppr tesouro fii advogado penhora impuesto impuestos iva acciones
    accion invertir inversion fondo fondos bonos cetes abogado embargar declaracion declaracao declarar
    tributa`,
  trivia: `
    joke weather rain football footy game match score film movie series song recipe president capital
    planet story fact time tall born piada chuva chover jogo partida placar filme serie musica receita
    presidente curiosidade historia horas altura chiste lluvia llover partido marcador pelicula cancion
    receta presidenta dato cuento hora`,
  compare: `
    than versus vs compare compared comparison difference better worse more less higher lower que contra
    comparado comparada compara diferenca melhor pior mais menos frente respecto comparame diferencia
    mejor peor mas`,
  condition: `
    if suppose supposing imagine say se si supongamos suponha`,
  largest: `
    biggest largest highest top most expensive maior maiores mayor mayores caro cara caros`,
} as const

/** What a folded word is a word for. */
export const clueOf: ReadonlyMap<string, string> = new Map(
  Object.entries(lists).flatMap(([clue, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, clue]),
  ),
)
