import type { Span } from './question.ts'

const EACH =
  '(?:a|per|each|every|every single|por|cada|tod[oa]|tod[oa]s [oa]s|tod[oa]s l[oa]s|ao|al|na|a la|en la|/)'
const SPANS: readonly [RegExp, Span | 'day'][] = [
  [
    words('half[- ]month|(?:por|cada|a la) quincena|quincenal(?:es)?|por quinzena|quinzenal|quinzenais'),
    'halfMonth',
  ],
  [
    words(
      'fortnight(?:ly)?|every (?:two|2|other) weeks?|bi-?weekly|a cada (?:duas|2) semanas|cada (?:dos|2) semanas',
    ),
    'fortnight',
  ],
  [words(`${EACH} ?(?:weeks?|semanas?|wk)|weekly|semanal|semanais|semanales|semanalmente`), 'week'],
  [
    words(
      `${EACH} ?(?:months?|mes(?:es)?|mth)|monthly|mensal|mensais|mensual|mensuales|mensualmente|mensalmente|pm`,
    ),
    'month',
  ],
  [words(`${EACH} ?(?:years?|anos?)|yearly|annually|annual|anual|anuais|anuales|anualmente`), 'year'],
  [words(`${EACH} ?(?:days?|dias?)|daily|diari[oa]s?|diariamente`), 'day'],
]
const NOW: readonly [RegExp, Span][] = [
  [words('(?:esta|de esta|la|essa|nesta|nessa|desta) (?:quincena|quinzena)'), 'halfMonth'],
  [words('(?:this|esta|essa|nesta|nessa|desta) (?:week|semana)'), 'week'],
  [words('(?:this|este|esse|neste|nesse|deste) (?:year|ano)'), 'year'],
]

function words(pattern: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'u')
}

/** How often an amount in a readable text comes back: the span that is named first. */
export function spanIn(text: string): Span | 'day' | undefined {
  return firstNamed(text, SPANS)
}

/** The span that a readable text wants an amount for: "per week", "this week". */
export function spanAsked(text: string): Span | null {
  const each = spanIn(text)
  return each === undefined || each === 'day' ? (firstNamed(text, NOW) ?? null) : each
}

function firstNamed<Name>(text: string, spans: readonly [RegExp, Name][]): Name | undefined {
  const found = spans.map(([pattern, span]) => ({ span, at: text.search(pattern) }))
  return found.filter(({ at }) => at >= 0).toSorted((a, b) => a.at - b.at)[0]?.span
}
