import type { Category } from '../../../../src/transactions/category.ts'

export interface Labelled {
  readonly description: string
  readonly type: 'expense' | 'income'
  readonly category: Category
}

/** One description a line under its category; a line that starts with `+` is money received. */
export type Lines = Readonly<Partial<Record<Category, string>>>

/** `kept` was written before any word list and measures them; `tuned` is what they were built on. */
export interface LabelledSet {
  readonly kept: Lines
  readonly tuned: Lines
}

const isCategory = (key: string): key is Category => key.length > 0

function labelledLine(line: string, category: Category): Labelled {
  return line.startsWith('+')
    ? { description: line.slice(1).trim(), type: 'income', category }
    : { description: line, type: 'expense', category }
}

export function labelled(lines: Lines): readonly Labelled[] {
  return Object.entries(lines).flatMap(([category, text]) =>
    isCategory(category)
      ? text
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line.length > 0)
          .map((line) => labelledLine(line, category))
      : [],
  )
}
