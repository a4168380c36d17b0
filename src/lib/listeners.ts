/** Those who want to follow what happens in another part, in the transaction in which it happens. */
export interface Listeners<Happening> {
  add(listener: (happening: Happening) => Promise<void>): void
  /** Tells them one after the other, in the order in which they were added. */
  tell(happening: Happening): Promise<void>
}

export function createListeners<Happening>(): Listeners<Happening> {
  const listeners: ((happening: Happening) => Promise<void>)[] = []
  return {
    add(listener) {
      listeners.push(listener)
    },
    async tell(happening) {
      for (const listener of listeners) await listener(happening)
    },
  }
}
