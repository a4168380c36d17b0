import { errorOf, noAnswer, OzzieError } from './errors.ts'
import type { ApiVersion } from './generated/operations.ts'
import { List, type Page } from './list.ts'
import { type RetryPolicy, retrying } from './retries.ts'

export interface CallOptions {
  /** Ends the call: it then rejects with the signal's reason. */
  signal?: AbortSignal | undefined
  /**
   * What makes a POST or PATCH safe to send again, up to 255 characters. Without one the client makes one for each
   * call, which covers its own retries; bring your own to cover a restart of your process as well.
   */
  idempotencyKey?: string | undefined
  version?: ApiVersion | undefined
  /** Is shown each answer, of failed attempts too, before its body is read. */
  onResponse?: ((response: Response) => void) | undefined
}

export interface TransportSettings {
  baseUrl: string
  token: string
  version: ApiVersion | undefined
  fetch: typeof fetch
  policy: RetryPolicy
}

export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  query?: Record<string, string | number | boolean | undefined> | undefined
  /** Sent as JSON, a form as a form. */
  body?: unknown
  accept?: string
}

/** Sends calls, again if need be, and tells success from failure. */
export class Transport {
  readonly #settings: TransportSettings

  constructor(settings: TransportSettings) {
    this.#settings = settings
  }

  /** @returns what the answer has as `data` */
  async data<Data>(call: Call, options?: CallOptions): Promise<Data> {
    return (await this.body<{ data: Data }>(call, options)).data
  }

  /** @returns the whole answer, with its `object` */
  body<Body>(call: Call, options?: CallOptions): Promise<Body> {
    return this.#send(call, options, async (response) => parseJson(await response.text(), response))
  }

  /** For answers without a body. */
  async nothing(call: Call, options?: CallOptions): Promise<void> {
    await this.#send(call, options, (response) => response.arrayBuffer())
  }

  list<Item>(call: Call, options?: CallOptions): List<Item> {
    return new List((cursor) => {
      const query = cursor === undefined ? call.query : { ...call.query, cursor }
      return this.body<Page<Item>>({ ...call, query }, options)
    })
  }

  /** Resolves as soon as the answer begins; from there on nothing is sent again. */
  stream(call: Call, options?: CallOptions): Promise<Response> {
    return this.#send(call, options, async (response) => response)
  }

  #send<T>(call: Call, options: CallOptions = {}, read: (response: Response) => Promise<T>): Promise<T> {
    const { baseUrl, fetch, policy } = this.#settings
    const url = urlOf(baseUrl, call)
    const init = { method: call.method, headers: this.#headers(call, options), ...bodyOf(call.body) }
    return retrying(policy, options.signal, async (signal) => {
      const response = await fetch(url, { ...init, signal }).catch(refuse)
      options.onResponse?.(response)
      if (response.ok) return read(response).catch(refuse)
      throw errorOf(response, tryJson(await response.text().catch(refuse)), policy.clock.now())
    })
  }

  /** The same for all attempts of a call. */
  #headers({ method, body, accept = 'application/json' }: Call, options: CallOptions): Headers {
    const headers = new Headers({ accept, authorization: `Bearer ${this.#settings.token}` })
    const version = options.version ?? this.#settings.version
    if (version !== undefined) headers.set('ozzie-version', version)
    if (method === 'POST' || method === 'PATCH') {
      headers.set('idempotency-key', options.idempotencyKey ?? crypto.randomUUID())
    }
    // A form brings its own, with the boundary of its parts.
    if (body !== undefined && !(body instanceof FormData)) headers.set('content-type', 'application/json')
    return headers
  }
}

function urlOf(baseUrl: string, { path, query = {} }: Call): URL {
  const url = new URL(baseUrl.replace(/\/+$/, '') + path)
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value))
  }
  return url
}

function bodyOf(body: unknown): { body?: string | FormData } {
  if (body === undefined) return {}
  return { body: body instanceof FormData ? body : JSON.stringify(body) }
}

function refuse(error: unknown): never {
  throw error instanceof OzzieError ? error : noAnswer(error)
}

function parseJson<Body>(text: string, response: Response): Body {
  const body: Body | undefined = tryJson(text)
  if (body === undefined) throw errorOf(response, undefined, 0)
  return body
}

function tryJson<Body>(text: string): Body | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
