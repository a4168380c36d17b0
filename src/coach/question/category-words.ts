import { isOneEdit } from '../../transactions/categorise/spelling.ts'
import { vocabulary } from '../../transactions/categorise/term-index.ts'
import { CATEGORIES, type Category } from '../../transactions/category.ts'
import type { Clock } from './moment.ts'

/** What people call a whole category, folded, parted by `|`. Narrower things (coffee, cinema) are not here. */
const NAMES: Readonly<Record<Category, string>> = {
  food: `food|foods|eating out|dining|dining out|groceries|grocery|grocery shopping|grocery store|
    supermarket|supermarkets|food shopping|food and drink|food and drinks|meals|restaurants and groceries|
    comida|comidas|alimentacao|alimentos|mercado|mercados|supermercado|supermercados|mercearia|compras de mercado|
    compras do mercado|compras de supermercado|comer fora|comendo fora|refeicoes|feira|rango|
    alimentacion|super|el super|mercadito|despensa|comer afuera|comiendo fuera|comiendo afuera|salir a comer|
    comer por fuera|viveres|abarrotes|mandado|el mandado`,
  transport: `transport|transportation|transit|public transport|public transportation|getting around|commuting|
    commute|travel to work|gasoline|petrol|fuel|diesel|transporte|transportes|transporte publico|transportes publicos|locomocao|
    deslocacao|deslocacoes|gasolina|combustivel|combustiveis|gasoleo|conducao|
    combustible|nafta|bencina|movilidad|traslados|pasajes|locomocion`,
  housing: `housing|rent|the rent|home|household|the house|mortgage|rent and mortgage|moradia|habitacao|aluguel|
    alugueis|aluguer|casa|a casa|aluguel e condominio|vivienda|alquiler|renta|la renta|arriendo|hogar|hipoteca|
    la casa`,
  utilities: `utilities|utility|utility bills|utilities bills|bills|household bills|house bills|electricity|power|
    contas|contas de casa|contas da casa|contas do mes|luz|conta de luz|conta da luz|energia|agua e luz|luz e agua|
    servicios|servicios publicos|servicios basicos|suministros|recibos|recibos de la casa|cuentas de la casa|
    cuentas|la luz|recibo de luz|recibo de la luz|cuenta de la luz|luz y agua|utilidades`,
  health: `health|healthcare|health care|medical|medical care|medical bills|medical stuff|saude|cuidados de saude|
    gastos medicos|despesas medicas|salud|medicos`,
  entertainment: `entertainment|fun|fun stuff|leisure|having fun|going out|nights out|recreation|hobbies|streaming|
    streaming services|fun money|lazer|diversao|entretenimento|sair|saidas|passeios|role|roles|farra|curticao|
    divertimento|ocio|diversion|entretenimiento|salidas|salir|salir de fiesta|fiesta|fiestas|parranda|esparcimiento`,
  education: `education|schooling|studies|learning|educacao|estudos|ensino|formacao|educacion|estudios|formacion`,
  clothing: `clothing|clothes|apparel|fashion|outfits|cloths|roupa|roupas|vestuario|moda|ropa|vestimenta|
    vestuario y calzado`,
  savings: `savings|saving|my savings|poupanca|poupancas|economias|ahorro|ahorros|mis ahorros|reserva`,
  debt: `debt|debts|debt payments|loan payments|loans|divida|dividas|emprestimos|prestacoes|deuda|deudas|
    prestamos|pago de deudas`,
  income: `income|earnings|rendimento|rendimentos|ganhos|receita|receitas|minha renda|entradas de dinheiro|ingresos|
    ingreso`,
  other: `other|others|other stuff|other things|misc|miscellaneous|outros|outras|outros gastos|outras coisas|
    outras despesas|diversos|otros|otras|otros gastos|otras cosas|varios`,
}

const CATEGORY_OF: ReadonlyMap<string, Category> = new Map(
  CATEGORIES.flatMap((category) =>
    NAMES[category].split('|').map((name): [string, Category] => [name.trim(), category]),
  ),
)

const SHORTEST_MENDED = 6

export const MOST_NAME_WORDS = 4

/** How a person writes. */
type Writing = Pick<Clock, 'language' | 'currency'>

/** Who pays in euros and speaks of a `renda` pays rent; elsewhere it is what one earns. */
function rendaIn(currency: string): Category {
  return currency === 'EUR' ? 'housing' : 'income'
}

/** The category whose whole a folded phrase names, also with one letter wrong; null when it names none. */
export function categoryNamed(words: string, { language, currency }: Writing): Category | null {
  if (words === 'renda') return rendaIn(currency)
  // What drives a car in English heats a kitchen in the others.
  if (words === 'gas') return language === 'en' ? 'transport' : null
  return CATEGORY_OF.get(words) ?? mended(words)
}

function mended(words: string): Category | null {
  if (words.length < SHORTEST_MENDED || vocabulary().has(words)) return null
  for (const [name, category] of CATEGORY_OF) {
    if (name.length >= SHORTEST_MENDED && name[0] === words[0] && isOneEdit(name, words)) return category
  }
  return null
}
