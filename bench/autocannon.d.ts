/** The part of autocannon that the benchmark uses; the package brings no types. */
declare module 'autocannon' {
  interface RequestParts {
    method: string
    path: string
    headers: Record<string, string>
    body?: string
  }

  interface Options {
    url: string
    connections: number
    /** Seconds. */
    duration: number
    requests: {
      /** Called before every single request. */
      setupRequest(defaults: RequestParts): RequestParts
    }[]
  }

  interface Result {
    /** Seconds. */
    duration: number
    '2xx': number
    non2xx: number
    requests: { sent: number }
    /** Failed connections and timeouts. */
    errors: number
    /** Milliseconds. */
    latency: { p50: number; p99: number }
  }

  interface Run extends PromiseLike<Result> {
    /** Ends the run early, at its next sample. */
    stop(): void
  }

  export default function autocannon(options: Options): Run
}
