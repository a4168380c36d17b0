import type { FastifyInstance } from 'fastify'
import { visit } from 'jsonc-parser'
import { abridge, invalidJson } from '../lib/errors.ts'

/** How deep arrays and objects may be nested. */
const MAX_DEPTH = 32

/**
 * Reads JSON bodies, and nothing but JSON. An empty body is `undefined`, which is an `INVALID_JSON` wherever
 * the route's schema wants one.
 */
export function useJsonBody(app: FastifyInstance): void {
  // Nothing is deleted by what a body says, so none is read.
  app.addHttpMethod('DELETE', { hasBody: false, overrideExisting: true })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseJson(body))
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)))
    }
  })
  app.addHook('onRequest', ({ headers }, _reply, done) => {
    // A body of no length has no type either, whatever a client says by habit.
    if (headers['content-length'] === '0') delete headers['content-type']
    done()
  })
  app.addHook('preValidation', async (request) => {
    const { schema, config } = request.routeOptions
    if (!schema?.body || request.body !== undefined) return
    if (!config.bodyOptional) {
      throw invalidJson(
        'The request needs a JSON body. Send one with the header `Content-Type: application/json`.',
      )
    }
    request.body = {}
  })
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route works without a body, too. */
    bodyOptional?: boolean
  }
}

function parseJson(body: string | Buffer): unknown {
  const text = decode(body)
  if (text.trim() === '') return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalidJson('The request body is not valid JSON.')
  }
  if (!isPlain(value, text)) checkStructure(text)
  return value
}

/**
 * Whether the body is surely fine, found out at a tenth of the cost of walking through its text: it is not nested too
 * deep, and has no more places that look like keys than the value has keys.
 */
function isPlain(value: unknown, text: string): boolean {
  return countKeys(value, MAX_DEPTH) === (text.match(/"\s*:/g)?.length ?? 0)
}

/** @returns NaN where the value is nested deeper */
function countKeys(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0
  if (depth === 0) return Number.NaN
  const children = Object.values(value)
  let count = Array.isArray(value) ? 0 : children.length
  for (const child of children) count += countKeys(child, depth - 1)
  return count
}

function decode(body: string | Buffer): string {
  if (typeof body === 'string') return body
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    throw invalidJson('The request body is not valid UTF-8.')
  }
}

/** Refuses what `JSON.parse` lets through: a key given twice, of which one would be lost, and deep nesting. */
function checkStructure(text: string): void {
  const open: Set<string>[] = []
  const enter = () => {
    open.push(new Set())
    if (open.length > MAX_DEPTH) {
      throw invalidJson(`The request body is nested more than ${MAX_DEPTH} levels deep.`)
    }
  }
  const leave = () => {
    open.pop()
  }
  visit(text, {
    onObjectBegin: enter,
    onObjectEnd: leave,
    onArrayBegin: enter,
    onArrayEnd: leave,
    onObjectProperty(key) {
      const keys = open.at(-1)
      if (keys?.has(key))
        throw invalidJson(`The request body has the key '${abridge(key)}' twice in one object.`)
      keys?.add(key)
    },
  })
}
