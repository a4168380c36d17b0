import { CATEGORIES, type Category } from '../../category.ts'
import { fold } from './text.ts'

/** The names that banks, cards and budget sheets give to our categories, folded, parted by `|`. */
const NAMES: Readonly<Record<Category, string>> = {
  food: `food|groceries|grocery|supermarket|supermarkets|supermarkets groceries|food drink|food and drink|food dining|
    food and dining|food groceries|restaurants|restaurant|restaurant restaurant|eating out|dining|dining out|
    merchandise supplies groceries|coffee shops|fast food|takeaway|delivery|lunch|
    alimentacao|comida|mercado|supermercado|supermercados|restaurante|restaurantes|refeicao|refeicoes|
    bares e restaurantes|restaurantes e bares|padaria|lanches|comer fora|
    alimentacion|alimentos|comidas|despensa|restaurantes y bares|bares y restaurantes|supermercado y alimentacion|
    alimentacion y supermercado|comer afuera|super`,
  transport: `transport|transportation|travel transport|gas|gas stations|gasoline|fuel|petrol|auto transport|
    automotive|auto|car|public transport|parking|taxi|ride share|rideshare|gas fuel|gasoline fuel|
    transporte|transportes|combustivel|carro|gasolina|posto de gasolina|estacionamento|uber|
    combustible|coche|auto y transporte|vehiculo|automovil|transporte y coche|nafta|taxi y transporte`,
  housing: `housing|home|rent|mortgage|mortgage rent|rent mortgage|house|home improvement|home garden|
    moradia|aluguel|casa|habitacao|condominio|renda da casa|residencia|
    vivienda|hogar|alquiler|renta|arriendo|hipoteca|casa y hogar|vivienda y hogar`,
  utilities: `utilities|bills|bills utilities|bills and utilities|electricity|water|internet|phone|phone internet|
    internet phone|telecom|telecommunications|mobile phone|
    servicos publicos|contas|contas da casa|luz|agua|energia|energia eletrica|telefone|celular|telefonia|agua e luz|
    contas e servicos|
    servicios|servicios publicos|servicios basicos|telefono|telefonia e internet|suministros|luz y agua|facturas|
    recibos|internet y telefono|telecomunicaciones`,
  health: `health|healthcare|health care|medical|health fitness|health and fitness|health wellness|
    health and wellness|pharmacy|doctor|fitness|gym|
    saude|farmacia|farmacias|drogaria|medico|academia|saude e bem estar|plano de saude|
    salud|farmacias y salud|salud y bienestar|gimnasio|medicina|salud y belleza`,
  entertainment: `entertainment|leisure|fun|recreation|movies|music|streaming|hobbies|games|
    entertainment recreation|subscriptions|travel|travel leisure|vacation|holidays|
    lazer|entretenimento|diversao|streaming e assinaturas|assinaturas|cinema|viagem|viagens|lazer e entretenimento|
    ocio|entretenimiento|diversion|suscripciones|cine|viajes|ocio y viajes|ocio y entretenimiento|ocio y cultura|
    viajes y ocio`,
  education: `education|school|tuition|books|courses|childcare education|university|
    educacao|escola|faculdade|cursos|livros|
    educacion|escuela|colegio|universidad|libros|formacion|educacion y cursos`,
  clothing: `clothing|clothes|apparel|fashion|clothing shoes|shoes|clothing accessories|
    vestuario|roupas|roupa|calcados|moda|roupas e acessorios|
    ropa|vestimenta|calzado|ropa y calzado|ropa y accesorios|moda y complementos|ropa y complementos`,
  savings: `savings|saving|investment|investments|savings investments|emergency fund|
    poupanca|investimento|investimentos|reserva|reserva de emergencia|poupanca e investimentos|aplicacoes|
    ahorro|ahorros|inversion|inversiones|ahorro e inversion|fondo de emergencia|ahorros e inversiones`,
  debt: `debt|debts|loan|loans|loan payment|loan payments|credit card payment|credit card payments|debt payment|
    payment to credit card|student loan|student loans|
    divida|dividas|emprestimo|emprestimos|financiamento|financiamentos|pagamento de cartao|
    pagamento de fatura|pagamento de cartao de credito|credito pessoal|
    deuda|deudas|prestamo|prestamos|pago de tarjeta|pago de deudas|creditos y prestamos|pago de prestamo`,
  income: `income|salary|paycheck|paychecks|wages|payroll|bonus|interest income|other income|
    receita|receitas|renda|salario|salarios|ordenado|rendimentos|outras receitas|
    ingreso|ingresos|sueldo|sueldos|nomina|otros ingresos|nomina o pension`,
  other: `other|others|misc|miscellaneous|other expenses|
    outros|outras|outros gastos|outras despesas|diversos|
    otro|otros|otras|varios|otros gastos`,
}

const CATEGORY_OF: ReadonlyMap<string, Category> = new Map(
  CATEGORIES.flatMap((category) =>
    NAMES[category].split('|').map((name): [string, Category] => [name.trim(), category]),
  ),
)

/** Our category for the one that a file names; null where it names none that surely is one of ours. */
export function categoryFrom(name: string): Category | null {
  if (name.length > 80) return null
  const whole = CATEGORY_OF.get(fold(name))
  if (whole) return whole
  if (name.includes('/')) return alike(name.split('/'))
  // `Auto:Fuel`, `Food > Groceries`: the inner name tells more than the outer.
  const parts = name.split(/[:>›]/)
  if (parts.length < 2) return null
  const inner = parts.map((part) => CATEGORY_OF.get(fold(part))).findLast((found) => found !== undefined)
  return inner ?? null
}

/** `Restaurante / Lanchonete / Bar`: names side by side, which must not mean different categories. */
function alike(names: readonly string[]): Category | null {
  const found = new Set(names.flatMap((name) => CATEGORY_OF.get(fold(name)) ?? []))
  const [only] = found
  return found.size === 1 && only ? only : null
}
