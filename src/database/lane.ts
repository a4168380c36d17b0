import pg from 'pg'

/** A connection on which statements are sent without waiting for the answers to those before them. */
export interface Lane {
  /** Statements that were sent and are not answered yet. */
  readonly inFlight: number
  readonly isOpen: boolean
  /** How long it has owed answers without giving any, in milliseconds; 0 while it owes none. */
  silence(now: number): number
  /** Connects, unless it is connected or about to be. */
  open(): void
  /** @throws Error when the lane is not open */
  query(query: pg.QueryConfig): Promise<pg.QueryResult>
  /** Gives the connection up at once; whoever waits for an answer on it hears of that. */
  cut(): void
  /** Ends after what is under way. */
  close(): Promise<void>
}

/** How long no connection is tried after one that failed: doubled each time, in milliseconds. */
const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 2_000

/**
 * @param onConnect told of every new connection
 * @param onLost told when a connection breaks
 */
export function createLane(
  config: pg.ClientConfig,
  onConnect: (client: pg.Client) => void,
  onLost: (error: Error) => void,
): Lane {
  let connected: pg.Client | undefined
  let isConnecting = false
  let isClosed = false
  let pauseMs = FIRST_PAUSE_MS
  let retryAt = 0
  let inFlight = 0
  let movedAt = 0

  async function connect(): Promise<void> {
    const client = new pg.Client({ ...config, pipeline: true })
    const lose = () => {
      if (connected === client) connected = undefined
    }
    client.on('error', (error) => {
      if (connected === client) onLost(error)
      lose()
    })
    client.on('end', lose)
    await client.connect()
    if (isClosed) return client.end()
    onConnect(client)
    connected = client
  }

  return {
    get inFlight() {
      return inFlight
    },
    get isOpen() {
      return connected !== undefined && !isClosed
    },
    silence: (now) => (inFlight === 0 ? 0 : now - movedAt),

    open() {
      if (connected || isConnecting || isClosed || performance.now() < retryAt) return
      isConnecting = true
      connect()
        .then(
          () => {
            pauseMs = FIRST_PAUSE_MS
          },
          () => {
            // Whoever asks after the pause tries again.
            retryAt = performance.now() + pauseMs
            pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)
          },
        )
        .finally(() => {
          isConnecting = false
        })
    },

    query(query) {
      const client = isClosed ? undefined : connected
      if (!client) return Promise.reject(new Error('The lane is not open.'))
      if (inFlight === 0) movedAt = performance.now()
      inFlight += 1
      gather(client.connection.stream)
      return send(client, query).finally(() => {
        inFlight -= 1
        movedAt = performance.now()
      })
    },

    cut: () => connected?.connection.stream.destroy(),

    async close() {
      isClosed = true
      await connected?.end()
    },
  }
}

/** As `client.query` does, but for a copy of the query that costs more than the rest of it. */
function send(client: pg.Client, { name, text, values }: pg.QueryConfig): Promise<pg.QueryResult> {
  return new Promise((resolve, reject) => {
    const query = new pg.Query(text, values, (error, result) => (error ? reject(error) : resolve(result)))
    client.query(Object.assign(query, { name }))
  })
}

/** Makes all that is written in one turn of the event loop leave at its end, since system calls are dear. */
function gather(stream: pg.Connection['stream']): void {
  if (stream.writableCorked > 0) return
  stream.cork()
  setImmediate(() => stream.uncork())
}
