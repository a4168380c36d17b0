/** What was found that must not be. */
export interface Findings {
  readonly all: readonly string[]
  add(text: string): void
}

/** How many are shown in full: one cause can have thousands. */
const MOST_SHOWN = 100

/** Shows each as soon as it is found. */
export function createFindings(): Findings {
  const all: string[] = []
  return {
    all,
    add(text) {
      all.push(text)
      if (all.length <= MOST_SHOWN) console.log(`    ! ${text}`)
    },
  }
}
