import { asksShare } from '../plain-subject.ts'

const OF_INCOME =
  /(?<!\p{L})(?:of|de|do|dos|das|del) (?:(?:all|todo|todos)? ?(?:my|mi|mis|meu|meus|minha|lo que|o que|el|la|o|a) )?(?:income|salary|pay|earnings|wages?|ingresos?|sueldo|salario|renda|rendimentos?|ganhos?|gano|ordenado)(?!\p{L})/gu

/** A readable text without what a share in it is of, which is not what was spent on: "what percent of my pay". */
export function withoutWhole(text: string): string {
  return asksShare(text) ? text.replace(OF_INCOME, (words) => '|'.repeat(words.length)) : text
}
