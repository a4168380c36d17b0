/** Words that only link others: they are left out of terms and of what is matched. */
export const LINKING =
  'a an the of and my our your some this o os as um uma uns umas e de do da dos das d meu minha meus minhas seu sua ' +
  'el la los las le lo un una unos unas y del mi mis tu su sus nuestro nuestra s'

/** What follows one of these tells where, for whom or with whom, not what for. */
export const PREPOSITIONS =
  'to for at in on from with by para pra pro pros pras p com no na nos nas num numa em ao aos pela por en con al desde ' +
  'after before depois antes despues'

/** What bank statements put around the name of the merchant. */
export const STATEMENT = `
  pos, pos debit, pos purchase, debit, debit card, debit purchase, debit card purchase, card purchase,
  purchase card, visa purchase, visa debit, visa check card, checkcard, check card, check crd purchase,
  recurring, recurring payment, recurring card purchase, contactless, contactless payment, card payment,
  online payment, payment, payments, autopay, auto pay, direct debit, dd, ddr, ach, ach pmt, bill payment,
  web, web online, online, mobile, help, pending, authorization, auth, ref, reference, card ending, xx,
  xxxx, trans, transaction, on credit card, with credit card, by credit card, with card, on card,
  with debit card, intl, international purchase, faster payment, standing order, bacs, chip pin,
  apple pay, google pay, samsung pay, compra, compras, compra cartao, compra cartao credito,
  compra cartao debito, compra cartao deb, compra cartao deb mc, compra debito, compra deb,
  compra credito, compra no cartao, compra no debito, compra nacional, compra internacional, compra elo,
  compra visa, compra mastercard, compra elo debito, compra elo debito vista, compra visa electron,
  compra com cartao, compra parcelada, compra online, com cartao, cartao debito, no cartao credito,
  no credito, no debito, com cartao credito, pagamento, pagto, pgto, pagamento debito, pagamento boleto,
  pagamento efetuado, pagamento servico, pagamento servicos, pag servicos, pagamento conta,
  pagamento titulo, debito automatico, deb automatico, deb aut, deb autom, debito direto, debito directo,
  debito em conta, deb direto, dd sepa, domiciliacao, pagamento pix, pix qr code, pix qrs, pgto qr code,
  compra pix, pagamento com pix, qr code, lancamento, autorizacao, aut, parc, parcela sem juros, em 2x,
  em 3x, a vista, tarj, compra tarj, compra tarjeta, compra tarjeta debito, compra tarjeta credito,
  compra con tarjeta, pago con tarjeta, pago tarjeta debito, pago con tarjeta credito,
  con tarjeta credito, con tarjeta debito, con tarjeta, en tarjeta, tarjeta debito, tarjeta deb,
  compra con debito, compra comercio, compra pos, compra en, pago, pago en, pago movil en,
  pago electronico, pago linea, pago online, pago pse, pse, pago qr, pago automatico, cargo,
  cargo recurrente, cargo automatico, cargo domiciliado, domiciliacion, domiciliado, adeudo, adeudo sepa,
  adeudo recibo, recibo, debito aut, pac, pat, pat pass, webpay, transbank, redcompra, redcompra compra,
  giro compra, mercadopago compra, cuota 1 de, en cuotas, sin interes, cuotas sin interes,
  meses sin intereses, msi, operacion, movimiento, comprobante, autorizacion, consumo, consumo tarjeta,
  gasto, gastos, gaste, gastei, paguei, comprei, compre, pague, spent, paid, bought, pay, pagar, pagado,
  wells fargo, bank of america, store, stores, shop, loja, lojas, tienda, sucursal, suc, filial, unidade,
  local, supercenter, inc, llc, ltd, limited, plc, corp, co, gmbh, ltda, lda, eireli, epp, mei, me, sa,
  sl, slu, srl, spa, sas, sac, cv, rl, sapi, sarl, bv, ag
`

/** Payment companies whose name stands before an asterisk and the merchant's. */
export const PROCESSORS =
  'sq gosq tst sp spo pp pag paypal mp mercpago mercadopago merpago mercadolivre mercadolibre meli pagseguro pags ps stone ton sumup zettle iz izettle ' +
  'ec ebn ebanx dl dlo dlocal payu pay cielo rede getnet clip bold wompi pagoseguro conekta openpay ppro klarna adyen stripe wix sh shopify toast clover ' +
  'ifd dd hna hot asaas iugu vindi infinitepay cloudwalk nupay picpay ame google'

export const MONTHS =
  'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december ' +
  'fev abr mai ago set out dez janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro ' +
  'ene dic enero febrero marzo mayo junio julio septiembre setiembre octubre noviembre diciembre'

export const CURRENCY_WORDS =
  'usd us dollar dollars bucks eur euro euros gbp pound pounds quid brl real reais conto contos pila pilas mxn ars cop clp peso pesos lana mangos lucas luca pavos'

/** Codes of states and countries at the end of a line; those that are also everyday words are left out. */
export const REGIONS =
  'ca ny tx fl il wa nj mn wi mi nc sc ga va tn ky az nv ut ct nh vt ri wv ks ne nd sd mt wy nm ar ms dc us usa gb gbr uk eng ie irl ' +
  'br bra brasil sp rj mg rs sc pr df pe ce pt prt es esp mx mex mexico cdmx df jal nl arg ar argentina caba bsas col colombia cl chl chile peru per uy ury ' +
  'fr fra de lu lux nld ie portugal espana spain'

/** Cities as statements print them after the merchant. */
export const CITIES = `
  new york, new york city, nyc, brooklyn, queens, bronx, los angeles, san francisco, san jose, san diego,
  oakland, berkeley, sacramento, fresno, palo alto, mountain view, cupertino, santa monica, long beach,
  los gatos, irvine, chicago, houston, dallas, austin, san antonio, fort worth, el paso, phoenix, tucson,
  scottsdale, philadelphia, pittsburgh, jacksonville, miami, miami beach, orlando, tampa, fort lauderdale,
  atlanta, charlotte, raleigh, nashville, memphis, seattle, bellevue, portland, denver, boulder, boston,
  cambridge, washington, baltimore, detroit, minneapolis, milwaukee, cleveland, columbus, cincinnati,
  indianapolis, louisville, st louis, saint louis, kansas city, omaha, las vegas, salt lake city,
  new orleans, newark, jersey city, hoboken, buffalo, albuquerque, honolulu, london, manchester,
  birmingham, liverpool, leeds, glasgow, edinburgh, bristol, cardiff, belfast, sheffield, nottingham,
  newcastle, leicester, brighton, oxford, southampton, dublin, luton, croydon, reading, sao paulo,
  s paulo, rio de janeiro, rio janeiro, belo horizonte, brasilia, salvador, fortaleza, recife, curitiba,
  porto alegre, manaus, belem, goiania, campinas, guarulhos, osasco, barueri, santos, sorocaba,
  ribeirao preto, sao bernardo, sao bernardo do campo, santo andre, niteroi, florianopolis, joinville,
  londrina, maringa, vitoria, natal, joao pessoa, maceio, aracaju, teresina, sao luis, cuiaba,
  campo grande, uberlandia, juiz de fora, sao jose dos campos, sao jose, jundiai, duque de caxias,
  nova iguacu, caxias do sul, pelotas, blumenau, petropolis, lisboa, lisbon, porto, vila nova de gaia,
  vila nova gaia, gaia, braga, coimbra, aveiro, faro, setubal, almada, amadora, sintra, cascais, oeiras,
  matosinhos, leiria, funchal, viseu, evora, guimaraes, loures, odivelas, maia, mexico city,
  ciudad de mexico, ciudad mexico, guadalajara, monterrey, puebla, tijuana, leon, zapopan, queretaro,
  merida, cancun, toluca, cuernavaca, san luis potosi, aguascalientes, hermosillo, culiacan, mexicali,
  chihuahua, saltillo, morelia, veracruz, san pedro garza garcia, naucalpan, ecatepec, coyoacan, polanco,
  buenos aires, cordoba, rosario, mendoza, la plata, mar del plata, mar plata, salta, tucuman, neuquen,
  bariloche, santa fe, palermo, quilmes, lanus, avellaneda, moron, bogota, bogota dc, medellin, cali,
  barranquilla, cartagena, bucaramanga, pereira, manizales, cucuta, ibague, santa marta, villavicencio,
  envigado, sabaneta, itagui, santiago, santiago de chile, santiago chile, valparaiso, vina del mar,
  vina mar, concepcion, providencia, las condes, nunoa, maipu, antofagasta, temuco, la serena, rancagua,
  iquique, puerto montt, la florida, vitacura, madrid, barcelona, valencia, sevilla, zaragoza, malaga,
  murcia, palma, palma de mallorca, bilbao, alicante, granada, valladolid, vigo, gijon, a coruna, coruna,
  vitoria gasteiz, pamplona, san sebastian, donostia, santander, almeria, alcobendas, getafe, mostoles,
  leganes, alcala de henares, hospitalet, badalona, sabadell, terrassa, marbella, tarragona, oviedo,
  burgos, salamanca, cadiz, huelva, lima, quito, guayaquil, montevideo, asuncion, la paz, caracas, panama,
  amsterdam, luxembourg, paris, berlin
`

/** Names and words within one edit of another word that they do not stand for. */
export const UNCORRECTED =
  'cunado cunada camila castro herrera herreira castillo carrera cabrera ferrera marina martina corina padilha barbara cortez tenner fiver farmer ' +
  'canela martelo pastor pintora salomon casado cansado mercedes libre livre pagado pesado'
