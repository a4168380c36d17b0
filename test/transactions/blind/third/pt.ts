import { type Group, inc, out } from '../messages/label.ts'

const brazil: Group = {
  language: 'pt',
  currency: 'BRL',
  today: '2026-09-09',
  rows: [
    ['paguei o boleto da escola da bia 640', out(640, 'education')],
    ['lanche da tarde 16,50 e busão 5,20', out(16.5, 'food'), out(5.2, 'transport')],
    ['feriado segunda: gasolina 180, pedágio 32', out(180, 'transport', -2), out(32, 'transport', -2)],
    ['comprei um colchão, 1.299', out(1299, 'housing')],
    ['minha irmã me devolveu 70', inc(70)],
    ['caiu salário 2.780,33 hj', inc(2780.33)],
    ['remédio do cachorro 58', out(58, ['other', 'health'])],
    ['no mercado foram 96 reais', out(96, 'food')],
    ['pizza com os amigos sexta 45', out(45, ['food', 'entertainment'], -5)],
    ['cartão do banco inter 780 pago', out(780, 'debt')],
    ['7/9 desfile e sorvete 22', out(22, ['food', 'entertainment'], '2026-09-07')],
    ['coloquei 200 na caixinha do nubank', out(200, 'savings')],
    ['fiz faxina e recebi 180', inc(180)],
    ['calça jeans 139,90 na renner', out(139.9, 'clothing')],
    ['conserto do celular 220', out(220, ['other', 'utilities'])],
    ['vacina da gripe 110', out(110, 'health')],
    ['prime video 19,90', out(19.9, 'entertainment')],
    ['o aluguel subiu, paguei 1.350 dia 5', out(1350, 'housing', '2026-09-05')],
    ['pinguei 15 no cofrinho', out(15, 'savings')],
    ['me empresta 50?'],
    ['ano que vem compro um carro de 40 mil'],
  ],
}

const portugal: Group = {
  language: 'pt',
  currency: 'EUR',
  today: '2026-09-09',
  rows: [
    ['material escolar no continente 73,20€', out(73.2, 'education')],
    ['tosta mista e sumo 5,40', out(5.4, 'food')],
    ['portagem 8,35 e gasóleo 50', out(8.35, 'transport'), out(50, 'transport')],
    ['recebi 30 euros do euromilhões', inc(30)],
    ['condomínio 28 euros', out(28, 'housing')],
    ['paguei ontem a vodafone, 41,90', out(41.9, 'utilities', -1)],
    ['concerto dos Xutos 25€', out(25, 'entertainment')],
    ['consulta da miúda 40', out(40, 'health')],
    ['quanto gastei em gasóleo?'],
  ],
}

export const portuguese: readonly Group[] = [brazil, portugal]
