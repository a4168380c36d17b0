import cluster from 'node:cluster'
import path from 'node:path'

// Starts as many servers as PROCESSES says behind one port. What this process adds is the handing out of connections.
cluster.setupPrimary({ exec: path.resolve(import.meta.dirname, '../src/main.ts') })
const processes = Number(process.env.PROCESSES)
for (let n = 0; n < processes; n++) cluster.fork()

cluster.on('exit', (worker) => {
  if (!worker.exitedAfterDisconnect && !isStopping) process.exitCode = 1
})

let isStopping = false
process.on('SIGTERM', () => {
  isStopping = true
  for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM')
})
