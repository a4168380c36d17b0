import { type Group, inc, out } from '../messages/label.ts'

const mexico: Group = {
  language: 'es',
  currency: 'MXN',
  today: '2026-05-01',
  rows: [
    [
      'Buenas noches, le informo que hoy pagué 640 del predial y 85 de la tortillería. Gracias.',
      out(640, ['housing', 'other']),
      out(85, 'food'),
    ],
    ['wey me gasté 800 en el antro 😭', out(800, ['entertainment', 'food'])],
    ['Compra por $328.50 en FARMACIAS DEL AHORRO 28/04', out(328.5, 'health', '2026-04-28')],
    ['mi quincena fue de 7,200', inc(7200)],
    ['combi 10, tortas 55 y unas papas 18', out(10, 'transport'), out(55, 'food'), out(18, 'food')],
    ['los lentes de mi hijo salieron en 1,150', out(1150, 'health')],
    ['le puse 200 de gas al carro', out(200, 'transport')],
    ['pagué 2 meses de megacable, 998 en total', out(998, 'utilities')],
    ['vendí tamales y saqué 450', inc(450)],
    ['me prestó mi compadre 1000', inc(1000, 0, ['income', 'debt'])],
    ['le di 100 de domingo a mi nieto', out(100, 'other')],
    ['uniforme de la secundaria $740', out(740, ['clothing', 'education'])],
    ['recarga de 50 al cel', out(50, 'utilities')],
    ['coppel abono 350', out(350, 'debt')],
    ['fondita 95 ayer', out(95, 'food', -1)],
    ['unas caguamas 130 el domingo', out(130, ['entertainment', 'food'], -5)],
    ['el plomero me cobró 600', out(600, 'housing')],
    ['caseta 187 de ida', out(187, 'transport')],
    ['cuanto gasté en abril'],
    ['ocupo juntar 5000'],
    ['debo 300 todavía'],
  ],
}

const south: Group = {
  language: 'es',
  currency: 'ARS',
  today: '2026-05-01',
  rows: [
    ['me clavé una hamburguesa de 14 lucas', out(14000, 'food')],
    ['pagué el gas 22.350 y la luz 41.800', out(22350, 'utilities'), out(41800, 'utilities')],
    ['me entraron 300 lucas de un laburo', inc(300000)],
    ['veterinaria 35 mil, pobre tobi', out(35000, ['health', 'other'])],
    ['la facu de los chicos 180.000', out(180000, 'education')],
    ['kiosco 3.200', out(3200, 'food')],
    ['se me rompió la heladera, el técnico salió 65 lucas', out(65000, 'housing')],
    ['fulbito 4500', out(4500, ['entertainment', 'health'])],
    ['resumen de la visa 310.450,75', out(310450.75, 'debt')],
    ['miércoles: remis 8.000', out(8000, 'transport', -2)],
    ['me compré una campera $89.999', out(89999, 'clothing')],
    ['guardé 50 lucas abajo del colchón', out(50000, 'savings')],
    ['quiero comprarme un auto de 10 palos'],
  ],
}

const andes: Group = {
  language: 'es',
  currency: 'PEN',
  today: '2026-05-01',
  rows: [
    ['S/ 18.50 menú', out(18.5, 'food')],
    ['pasaje 2.50 soles', out(2.5, 'transport')],
    ['me yapearon 40', inc(40)],
    ['yapeé 25 a la señora de la bodega', out(25, ['food', 'other'])],
    ['polladita 20 soles', out(20, 'food')],
    ['pensión del cole 450', out(450, 'education')],
    ['recibo de sedapal 38.90', out(38.9, 'utilities')],
    ['chifa con la familia S/ 96', out(96, 'food')],
    ['depositaron mi sueldo 2,350', inc(2350)],
    ['el 15 de abril pagué 130 de internet', out(130, 'utilities', '2026-04-15')],
    ['compré un polo a 35 lucas', out(35, 'clothing')],
    ['cuánto me falta para mi meta'],
  ],
}

const elsewhere: Group = {
  language: 'es',
  currency: 'EUR',
  today: '2026-05-01',
  rows: [
    ['he cenado con los colegas, 23 con propina', out(23, ['food', 'entertainment'])],
    ['la compra del dia 54,12€', out(54.12, 'food')],
    ['me ha llegado la factura del móvil, 19,90', out(19.9, 'utilities')],
    ['me han ingresado la nómina: 1.420', inc(1420)],
    ['autobús 1,50 y un café 1,30', out(1.5, 'transport'), out(1.3, 'food')],
    ['recibo de la comunidad 65 €', out(65, 'housing')],
    ['entradas del atleti 2x45', out(90, 'entertainment')],
    ['el finde nos gastamos 140 en la casa rural', out(140, ['entertainment', 'other', 'housing'], [-6, -5])],
    ['guarde de la niña 310', out(310, 'education')],
    ['dos cañas y unas bravas 9,60', out(9.6, ['food', 'entertainment'])],
    ['me devolvieron los 12 euros del parking', inc(12, 0, ['income', 'transport'])],
    ['deportivas 59,95 en decathlon el lunes', out(59.95, 'clothing', -4)],
    ['traspaso 200€ a la cuenta ahorro', out(200, 'savings')],
    ['me gustaría gastar menos de 50 en ropa'],
    ['hola qué tal'],
  ],
}

export const spanish: readonly Group[] = [mexico, south, andes, elsewhere]
