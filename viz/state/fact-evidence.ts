import type { CitationPartsFragment, CitedFactsFragment, FactKind } from '../client/generated.ts'

/** A fact of a thing, with the citations that it rests on. */
export interface CitedFact {
  readonly kind: FactKind
  /** Id of the other end; undefined for what the thing says of itself. */
  readonly object: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
  readonly citations: readonly CitationPartsFragment[]
}

/** The facts that the citations support of the thing with the id, each once, with all that support it. */
export function toFacts(citations: readonly CitedFactsFragment[], id: string): CitedFact[] {
  const found = new Map<string, CitedFact>()
  for (const citation of citations)
    for (const { kind, subject, object, period } of citation.supports.nodes) {
      if (subject.id !== id) continue
      const [from, to] = [period?.from ?? undefined, period?.to ?? undefined]
      const key = [kind, object?.id, from, to].join(' ')
      const before = found.get(key)?.citations ?? []
      found.set(key, { kind, object: object?.id, from, to, citations: [...before, citation] })
    }
  return [...found.values()]
}

/** What the facts of a kind rest on; with an object, of that to it alone. */
export function evidenceOf(
  facts: readonly CitedFact[],
  kind: FactKind,
  object?: string,
): CitationPartsFragment[] {
  const meant = facts.filter((fact) => fact.kind === kind && (object === undefined || fact.object === object))
  return [...new Map(meant.flatMap(({ citations }) => citations).map((one) => [one.id, one])).values()]
}
