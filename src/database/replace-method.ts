/** Puts another function in place of one that an object has of its class; it can be replaced again. */
export function replaceMethod(target: object, name: string, method: unknown): void {
  Object.defineProperty(target, name, { value: method, configurable: true, writable: true })
}
