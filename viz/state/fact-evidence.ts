import type { CitationPartsFragment, CitedFactFragment, FactKind } from '../client/generated.ts'

/** What sources say of a thing, with the citations that it rests on; the object is the other end, where there is one. */
export type CitedFact = CitedFactFragment

/** What the facts of a kind rest on, each citation once; with an object, of that to it alone. */
export function evidenceOf(
  facts: readonly CitedFact[],
  kind: FactKind,
  object?: string,
): CitationPartsFragment[] {
  return citationsOf(
    facts.filter((fact) => fact.kind === kind && (object === undefined || fact.object?.id === object)),
  )
}

/** What everything rests on that is said of the thing and the other end together, each citation once. */
export function citationsBetween(facts: readonly CitedFact[], object: string): CitationPartsFragment[] {
  return citationsOf(facts.filter((fact) => fact.object?.id === object))
}

function citationsOf(facts: readonly CitedFact[]): CitationPartsFragment[] {
  return [...new Map(facts.flatMap(({ citations }) => citations).map((one) => [one.id, one])).values()]
}
