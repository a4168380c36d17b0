import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A fixed address in front of a server that comes and goes. */
export interface TcpProxy {
  port: number
  /** Where new connections lead; `undefined` cuts them off, `'silence'` takes them and never answers. */
  target: number | 'silence' | undefined
  /** Lets nothing more through on the connections that there are, which stay open. */
  freeze(): void
  /** Breaks off the connections that there are, as a firewall does. */
  reset(): void
  close(): Promise<void>
}

export async function startTcpProxy(): Promise<TcpProxy> {
  const open = new Set<Socket>()
  const server = createServer((incoming) => {
    open.add(incoming)
    incoming.on('close', () => open.delete(incoming))
    incoming.on('error', () => undefined)
    if (proxy.target === 'silence') return
    if (proxy.target === undefined) {
      incoming.destroy()
      return
    }
    const outgoing = connect(proxy.target, '127.0.0.1')
    outgoing.on('error', () => incoming.destroy())
    outgoing.on('close', () => incoming.destroy())
    incoming.on('close', () => outgoing.destroy())
    incoming.pipe(outgoing).pipe(incoming)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  const proxy: TcpProxy = {
    port: address.port,
    target: undefined,
    freeze() {
      for (const socket of open) socket.unpipe()
    },
    reset() {
      for (const socket of open) socket.resetAndDestroy()
    },
    async close() {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
  return proxy
}
