import type { NetworkFileEdge } from '../network.ts'
import { termBase } from './context.ts'
import { toDateLiteral, toReference, toTerm } from './values.ts'

/**
 * An edge as a resource of its own, as its role, dates and citations are facts about it. A part in a coordination is a
 * membership of the Organization Ontology; every other edge a statement, with what it states beside it on its first end in
 * the terms of the ontology, where there is one.
 */

/** What an edge says of its source, by type; what has no such term is said in ours by the statement alone. */
const properties: Partial<Record<NetworkFileEdge['type'], string>> = {
  SUBORDINATE_TO: 'subOrganizationOf',
  PARTY_COMMITTEE_OF: 'linkedTo',
  COORDINATES_WITH: 'linkedTo',
  RENEWS: 'revisionOf',
  SUPERSEDES: 'replaces',
}

export function toEdgeResource(edge: NetworkFileEdge): object {
  const [source, target] = [toReference(edge.source), toReference(edge.target)]
  const shared = {
    id: toReference(edge.id),
    basis: toTerm(edge.basis),
    weight: edge.weight,
    validFrom: toDateLiteral(edge.validFrom),
    validTo: toDateLiteral(edge.validTo),
    citations: edge.citations.map(toReference),
  }
  if (edge.type === 'PARTY_TO')
    return {
      ...shared,
      type: ['org:Membership', 'prov:Entity'],
      member: source,
      organization: target,
      role: edge.role && { id: toTerm(edge.role), type: 'org:Role' },
    }
  const property = properties[edge.type]
  return {
    ...shared,
    type: ['rdf:Statement', 'prov:Entity'],
    subject: property ? { id: source, [property]: target } : source,
    predicate: `${termBase}${edge.type}`,
    object: target,
    coordinations: edge.coordinations.map(toReference),
  }
}
