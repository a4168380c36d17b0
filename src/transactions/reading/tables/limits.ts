/** The most transactions that one file may hold. */
export const MAX_ROWS = 200_000

/** The most bytes that a packed file may unfold to. */
export const MAX_UNPACKED_BYTES = 50 * 1024 * 1024

/** The most columns of a table: far more than any bank's, few enough to look at each. */
export const MAX_COLUMNS = 200

/** Rows that are no transactions: banners, blank lines, balances, page headers. */
export const MAX_OTHER_ROWS = 5_000
