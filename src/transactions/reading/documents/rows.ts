import { partSides } from './amounts.ts'

/** A piece of text where it stands on its page; x grows to the right, y upward. */
export interface PlacedText {
  text: string
  left: number
  right: number
  y: number
  height: number
}

/** A line of a page as one text; columns that stand apart are parted by two spaces. */
export interface Row {
  page: number
  y: number
  height: number
  text: string
  /** The left and right edge of what stands between two places of the text. */
  edges(start: number, end: number): { left: number; right: number }
}

const MAX_ROW_LENGTH = 400

/** The lines of a page, from top to bottom, out of pieces in any order. */
export function rowsOf(page: number, pieces: readonly PlacedText[]): Row[] {
  const words = pieces.flatMap(wordsOf).sort((a, b) => b.y - a.y || a.left - b.left)
  const lines: PlacedText[][] = []
  for (const word of words) {
    const line = lines.at(-1)
    const start = line?.[0]
    if (line && start && start.y - word.y < 0.45 * Math.max(start.height, word.height)) line.push(word)
    else lines.push([word])
  }
  return lines.map((line) => rowOf(page, line))
}

/** A piece can hold several words; their places are in proportion to their letters. */
function wordsOf(piece: PlacedText): PlacedText[] {
  const perLetter = (piece.right - piece.left) / Math.max(1, piece.text.length)
  return [...partSides(piece.text).matchAll(/\S+/g)].map((match) => ({
    ...piece,
    text: match[0],
    left: piece.left + match.index * perLetter,
    right: Math.min(piece.right, piece.left + (match.index + match[0].length) * perLetter),
  }))
}

function rowOf(page: number, line: PlacedText[]): Row {
  line.sort((a, b) => a.left - b.left)
  const places: { start: number; end: number; left: number; right: number }[] = []
  let text = ''
  let before: PlacedText | undefined
  for (const word of line) {
    if (before && isOverprint(before, word)) continue
    const gap = before ? gapBetween(before, word) : ''
    if (text.length + gap.length + word.text.length > MAX_ROW_LENGTH) break
    text += gap
    places.push({
      start: text.length,
      end: text.length + word.text.length,
      left: word.left,
      right: word.right,
    })
    text += word.text
    before = word
  }
  return {
    page,
    text,
    y: line[0]?.y ?? 0,
    height: Math.max(...line.map(({ height }) => height)),
    edges: (start, end) => {
      const inside = places.filter((place) => place.start < end && place.end > start)
      return { left: inside[0]?.left ?? 0, right: inside.at(-1)?.right ?? 0 }
    },
  }
}

/** Bold type is sometimes made by printing the same word twice. */
function isOverprint(a: PlacedText, b: PlacedText): boolean {
  return a.text === b.text && Math.abs(a.left - b.left) < 0.15 * a.height
}

function gapBetween(a: PlacedText, b: PlacedText): string {
  const gap = (b.left - a.right) / Math.max(a.height, b.height, 1)
  if (gap < 0.09) return ''
  return gap > 0.85 ? '  ' : ' '
}
