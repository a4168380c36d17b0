import { type Group, inc, out } from '../messages/label.ts'

const mexico: Group = {
  language: 'es',
  currency: 'MXN',
  today: '2026-09-09',
  rows: [
    ['me eché unos tacos de 90', out(90, 'food')],
    ['inscripción de la prepa 2,100', out(2100, 'education')],
    ['le cambié el aceite al coche 750', out(750, 'transport')],
    ['pastel de cumple de mi hija 480', out(480, ['food', 'other'])],
    ['agua 210, luz 388 e internet 449', out(210, 'utilities'), out(388, 'utilities'), out(449, 'utilities')],
    ['mi hermano me pagó 250', inc(250)],
    ['el sábado fuimos al cine, 320', out(320, 'entertainment', -4)],
    ['medicina para la tos $145.50', out(145.5, 'health')],
    ['ahorré 300 esta semana', out(300, 'savings', [0, -2])],
    ['blusa 199 y aretes 60', out(199, 'clothing'), out(60, 'clothing')],
    ['ya cobré, 6,450', inc(6450)],
    ['pasaje y torta: 62', out(62, ['food', 'transport'])],
    ['no he pagado los 500 de la luz'],
  ],
}

const others: Group = {
  language: 'es',
  currency: 'COP',
  today: '2026-09-09',
  rows: [
    ['desayuno 9.500 y bus 3.200', out(9500, 'food'), out(3200, 'transport')],
    ['pagué el colegio del niño $420.000', out(420000, 'education')],
    ['me consignaron 1.300.000 el viernes', inc(1300000, -5)],
    ['40 mil de tanqueada', out(40000, 'transport')],
    ['cuota de la tarjeta 280.000', out(280000, 'debt')],
    ['corte de cabello 20 mil ayer', out(20000, ['other', 'health'], -1)],
    ['helado con los niños 18.600', out(18600, 'food')],
    ['vendí unos zapatos por 70 mil', inc(70000)],
    ['quisiera comprar una moto de 6 millones'],
  ],
}

const spain: Group = {
  language: 'es',
  currency: 'EUR',
  today: '2026-09-09',
  rows: [
    ['libros de texto 134,60', out(134.6, 'education')],
    ['gimnasio 29,90 cobrado hoy', out(29.9, ['health', 'entertainment'])],
    ['cena en el chino 31 euros el domingo', out(31, ['food', 'entertainment'], -3)],
    ['pescadería 18,75', out(18.75, 'food')],
    ['la gasolina de esta semana 48€', out(48, 'transport', [0, -2])],
    ['bizum a laura 20 regalo', out(20, 'other')],
    ['he cobrado 1.530', inc(1530)],
    ['¿he gastado más de 200 en ocio?'],
  ],
}

export const spanish: readonly Group[] = [mexico, others, spain]
