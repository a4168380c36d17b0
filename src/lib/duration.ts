const UNITS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/**
 * Milliseconds from a text such as `90s`, `30m`, `24h` or `7d`; a bare `0` is none.
 *
 * @throws RangeError for anything else
 */
export function parseDuration(text: string): number {
  if (text === '0') return 0
  const { count, unit } = /^(?<count>\d{1,6})(?<unit>[smhd])$/.exec(text)?.groups ?? {}
  if (!count || !isUnit(unit)) throw new RangeError(`'${text}' is not a duration such as 30m, 24h or 7d`)
  return Number(count) * UNITS[unit]
}

function isUnit(text: string | undefined): text is keyof typeof UNITS {
  return text !== undefined && text in UNITS
}
