/** Aborts when the process is told to end, so that everything is cleaned up on the ordinary way out. */
export function interruption(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => controller.abort(new Error(`Stopped by ${name}.`)))
  }
  return controller.signal
}
