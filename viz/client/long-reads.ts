/** How far a long read is, in elements. */
export interface LongRead {
  readonly read: number
  readonly total: number
}

/** Reads of many pages that are under way, so that a reader sees how far they are and can end them. */
export interface LongReads {
  /** Begins one. */
  begin(): {
    /** Tells how far it is. */
    reach(progress: LongRead): void
    /** Whether the reader wants no more of it. */
    isStopped(): boolean
    end(): void
  }
  /** All of them together; undefined while none is long. The same object until it changes. */
  progress(): LongRead | undefined
  /** Ends all after the page that each is at. */
  stop(): void
  /** Tells when progress changes. @returns what ends it. */
  subscribe(listener: () => void): () => void
}

export function createLongReads(): LongReads {
  const reads = new Map<symbol, LongRead>()
  const stopped = new Set<symbol>()
  const listeners = new Set<() => void>()
  let progress: LongRead | undefined
  const tell = () => {
    const all = [...reads.values()]
    progress = all.length === 0 ? undefined : { read: sum(all, 'read'), total: sum(all, 'total') }
    for (const listener of listeners) listener()
  }
  return {
    begin() {
      const one = Symbol('read')
      return {
        reach(reached) {
          reads.set(one, reached)
          tell()
        },
        isStopped: () => stopped.has(one),
        end() {
          stopped.delete(one)
          if (reads.delete(one)) tell()
        },
      }
    },
    progress: () => progress,
    stop() {
      for (const one of reads.keys()) stopped.add(one)
      reads.clear()
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function sum(reads: readonly LongRead[], what: keyof LongRead): number {
  return reads.reduce((all, one) => all + one[what], 0)
}

/** All long reads of this page. */
export const longReads = createLongReads()
