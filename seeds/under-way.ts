/** Work that goes on side by side. */
export interface UnderWay {
  add(work: Promise<void>): void
  /**
   * Waits until no more than so many are under way, in the order in which they were added.
   * @throws what the first of them failed with that is waited for
   */
  wait(most: number): Promise<void>
  /** Waits until all are over, however they end. */
  end(): Promise<void>
}

/** None to begin with. */
export function createUnderWay(): UnderWay {
  const works: Array<Promise<void>> = []
  return {
    add(work) {
      // Told to who waits for it, and until then to nobody.
      work.catch(() => undefined)
      works.push(work)
    },
    async wait(most) {
      while (works.length > most) await works.shift()
    },
    async end() {
      await Promise.allSettled(works)
    },
  }
}
