/** Number words of the three languages; the same word never means two numbers. */
const UNITS: Record<string, number> = {
  one: 1,
  um: 1,
  uma: 1,
  un: 1,
  una: 1,
  uno: 1,
  two: 2,
  dois: 2,
  duas: 2,
  dos: 2,
  three: 3,
  tres: 3,
  four: 4,
  quatro: 4,
  cuatro: 4,
  five: 5,
  cinco: 5,
  six: 6,
  seis: 6,
  seven: 7,
  sete: 7,
  siete: 7,
  eight: 8,
  oito: 8,
  ocho: 8,
  nine: 9,
  nove: 9,
  nueve: 9,
  ten: 10,
  dez: 10,
  diez: 10,
  eleven: 11,
  onze: 11,
  once: 11,
  twelve: 12,
  doze: 12,
  doce: 12,
  thirteen: 13,
  treze: 13,
  trece: 13,
  fourteen: 14,
  catorze: 14,
  quatorze: 14,
  catorce: 14,
  fifteen: 15,
  quinze: 15,
  quince: 15,
  sixteen: 16,
  dezesseis: 16,
  dezasseis: 16,
  dieciseis: 16,
  seventeen: 17,
  dezessete: 17,
  dezassete: 17,
  diecisiete: 17,
  eighteen: 18,
  dezoito: 18,
  dieciocho: 18,
  nineteen: 19,
  dezenove: 19,
  dezanove: 19,
  diecinueve: 19,
  veintiun: 21,
  veintiuno: 21,
  veintiuna: 21,
  veintidos: 22,
  veintitres: 23,
  veinticuatro: 24,
  veinticinco: 25,
  veintiseis: 26,
  veintisiete: 27,
  veintiocho: 28,
  veintinueve: 29,
}
const TENS: Record<string, number> = {
  twenty: 20,
  vinte: 20,
  vintao: 20,
  vintinha: 20,
  veinte: 20,
  thirty: 30,
  trinta: 30,
  trintao: 30,
  trintinha: 30,
  treinta: 30,
  forty: 40,
  fourty: 40,
  quarenta: 40,
  quarentao: 40,
  quarentinha: 40,
  cuarenta: 40,
  fifty: 50,
  cinquenta: 50,
  cinquentao: 50,
  cinquentinha: 50,
  cincuenta: 50,
  sixty: 60,
  sessenta: 60,
  sesenta: 60,
  seventy: 70,
  setenta: 70,
  eighty: 80,
  oitenta: 80,
  ochenta: 80,
  ninety: 90,
  noventa: 90,
}
const HUNDREDS: Record<string, number> = {
  cem: 100,
  cenzinho: 100,
  cenzao: 100,
  cento: 100,
  cien: 100,
  ciento: 100,
  duzentos: 200,
  duzentas: 200,
  doscientos: 200,
  doscientas: 200,
  trezentos: 300,
  trezentas: 300,
  trescientos: 300,
  trescientas: 300,
  quatrocentos: 400,
  quatrocentas: 400,
  cuatrocientos: 400,
  cuatrocientas: 400,
  quinhentos: 500,
  quinhentao: 500,
  quinhentas: 500,
  quinientos: 500,
  quinientas: 500,
  seiscentos: 600,
  seiscentas: 600,
  seiscientos: 600,
  seiscientas: 600,
  setecentos: 700,
  setecentas: 700,
  setecientos: 700,
  setecientas: 700,
  oitocentos: 800,
  oitocentas: 800,
  ochocientos: 800,
  ochocientas: 800,
  novecentos: 900,
  novecentas: 900,
  novecientos: 900,
  novecientas: 900,
}

/** What a word multiplies the number before it by; alone it stands for one of them. */
export const MULTIPLIERS: ReadonlyMap<string, bigint> = new Map([
  ['fiver', 5n],
  ['fivers', 5n],
  ['tenner', 10n],
  ['tenners', 10n],
  ['hundred', 100n],
  ['k', 1000n],
  ['mil', 1000n],
  ['thousand', 1000n],
  ['grand', 1000n],
  ['luca', 1000n],
  ['lucas', 1000n],
  ['palo', 1_000_000n],
  ['palos', 1_000_000n],
  ['mi', 1_000_000n],
  ['milhao', 1_000_000n],
  ['milhoes', 1_000_000n],
  ['million', 1_000_000n],
  ['millon', 1_000_000n],
  ['millones', 1_000_000n],
])

/** A number below a thousand, and how many words it took. */
export interface WordNumber {
  value: number
  words: number
}

const JOINS: ReadonlySet<string> = new Set(['e', 'y', 'and', '-'])

/** Reads as many words from the start as make one number below a thousand: `cento e vinte`, `twenty five`. */
export function readWordNumber(words: readonly string[]): WordNumber | null {
  let read: WordNumber = { value: 0, words: 0 }
  let room = 1000
  while (room > 0) {
    const skip = read.words > 0 && JOINS.has(words[read.words] ?? '') ? 1 : 0
    const word = words[read.words + skip] ?? ''
    const next = HUNDREDS[word] ?? TENS[word] ?? UNITS[word]
    if (next === undefined || next >= room) break
    read = inHundreds({ value: read.value + next, words: read.words + skip + 1 }, words)
    room = roomAfter(word, read.value)
  }
  return read.words === 0 ? null : read
}

function inHundreds(read: WordNumber, words: readonly string[]): WordNumber {
  const hundreds = words[read.words] === 'hundred' && read.value < 10
  return hundreds ? { value: read.value * 100, words: read.words + 1 } : read
}

/** What may follow must be smaller than this: tens after hundreds, units after tens. */
function roomAfter(word: string, value: number): number {
  if (TENS[word] !== undefined) return 10
  return value >= 100 && value % 100 === 0 ? 100 : 0
}
