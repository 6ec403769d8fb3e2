/**
 * The context of our JSON-LD, in the file itself so that no reader must fetch anything. What the W3C has terms for bears them:
 * the Organization Ontology for bodies and their parts in coordinations, SKOS for names and cooperation areas, PROV-O for
 * where facts come from, Web Annotation for places in documents. The rest is ours, as URNs, since the same word and the same id
 * mean the same on every server.
 */

/** Names of our own terms and things begin with it. */
export const termBase = 'urn:x-coordination-atlas:term:'
export const thingBase = 'urn:x-coordination-atlas:thing:'

const iri = (id: string) => ({ '@id': id, '@type': '@id' })
const text = (id: string, language: string) => ({ '@id': id, '@language': language })
const typed = (id: string, type: string) => ({ '@id': id, '@type': `xsd:${type}` })

export const jsonLdContext = {
  '@version': 1.1,
  '@base': thingBase,
  atlas: termBase,
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  oa: 'http://www.w3.org/ns/oa#',
  org: 'http://www.w3.org/ns/org#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',

  id: '@id',
  type: '@type',
  value: '@value',
  graph: '@graph',

  name: text('skos:prefLabel', 'vi'),
  nameEn: text('skos:prefLabel', 'en'),
  aliases: text('skos:altLabel', 'vi'),
  label: text('atlas:shortLabel', 'vi'),
  labelEn: text('atlas:shortLabel', 'en'),
  kind: iri('org:classification'),
  number: 'skos:notation',
  unnamed: typed('atlas:unnamed', 'boolean'),
  count: typed('atlas:count', 'integer'),
  degree: typed('atlas:degree', 'integer'),
  weight: typed('atlas:weight', 'integer'),
  basis: iri('atlas:basis'),
  status: iri('atlas:status'),
  reason: 'atlas:statusReason',
  validFrom: 'atlas:validFrom',
  validTo: 'atlas:validTo',
  signedOn: 'dcterms:issued',
  unit: iri('atlas:unit'),
  areas: iri('dcterms:subject'),
  places: iri('dcterms:spatial'),
  broader: iri('skos:broader'),
  inScheme: iri('skos:inScheme'),
  citations: iri('prov:wasDerivedFrom'),

  subOrganizationOf: iri('org:subOrganizationOf'),
  linkedTo: iri('org:linkedTo'),
  member: iri('org:member'),
  organization: iri('org:organization'),
  role: iri('org:role'),
  revisionOf: iri('prov:wasRevisionOf'),
  replaces: iri('dcterms:replaces'),
  subject: iri('rdf:subject'),
  predicate: iri('rdf:predicate'),
  object: iri('rdf:object'),
  coordinations: iri('atlas:sharedCoordination'),

  source: iri('oa:hasSource'),
  selector: 'oa:hasSelector',
  refinedBy: 'oa:refinedBy',
  conformsTo: iri('dcterms:conformsTo'),
  fragment: 'rdf:value',
  start: typed('oa:start', 'nonNegativeInteger'),
  end: typed('oa:end', 'nonNegativeInteger'),
  passageSha256: 'atlas:passageSha256',
  part: iri('atlas:part'),
  note: 'rdfs:comment',

  title: 'dcterms:title',
  publisher: 'dcterms:publisher',
  publishedOn: 'dcterms:issued',
  page: iri('foaf:page'),
  sha256: 'atlas:sha256',

  asOf: typed('atlas:asOf', 'date'),
  language: 'dcterms:language',
  projection: iri('atlas:projection'),
  filters: 'atlas:filter',
  hidden: typed('atlas:hidden', 'integer'),
  dataVersion: 'atlas:dataVersion',
  loadedAt: typed('prov:generatedAtTime', 'dateTime'),
  licence: 'dcterms:license',
} as const
