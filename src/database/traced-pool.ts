import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'
import type { Span, Tracing } from '../tracing/tracing.ts'
import { replaceMethod } from './replace-method.ts'
import { describeStatement } from './statement-name.ts'

/**
 * Makes a span of every statement of a pool that is a part of something, whoever sends it: Prisma sends its own on
 * the same connections. Of what is sent along with a statement nothing is kept.
 */
export function traceStatements(pool: pg.Pool, tracing: Tracing): void {
  pool.on('connect', (client) => traceClient(client, tracing))

  const connect = pool.connect.bind(pool)
  // Whoever had to wait for a connection is called by the one who gave it back, as a part of that one's work.
  replaceMethod(pool, 'connect', (callback?: Parameters<typeof connect>[0]) =>
    callback ? connect(AsyncLocalStorage.bind(callback)) : connect(),
  )
}

/** As {@link traceStatements}, for one connection. */
export function traceClient(client: pg.ClientBase, tracing: Tracing): void {
  const { query } = client
  replaceMethod(client, 'query', (...args: unknown[]): unknown => {
    const statement = describeStatement(args[0])
    if (!statement || !tracing.isActive()) return Reflect.apply(query, client, args)
    const span = tracing.start(statement.summary, {
      kind: 'client',
      attributes: {
        'db.system.name': 'postgresql',
        'db.query.summary': statement.summary,
        'db.query.text': statement.text,
      },
    })
    return follow(Reflect.apply(query, client, withCallback(args, span)), span)
  })
}

/** The arguments of a call, where its callback, if it or the query has one, ends the span. */
function withCallback(args: unknown[], span: Span): unknown[] {
  const [query] = args
  if (query instanceof pg.Query) {
    Object.assign(query, { callback: concluding(Reflect.get(query, 'callback'), span) })
  }
  return args.map((arg) => concluding(arg, span))
}

/** What is no callback stays as it is. */
function concluding(callback: unknown, span: Span): unknown {
  if (typeof callback !== 'function') return callback
  return (error: unknown, ...rest: unknown[]): void => {
    conclude(span, error)
    Reflect.apply(callback, undefined, [error, ...rest])
  }
}

/** Ends the span of a call that gives a promise instead. */
function follow(result: unknown, span: Span): unknown {
  if (result instanceof Promise) {
    result.then(
      () => conclude(span, undefined),
      (error: unknown) => conclude(span, error),
    )
  }
  return result
}

/** Of an error only the code is kept, since PostgreSQL's words may repeat the row. */
function conclude(span: Span, error: unknown): void {
  if (error) span.fail((error instanceof pg.DatabaseError && error.code) || 'Error')
  span.end()
}
