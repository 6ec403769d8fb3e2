/** What plugins learn of a request and the log tells of it. */
export interface RequestFacts {
  /** The operation's name, as the client gave it. */
  operation?: string
  /** In the points of `cost.ts`. */
  cost?: number
}

/** What is known of each request for as long as it lasts; plugins of one application share it. */
export type FactsOf = (request: Request) => RequestFacts

export function createFacts(): FactsOf {
  const known = new WeakMap<Request, RequestFacts>()
  return (request) => {
    const facts = known.get(request) ?? {}
    known.set(request, facts)
    return facts
  }
}
