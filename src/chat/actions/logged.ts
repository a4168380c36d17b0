import type { TransactionService } from '../../transactions/service.ts'
import type { Transaction } from '../../transactions/store.ts'
import type { UserScope } from '../../users/scope.ts'
import * as store from '../store.ts'

/** How many of the exchanges that logged something can still be taken back or corrected. */
const REACH = 50

/**
 * What the conversation logged and is still on record, exchange by exchange, newest first; exchanges of which
 * nothing is left are passed over.
 */
export async function findLogged(
  scope: UserScope,
  transactions: Pick<TransactionService, 'findAll'>,
): Promise<Transaction[][]> {
  const exchanges = await store.listLogged(scope, REACH)
  const known = await transactions.findAll(scope, [...new Set(exchanges.flat())])
  const byId = new Map(known.map((transaction) => [transaction.id, transaction]))
  return exchanges.map((ids) => ids.flatMap((id) => byId.get(id) ?? [])).filter(({ length }) => length > 0)
}
