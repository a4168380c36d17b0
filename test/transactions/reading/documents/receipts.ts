import type { Language } from '../../../../src/language/format.ts'

/** A receipt to be drawn, and what has to be read from it. */
export interface Receipt {
  name: string
  language: Language
  currency: string
  top: readonly string[]
  /** Left and right part of each line. */
  lines: readonly (readonly [string, string])[]
  /** CSS of the slip of paper. */
  paper?: string
  /** CSS of the table it lies on. */
  table?: string
  width?: number
  scale?: number
  format?: 'png' | 'jpeg'
  quality?: number
  expected: { amount: bigint; currency: string | null; date: string; description: string }
}

const MONO = "font:14px 'DejaVu Sans Mono'"
const BAKERY_LINES = [
  ['12/03/2026 08:45', 'CUPOM FISCAL'],
  ['PAO FRANCES 0,500KG', '9,95'],
  ['CAFE C/ LEITE', '7,50'],
  ['QUEIJO MINAS', '22,40'],
  ['SUBTOTAL', '39,85'],
  ['DESCONTO', '-2,00'],
  ['TOTAL R$', '37,85'],
  ['DINHEIRO', '50,00'],
  ['TROCO', '12,15'],
] as const
const BAKERY = {
  language: 'pt',
  currency: 'BRL',
  top: ['PADARIA PÃO DOURADO LTDA', 'CNPJ 12.345.678/0001-90', 'Rua das Flores, 123 - São Paulo'],
  lines: BAKERY_LINES,
  expected: { amount: 37_85n, currency: 'BRL', date: '2026-03-12', description: 'PADARIA PÃO DOURADO LTDA' },
} as const

/** Those named like files are kept as images, too. */
export const RECEIPTS: readonly Receipt[] = [
  { ...BAKERY, name: 'bakery-pt', paper: MONO, scale: 1 },
  {
    ...BAKERY,
    name: 'a photo at an angle on a dark table',
    paper: "background:#f4f1ea;transform:rotate(2.5deg);font:15px 'Liberation Mono'",
    table: 'linear-gradient(120deg,#765,#a98)',
    width: 520,
    scale: 3,
    format: 'jpeg',
  },
  {
    ...BAKERY,
    name: 'a photo with a shadow and poor JPEG quality',
    paper: 'background:linear-gradient(90deg,#fff,#ccc 60%,#999);color:#222;font:15px "Liberation Sans"',
    scale: 2,
    format: 'jpeg',
    quality: 45,
  },
  {
    name: 'grocery-en',
    language: 'en',
    currency: 'USD',
    top: ['GREEN VALLEY MARKET', '1420 Oak Street, Portland OR', 'Tel 503-555-0182'],
    lines: [
      ['03/12/2026', '10:21 AM'],
      ['BANANAS 1.2 LB', '0.95'],
      ['WHOLE MILK', '4.29'],
      ['SOURDOUGH BREAD', '6.50'],
      ['SUBTOTAL', '11.74'],
      ['TAX', '0.88'],
      ['TOTAL', '$12.62'],
      ['VISA ****1234', '$12.62'],
      ['CHANGE', '0.00'],
    ],
    paper: "font:14px 'Liberation Mono'",
    scale: 1.2,
    expected: { amount: 12_62n, currency: 'USD', date: '2026-03-12', description: 'GREEN VALLEY MARKET' },
  },
  {
    name: 'a restaurant with a tip after the total',
    language: 'en',
    currency: 'USD',
    top: ["Luigi's Trattoria", '88 Harbor Road', 'Server: Dana'],
    lines: [
      ['Mar 14, 2026', '8:02 PM'],
      ['2 Margherita', '31.00'],
      ['1 House Red', '9.50'],
      ['Subtotal', '40.50'],
      ['Sales Tax', '3.24'],
      ['Total', '43.74'],
      ['Tip', '8.00'],
      ['Amount Due', '$51.74'],
    ],
    paper: "font:15px 'Liberation Serif'",
    scale: 2,
    expected: { amount: 51_74n, currency: 'USD', date: '2026-03-14', description: "Luigi's Trattoria" },
  },
  {
    name: 'a British shop in pounds with VAT within the prices',
    language: 'en',
    currency: 'GBP',
    top: ['CORNER BOOKSHOP', '12 High Street, Bath', 'VAT No 123 4567 89'],
    lines: [
      ['05/04/2026 14:10', ''],
      ['Paperback novel', '£9.99'],
      ['Notebook', '£4.50'],
      ['TOTAL', '£14.49'],
      ['CASH', '£20.00'],
      ['CHANGE', '£5.51'],
    ],
    paper: "font:16px 'DejaVu Sans'",
    scale: 2,
    expected: { amount: 14_49n, currency: 'GBP', date: '2026-04-05', description: 'CORNER BOOKSHOP' },
  },
  {
    name: 'bakery-es',
    language: 'es',
    currency: 'PEN',
    top: ['PANADERÍA LA ESPIGA', 'RUC 20123456789', 'Av. Larco 345, Miraflores'],
    lines: [
      ['12/03/2026', '18:20'],
      ['PAN CIABATTA', 'S/ 4.50'],
      ['TORTA DE PIÑA', 'S/ 38.00'],
      ['CAFÉ AMERICANO', 'S/ 9.00'],
      ['IMPORTE TOTAL', 'S/ 51.50'],
      ['EFECTIVO', 'S/ 60.00'],
      ['VUELTO', 'S/ 8.50'],
    ],
    paper: MONO,
    scale: 1.2,
    format: 'jpeg',
    expected: { amount: 51_50n, currency: 'PEN', date: '2026-03-12', description: 'PANADERÍA LA ESPIGA' },
  },
  {
    name: 'a Spanish bar in euros with commas',
    language: 'es',
    currency: 'EUR',
    top: ['BAR EL PUERTO', 'C/ Mayor 7, Cádiz', 'NIF B12345678'],
    lines: [
      ['Fecha: 08/10/2026', '21:15'],
      ['2 Caña', '5,00'],
      ['1 Tortilla', '6,80'],
      ['1 Croquetas', '8,50'],
      ['Base imponible', '18,45'],
      ['IVA 10%', '1,85'],
      ['TOTAL', '20,30 €'],
      ['TARJETA', '20,30 €'],
    ],
    paper: "font:15px 'Liberation Sans'",
    scale: 2,
    format: 'jpeg',
    quality: 60,
    expected: { amount: 20_30n, currency: 'EUR', date: '2026-10-08', description: 'BAR EL PUERTO' },
  },
  {
    name: 'a Mexican shop on grey, noisy paper',
    language: 'es',
    currency: 'MXN',
    top: ['ABARROTES DON CHUY', 'RFC DCH010203AB1', 'Col. Centro, Puebla'],
    lines: [
      ['15/09/2026', '09:05'],
      ['REFRESCO 2L', '$38.00'],
      ['HUEVO 18 PZ', '$62.50'],
      ['JABON', '$21.90'],
      ['TOTAL A PAGAR', '$122.40'],
      ['EFECTIVO', '$200.00'],
      ['CAMBIO', '$77.60'],
    ],
    paper:
      "background:repeating-linear-gradient(45deg,#e6e6e6,#e6e6e6 3px,#dcdcdc 3px,#dcdcdc 5px);color:#333;font:15px 'DejaVu Sans Mono'",
    scale: 2,
    expected: { amount: 122_40n, currency: 'MXN', date: '2026-09-15', description: 'ABARROTES DON CHUY' },
  },
  {
    name: 'a Chilean shop without cents',
    language: 'es',
    currency: 'CLP',
    top: ['MINIMARKET LOS ANDES', 'RUT 76.123.456-7'],
    lines: [
      ['02/11/2026', '19:44'],
      ['LECHE 1L', '$1.290'],
      ['PAN MOLDE', '$2.350'],
      ['QUESO', '$4.990'],
      ['TOTAL', '$8.630'],
      ['DEBITO', '$8.630'],
    ],
    paper: "font:16px 'Liberation Mono'",
    scale: 2,
    expected: { amount: 8_630_00n, currency: 'CLP', date: '2026-11-02', description: 'MINIMARKET LOS ANDES' },
  },
  {
    name: 'a supermarket whose amount to pay is less than its total',
    language: 'pt',
    currency: 'BRL',
    top: ['SUPERMERCADO BOM PREÇO', 'CNPJ 11.222.333/0001-44', 'Av. Brasil, 900'],
    lines: [
      ['ARROZ 5KG', '28,90'],
      ['FEIJAO 1KG', '8,49'],
      ['AZEITE 500ML', '39,90'],
      ['Qtd. total de itens', '3'],
      ['Valor total R$', '77,29'],
      ['Descontos R$', '7,29'],
      ['Valor a pagar R$', '70,00'],
      ['PIX', '70,00'],
      ['Tributos totais aprox. R$', '14,32'],
      ['Emissão: 20/10/2026', '17:30:12'],
    ],
    paper: "font:14px 'Liberation Sans'",
    scale: 2,
    expected: { amount: 70_00n, currency: 'BRL', date: '2026-10-20', description: 'SUPERMERCADO BOM PREÇO' },
  },
  {
    name: 'turned-cafe-pt',
    language: 'pt',
    currency: 'EUR',
    top: ['CAFÉ CENTRAL', 'Praça da República 3, Braga', 'NIF 501234567'],
    lines: [
      ['2026-05-04', '09:12'],
      ['Galão', '1,60'],
      ['Torrada', '2,40'],
      ['Sumo de laranja', '3,20'],
      ['TOTAL', '7,20 €'],
      ['Multibanco', '7,20 €'],
    ],
    paper: "transform:rotate(-1.5deg);font:16px 'Liberation Serif'",
    scale: 2,
    format: 'jpeg',
    quality: 70,
    expected: { amount: 7_20n, currency: 'EUR', date: '2026-05-04', description: 'CAFÉ CENTRAL' },
  },
  {
    ...BAKERY,
    name: 'a photo taken sideways',
    paper: `${MONO};transform:rotate(90deg);margin:80px auto`,
    width: 560,
    scale: 2,
    format: 'jpeg',
  },
  {
    ...BAKERY,
    name: 'a photo taken upside down',
    paper: `${MONO};transform:rotate(180deg)`,
    width: 420,
    scale: 2,
  },
]
