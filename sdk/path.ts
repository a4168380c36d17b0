/**
 * A path whose values are percent-encoded, so that whatever is in an id stays in its place.
 *
 * @throws TypeError for an id that is empty, `.` or `..`: no URL can hold such a segment, and another route would
 *   be called
 */
export function path(parts: TemplateStringsArray, ...ids: string[]): string {
  return ids.reduce((text, id, index) => `${text}${segment(id)}${parts[index + 1] ?? ''}`, parts[0] ?? '')
}

function segment(id: string): string {
  if (/^\.{0,2}$/.test(id)) throw new TypeError(`'${id}' is not an id.`)
  return encodeURIComponent(id)
}

/** How a user is named by your own id of them. The first call for an unknown one creates the user. */
export function external(externalUserId: string): string {
  return `external:${externalUserId}`
}
