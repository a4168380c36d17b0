import { once } from 'node:events'
import { createServer } from 'node:http'

/** A partner's server that takes every webhook. */
export interface Receiver extends AsyncDisposable {
  url: string
  readonly received: number
}

export async function startReceiver(): Promise<Receiver> {
  let received = 0
  const server = createServer((request, response) => {
    received += 1
    request.resume().on('end', () => response.writeHead(204).end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The receiver has no address.')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    get received() {
      return received
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
