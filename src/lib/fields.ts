/** A field of what came from outside, of whatever type, and of whatever it is in; undefined where there is none. */
export function fieldOf(value: unknown, ...path: string[]): unknown {
  const [name, ...rest] = path
  if (name === undefined) return value
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return fieldOf(Reflect.get(value, name), ...rest)
}

/** The same where it is a text that is not empty. */
export function textOf(value: unknown, ...path: string[]): string | undefined {
  const found = fieldOf(value, ...path)
  return typeof found === 'string' && found !== '' ? found : undefined
}
