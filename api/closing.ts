export interface Closing {
  /** What has to be done at the end, before what was added earlier. */
  add(step: () => Promise<void>): void
  /** Takes every step once, also where one before it fails. @throws what a step failed with. */
  close(): Promise<void>
}

/** What was opened, to be closed in the opposite order. */
export function createClosing(): Closing {
  const steps: Array<() => Promise<void>> = []
  async function close(): Promise<void> {
    const step = steps.pop()
    if (!step) return
    try {
      await step()
    } finally {
      await close()
    }
  }
  return { add: (step) => void steps.push(step), close }
}
