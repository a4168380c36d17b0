/** The value of a figure in a scrape; undefined where it is not in there. */
export function figureIn(
  scrape: string,
  name: string,
  labels: Record<string, string> = {},
): number | undefined {
  for (const line of scrape.split('\n')) {
    const { found, inside = '', value } = LINE.exec(line)?.groups ?? {}
    const wanted = Object.entries(labels).map(([label, text]) => `${label}="${text}"`)
    const has = inside.split(',').filter(Boolean)
    if (found === name && has.length === wanted.length && wanted.every((label) => has.includes(label))) {
      return Number(value)
    }
  }
  return undefined
}

const LINE = /^(?<found>\w+)(?:\{(?<inside>[^}]*)\})? (?<value>\S+)$/

/** The names of everything that a scrape shows or could show, as they are asked for. */
export function namesIn(scrape: string): Set<string> {
  const types = [...scrape.matchAll(/^# TYPE (\S+) (\S+)$/gm)]
  return new Set(
    types.flatMap(([, name = '', type]) =>
      type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
    ),
  )
}
