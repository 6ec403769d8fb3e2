/** What plugins learn of a request, for the log and the metrics. */
export interface RequestFacts {
  /** When it began, as `performance.now()` has it. */
  readonly began: number
  /** The operation's name, as the client gave it. */
  operation?: string
  /** In the points of `cost.ts`. */
  cost?: number
  /** Whether an answer that was kept was given again. */
  isKept?: boolean
}

/** What is known of each request for as long as it lasts; plugins of one application share it. */
export type FactsOf = (request: Request) => RequestFacts

export function createFacts(): FactsOf {
  const known = new WeakMap<Request, RequestFacts>()
  return (request) => {
    const facts = known.get(request) ?? { began: performance.now() }
    known.set(request, facts)
    return facts
  }
}
