/** The fields that differ whenever something comes into being. */
const ALWAYS_NEW = new Set(['id', 'created_at'])

/**
 * What an answer is made of: the types of its fields, and of a list its length and the forms of its items.
 *
 * @param isExact whether values count as well, except those that are always new
 */
export function formOf(value: unknown, isExact = false): unknown {
  if (Array.isArray(value)) return formOfList(value, isExact)
  if (typeof value !== 'object' || value === null) return isExact ? value : typeOf(value)
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, child]) => [key, formOf(child, isExact && !ALWAYS_NEW.has(key))]),
  )
}

function formOfList(items: unknown[], isExact: boolean): unknown[] {
  const forms = items.map((item) => formOf(item, isExact))
  if (isExact) return forms
  return [items.length, ...new Set(forms.map((form) => JSON.stringify(form)))]
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : typeof value
}
