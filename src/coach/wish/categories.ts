import { CATEGORIES, type Category } from '../../transactions/category.ts'
import { words } from './words.ts'

/** What people call the categories themselves, not what is bought of each. */
const NAMES: Readonly<Record<Category, RegExp>> = {
  food: words(
    'foods?|groceries|grocery|eating out|dining|alimentacao|alimentacion|alimentos?|comidas?|mercado|supermercado|super',
  ),
  transport: words('transport(?:ation)?|travel|transportes?|locomocao|mobilidade|movilidad'),
  housing: words('housing|home|rent|moradia|habitacao|aluguel|vivienda|casa|alquiler|arriendo'),
  utilities: words('utilit(?:y|ies)|bills?|contas(?: da casa)?|servicos|servicios(?: del hogar)?|facturas'),
  health: words('health(?:care)?|medical|saude|salud'),
  entertainment: words(
    'entertainment|fun|leisure|lazer|diversao|entretenimento|entretenimiento|ocio|diversion',
  ),
  education: words('education|school|educacao|educacion|estudos|estudios'),
  clothing: words('cloth(?:es|ing)|roupas?|vestuario|ropa|vestimenta'),
  savings: words('savings?|poupanca|reserva|ahorros?'),
  debt: words('debts?|debt payments?|dividas?|deudas?'),
  income: words('income|earnings|receitas?|rendimentos?|ganhos?|ingresos?'),
  other: words('others?|other things|misc(?:ellaneous)?|outr[oa]s?(?: coisas)?|otr[oa]s?(?: cosas)?'),
}

/** The category that a folded phrase is the name of; null when it is about anything more. */
export function readCategoryName(phrase: string): Category | null {
  return CATEGORIES.find((category) => NAMES[category].exec(phrase)?.[0] === phrase) ?? null
}
