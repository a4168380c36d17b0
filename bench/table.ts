/** A Markdown table that is fit for a terminal, too: the first column is text, the others are figures. */
export function toTable(headings: readonly string[], body: readonly (readonly string[])[]): string {
  const rows = [headings, ...body]
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const [head, ...lines] = rows.map((row) => line(row.map((cell, column) => pad(cell, column, widths))))
  const rule = line(
    widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)),
  )
  return [head, rule, ...lines].join('\n')
}

function line(cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}

function pad(cell: string, column: number, widths: number[]): string {
  const width = widths[column] ?? 0
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}
