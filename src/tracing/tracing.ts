/** What a span says besides its name. Never what users sent, and no token. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** A piece of work and how long it took, as a part of what caused it. */
export interface Span {
  /** The id that all spans of one cause share. */
  readonly traceId: string
  set(attributes: Attributes): void
  /** Marks the work as failed. @param type one of few words; the first that is given stays */
  fail(type: string): void
  end(): void
  /** Runs `work`, with what begins in it below this span. */
  during<T>(work: () => T): T
}

export interface SpanOptions {
  kind?: 'server' | 'client' | 'consumer'
  attributes?: Attributes
  /** Headers that may name the span above in W3C's `traceparent`; by default it is the one that is active. */
  parent?: Readonly<Record<string, string | string[] | undefined>>
  /** Begins a trace of its own, which only points to the one that is named here as in `traceparent`. */
  follows?: string | undefined
}

/** Tells a collector what happens, and what it is a part of. */
export interface Tracing {
  start(name: string, options?: SpanOptions): Span
  /** Whether what begins now is a part of something. */
  isActive(): boolean
  /** Names the active span as in `traceparent`. */
  traceparent(): string | undefined
  /** Hands over what is left, which takes 2 s at most. */
  close(): Promise<void>
}

/** Does work in a span of its own where there is somebody to tell, and as it is elsewhere. */
export function traced<T>(
  tracing: Tracing | undefined,
  name: string,
  options: SpanOptions,
  work: (span: Span | undefined) => Promise<T>,
): Promise<T> {
  if (!tracing) return work(undefined)
  const span = tracing.start(name, options)
  return inSpan(span, () => work(span))
}

/** Does work in a span of its own, which fails with the work. */
export async function inSpan<T>(span: Span, work: () => Promise<T>): Promise<T> {
  try {
    return await span.during(work)
  } catch (error) {
    span.fail(error instanceof Error ? error.name : 'Error')
    throw error
  } finally {
    span.end()
  }
}
