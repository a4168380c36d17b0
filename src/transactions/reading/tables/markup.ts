/** A tag of SGML or XML with the text behind it. */
export interface Tag {
  /** In capitals, without a slash. */
  name: string
  isEnd: boolean
  text: string
  /** The line of the file, counted from 1. */
  line: number
}

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
])
const MAX_NAME = 80

/**
 * The tags of an OFX file, in one pass over it. Only the entities that stand for one character are known, so
 * that none can grow.
 */
export function* tagsOf(markup: string): Generator<Tag> {
  let line = 1
  let from = 0
  let open = markup.indexOf('<')
  while (open >= 0) {
    const close = markup.indexOf('>', open)
    if (close < 0) return
    if (markup.startsWith('<![CDATA[', open)) return
    const [text, next] = textAfter(markup, close + 1)
    line += newlinesBetween(markup, from, open)
    from = open
    const inner = markup.slice(open + 1, Math.min(close, open + MAX_NAME)).trim()
    const name = /^\/?([\w.:-]+)/.exec(inner)?.[1]?.toUpperCase()
    if (name) yield { name, isEnd: inner.startsWith('/'), text, line }
    open = next
  }
}

const CDATA = '<![CDATA['

/** The text up to the next tag, and where that tag is: -1 when there is none. */
function textAfter(markup: string, start: number): [text: string, next: number] {
  const open = markup.indexOf('<', start)
  if (open < 0) return [decoded(markup.slice(start)), -1]
  if (!markup.startsWith(CDATA, open)) return [decoded(markup.slice(start, open)), open]
  const end = markup.indexOf(']]>', open)
  if (end < 0) return ['', -1]
  return [markup.slice(open + CDATA.length, end).trim(), markup.indexOf('<', end)]
}

function decoded(text: string): string {
  return text
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi,
      (whole, decimal, hex, name) => {
        if (name) return CHARACTERS.get(String(name).toLowerCase()) ?? whole
        const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole
      },
    )
    .trim()
}

function newlinesBetween(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
