import type { NodeType } from '../../vocabulary.ts'
import type { CitedNetwork, NetworkFileArea, NetworkFileNode, NetworkMeta } from '../network.ts'
import { writeEach } from '../passes.ts'
import { toJson } from '../safe-text.ts'
import { jsonLdContext } from './context.ts'
import { toEdgeResource } from './edges.ts'
import { toCitationResource, toSourceResource } from './evidence.ts'
import { toDateLiteral, toReference, toTerm } from './values.ts'

/**
 * JSON-LD 1.1 in the terms of {@link jsonLdContext}: one flat graph of resources. A coordination is an
 * `org:OrganizationalCollaboration` of which its parties are members, in their roles; every element has the places in
 * sources that it rests on as `prov:wasDerivedFrom`. What elements name without its being one, such as a place, is a
 * resource wherever it is named.
 */

const types: Partial<Record<NodeType, readonly string[]>> = {
  Organization: ['org:Organization', 'atlas:Organization'],
  AdministrativeUnit: ['dcterms:Location', 'foaf:Agent', 'atlas:AdministrativeUnit'],
  Agreement: ['org:OrganizationalCollaboration', 'prov:Entity', 'atlas:Agreement'],
  JointActivity: ['org:OrganizationalCollaboration', 'prov:Entity', 'atlas:JointActivity'],
}

const schemeId = 'cooperation-areas'

function toNodeResource(node: NetworkFileNode, { language }: NetworkMeta): object {
  return {
    id: toReference(node.id),
    type: types[node.type] ?? [`atlas:${node.type}`],
    kind: toTerm(node.kind),
    name: node.name,
    nameEn: node.nameEn,
    aliases: node.aliases,
    label: node.label,
    labelEn: node.labelEn,
    unnamed: node.unnamed,
    count: node.count,
    number: node.number,
    basis: toTerm(node.basis),
    validFrom: toDateLiteral(node.validFrom),
    validTo: toDateLiteral(node.validTo),
    signedOn: toDateLiteral(node.signedOn),
    status: toTerm(node.status),
    reason: node.reason && { value: node.reason, '@language': language },
    unit: node.parent && toReference(node.parent),
    areas: node.areas.map(({ id }) => toReference(id)),
    places: node.places.map(({ id, name }) => ({ id: toReference(id), type: 'dcterms:Location', name })),
    degree: node.degree,
    citations: node.citations.map(toReference),
  }
}

function toAreaResource({ id, name, nameEn, broader }: NetworkFileArea): object {
  return {
    id: toReference(id),
    type: 'skos:Concept',
    name,
    nameEn,
    broader: broader && toReference(broader),
    inScheme: schemeId,
  }
}

function toNetworkResource(meta: NetworkMeta): object {
  const { language, licence, projection, permalink, report: _, title, ...rest } = meta
  return {
    id: '',
    type: ['prov:Entity', 'atlas:Network'],
    ...rest,
    title: { value: title, '@language': language },
    filters: meta.filters.map((value) => ({ value, '@language': language })),
    language,
    projection: toTerm(projection),
    page: permalink,
    licence,
  }
}

/** Written with a comma before it: the first resource of the file is the network itself. */
const toFollowing = (resource: object) => `,\n${toJson(resource)}`

export async function* writeJsonLd(network: CitedNetwork): AsyncGenerator<string> {
  const { meta } = network
  const first = [toNetworkResource(meta), { id: schemeId, type: 'skos:ConceptScheme' }]
  yield `{"@context":${toJson(jsonLdContext)},\n"@graph":[${first.map(toJson).join(',\n')}`
  yield* writeEach(network.nodes(), (node) => toFollowing(toNodeResource(node, meta)))
  yield* writeEach(network.edges(), (edge) => toFollowing(toEdgeResource(edge)))
  yield* writeEach(network.areas(), (area) => toFollowing(toAreaResource(area)))
  yield* writeEach(network.citations(), (citation) => toFollowing(toCitationResource(citation)))
  yield* writeEach(network.sources(), (source) => toFollowing(toSourceResource(source)))
  yield ']}\n'
}
