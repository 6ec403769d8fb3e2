/** After so many milliseconds a reader is told that the answer is still awaited. */
const patience = 8_000

/** Requests that are under way, and whether one of them takes long. */
export interface UnderWay {
  /** Counts a request in until it settles. */
  wait<Answer>(request: Promise<Answer>): Promise<Answer>
  /** Whether one has been awaited for too long. */
  isSlow(): boolean
  /** Tells when that changes. @returns what ends it. */
  subscribe(listener: () => void): () => void
}

export function createUnderWay(milliseconds = patience): UnderWay {
  const late = new Set<symbol>()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    async wait(request) {
      const one = Symbol('request')
      const timer = setTimeout(() => {
        late.add(one)
        tell()
      }, milliseconds)
      try {
        return await request
      } finally {
        clearTimeout(timer)
        if (late.delete(one)) tell()
      }
    },
    isSlow: () => late.size > 0,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** All that this page asks of the server. */
export const underWay = createUnderWay()
