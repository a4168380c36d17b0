import type { Figure, Unit } from './figure.ts'

/** Shares, multiples and dozens as words: `half`, `um terço`, `el doble`. Texts are folded. */
const FRACTIONS: readonly [words: RegExp, value: number, unit: Unit][] = [
  [whole('half|metade|mitad'), 50, 'percent'],
  [
    whole('(?:one|a|um|un) (?:third|terco|tercio)|(?:uma |una |la |a )?(?:terca|tercera) parte'),
    100 / 3,
    'percent',
  ],
  [whole('(?:two|dois|dos) (?:thirds|tercos|tercios)'), 200 / 3, 'percent'],
  [whole('(?:a|one) quarter of|um quarto d[aoe]s?|un cuarto de|(?:quarta|cuarta) parte'), 25, 'percent'],
  [whole('three quarters|tres quartos|tres cuartos'), 75, 'percent'],
  [whole('(?:one|a) fifth|um? quinto|quinta parte'), 20, 'percent'],
  [whole('(?:one|a) tenth|um? decimo|decima parte'), 10, 'percent'],
  [whole('double|twice (?:as|the|your|what)|o dobro|el doble'), 200, 'percent'],
  [whole('triple|o triplo|el triple'), 300, 'percent'],
  [whole('a dozen|dozens|uma duzia|una docena'), 12, 'bare'],
]

function whole(words: string): RegExp {
  return new RegExp(`(?<![a-z])(?:${words})(?![a-z])`, 'g')
}

/** Takes them out of a folded text. @returns what is left of it, with `§` in the place of each */
export function takeFractions(text: string, found: Figure[]): string {
  return FRACTIONS.reduce(
    (rest, [words, value, unit]) =>
      rest.replace(words, () => {
        // A share in words is rough: it may be off by one percent.
        const step = unit === 'percent' ? 2 : 1
        found.push([{ kind: 'number', value, unit, step, currency: null, inWords: true }])
        return '§'
      }),
    text,
  )
}
