/** Which part of a list to read: the newest `limit` items with an id below `before`. */
export interface Page {
  limit: number
  before: string | undefined
}

/** Comes after every id: all of those begin with `ozz_`. */
export const END = 'p'

/** How to read a page with Prisma: newest first, and one row more, which tells whether there are more. */
export function pageOf({ limit, before }: Page) {
  return {
    id: before === undefined ? {} : { lt: before },
    order: { orderBy: { id: 'desc' as const }, take: limit + 1 },
  }
}
