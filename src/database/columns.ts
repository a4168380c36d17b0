/** Which column of a table holds each field of a row. */
export type Columns<Row> = { readonly [Field in keyof Row & string]: string }

/** SQL of the columns under the names of the fields, for behind a SELECT. @param table the name that it goes by */
export function selectSql(table: string, columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([field, column]) => `${table}.${column} AS "${field}"`)
    .join(', ')
}

/** SQL that inserts a row, whose values are its {@link valuesOf}. */
export function insertSql(table: string, columns: Readonly<Record<string, string>>): string {
  const names = Object.values(columns)
  const parameters = names.map((_, index) => `$${index + 1}`)
  return `INSERT INTO ${table} (${names.join(', ')}) VALUES (${parameters.join(', ')})`
}

/** The fields of a row in the order of the columns. */
export function valuesOf<Field extends string>(
  columns: Readonly<Record<Field, string>>,
  row: Readonly<Record<Field, unknown>>,
): unknown[] {
  return Object.keys(columns).map((field) => Reflect.get(row, field))
}
