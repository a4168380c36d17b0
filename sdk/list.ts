export interface Page<Item> {
  object: 'list'
  data: Item[]
  has_more: boolean
  next_cursor: string | null
}

/** A list of the API, newest first: `for await` goes through all its items and asks for pages as it needs them. */
export class List<Item> implements AsyncIterable<Item> {
  readonly #load: (cursor: string | undefined) => Promise<Page<Item>>

  /** @param load asks for the page behind a cursor; the first one without */
  constructor(load: (cursor: string | undefined) => Promise<Page<Item>>) {
    this.#load = load
  }

  /** The first page alone, with the `next_cursor` that leads on. */
  firstPage(): Promise<Page<Item>> {
    return this.#load(undefined)
  }

  async *pages(): AsyncGenerator<Page<Item>, void> {
    let cursor: string | undefined
    do {
      const page = await this.#load(cursor)
      yield page
      cursor = page.next_cursor ?? undefined
    } while (cursor !== undefined)
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void> {
    for await (const { data } of this.pages()) yield* data
  }
}
