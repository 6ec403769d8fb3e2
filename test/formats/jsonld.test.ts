import { readFileSync } from 'node:fs'
import jsonld, { type JsonLdDocument } from 'jsonld'
import { Parser, type Quad, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeJsonLd } from '../../schema/formats/jsonld/jsonld.ts'
import { nastyElements, nastyMeta, toWellFormed } from './support/nasty.ts'
import { type Elements, meta, noElements, toNetwork } from './support/networks.ts'
import { readText } from './support/parts.ts'
import { actorElements, smallElements } from './support/small-network.ts'

const prefixes = {
  org: 'http://www.w3.org/ns/org#',
  prov: 'http://www.w3.org/ns/prov#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  oa: 'http://www.w3.org/ns/oa#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  atlas: 'urn:x-coordination-atlas:term:',
} as const
const term = (name: string) => {
  const [prefix = '', local] = name.split(':')
  return `${prefixes[prefix as keyof typeof prefixes]}${local}`
}
const thing = (id: string) => `urn:x-coordination-atlas:thing:${id}`

/** What a JSON-LD processor makes of the file, without a network to fetch anything from. */
async function toTriples(elements: Partial<Elements>, about = {}): Promise<Store> {
  const file = JSON.parse(await readText(writeJsonLd(toNetwork(elements, about)))) as JsonLdDocument
  const documentLoader = (url: string) => Promise.reject(new Error(`${url} was asked for`))
  const lines = await jsonld.toRDF(file, { format: 'application/n-quads', documentLoader })
  return new Store(new Parser().parse(String(lines)))
}
const valuesOf = (store: Store, subject: string, predicate: string) =>
  store.getObjects(subject, term(predicate), null).map(({ value }) => value)

const shapes = new Store(new Parser().parse(readFileSync(new URL('readers/shapes.ttl', import.meta.url), 'utf8')))

/** Where the triples break the shapes, one line each. */
async function findViolations(store: Store): Promise<string[]> {
  const report = await new SHACLValidator(shapes).validate(store)
  return report.results.map(
    ({ focusNode, path, message }) =>
      `${focusNode?.value} ${path?.value}: ${message.map(({ value }) => value).join()}`,
  )
}

describe('JSON-LD', () => {
  let small = new Store()
  beforeAll(async () => {
    small = await toTriples(smallElements)
  })

  test.each([
    ['actors and coordinations', smallElements, {}],
    ['actors alone', actorElements, {}],
    ['nothing', noElements, {}],
    ['nasty texts', nastyElements, nastyMeta],
  ] as const)('of %s keeps the rules of the ontologies that it uses', async (_, elements, about) => {
    expect(await findViolations(await toTriples(elements, about))).toEqual([])
  })

  test.each<[string, string, string]>([
    ['a membership without its member', 'org:member', 'org:Membership'],
    ['a concept without its scheme', 'skos:inScheme', 'skos:Concept'],
    ['a place in no document', 'oa:hasSource', 'oa:SpecificResource'],
    ['a body without a name', 'skos:prefLabel', 'org:Organization'],
    ['what nothing is derived from', 'prov:wasDerivedFrom', 'org:Membership'],
  ])('with %s would not keep them', async (_, predicate, type) => {
    const damaged = new Store(small.getQuads(null, null, null, null))
    const [subject] = damaged.getSubjects(term('rdf:type'), term(type), null)
    damaged.removeQuads(damaged.getQuads(subject ?? null, term(predicate), null, null))
    expect(await findViolations(damaged)).not.toEqual([])
  })

  test('has every actor and coordination with its names in their languages', () => {
    for (const { id, name, nameEn, aliases } of smallElements.nodes) {
      const labels = small.getQuads(thing(id), term('skos:prefLabel'), null, null)
      const inLanguage = (wanted: string) =>
        labels.flatMap(({ object }: Quad) =>
          object.termType === 'Literal' && object.language === wanted ? [object.value] : [],
        )
      expect(inLanguage('vi')).toContain(name)
      expect(inLanguage('en')).toEqual(nameEn ? [nameEn] : [])
      expect(valuesOf(small, thing(id), 'skos:altLabel').sort()).toEqual([...aliases].sort())
    }
  })

  test('has every part in a coordination as a membership with its role and evidence', () => {
    const parties = smallElements.edges.filter(({ type }) => type === 'PARTY_TO')
    expect(small.countQuads(null, term('rdf:type'), term('org:Membership'), null)).toBe(parties.length)
    for (const { id, source, target, role, citations } of parties) {
      expect(valuesOf(small, thing(id), 'org:member')).toEqual([thing(source)])
      expect(valuesOf(small, thing(id), 'org:organization')).toEqual([thing(target)])
      expect(valuesOf(small, thing(id), 'org:role')).toEqual([term(`atlas:${role}`)])
      expect(valuesOf(small, thing(id), 'prov:wasDerivedFrom')).toEqual(citations.map(thing))
    }
  })

  test('has every other edge as a statement, and hierarchy and renewal as ORG and PROV have them', () => {
    for (const { id, source, target, type } of smallElements.edges.filter(
      ({ type }) => type !== 'PARTY_TO',
    )) {
      expect(valuesOf(small, thing(id), 'rdf:subject')).toEqual([thing(source)])
      expect(valuesOf(small, thing(id), 'rdf:predicate')).toEqual([term(`atlas:${type}`)])
      expect(valuesOf(small, thing(id), 'rdf:object')).toEqual([thing(target)])
    }
    expect(valuesOf(small, thing('org-don-suoi-dan'), 'org:subOrganizationOf')).toEqual([
      thing('org-bdbp-may-ngan'),
    ])
    expect(valuesOf(small, thing('agr-quy-che-thac-bac-2021'), 'prov:wasRevisionOf')).toEqual([
      thing('agr-quy-che-thac-bac-2016'),
    ])
  })

  test('has dates that are as precise as they are known', () => {
    const dates = ['atlas:validFrom', 'atlas:validTo'].flatMap((predicate) =>
      small.getObjects(thing('agr-quy-che-thac-bac-2016'), term(predicate), null),
    )
    expect(dates.map((date) => [date.value, date.termType === 'Literal' && date.datatype.value])).toEqual([
      ['2016-06-01', term('xsd:date')],
      ['2020', term('xsd:gYear')],
    ])
  })

  test('has areas as concepts, the narrower below the broader', () => {
    expect(valuesOf(small, thing('area-bao-ve-rung'), 'skos:broader')).toEqual([thing('area-kinh-te')])
  })

  test('has the exact place of a citation: its line, and the code points within', () => {
    const [selector = ''] = valuesOf(small, thing('cit-bao-bien-cuong-2'), 'oa:hasSelector')
    const blank = small.getObjects(thing('cit-bao-bien-cuong-2'), term('oa:hasSelector'), null)[0] ?? null
    expect(selector).not.toBe('')
    expect(small.getObjects(blank, term('rdf:value'), null)[0]?.value).toBe('line=4,5')
    const [passage = null] = small.getObjects(blank, term('oa:refinedBy'), null)
    expect(small.getObjects(passage, term('oa:start'), null)[0]?.value).toBe('12')
    expect(small.getObjects(passage, term('oa:end'), null)[0]?.value).toBe('48')
    expect(valuesOf(small, thing('cit-bao-bien-cuong-2'), 'oa:hasSource')).toEqual([
      thing('src-bao-bien-cuong'),
    ])
  })

  test('says the day, the filters, the address and the version', () => {
    const [network = ''] = small
      .getSubjects(term('rdf:type'), term('atlas:Network'), null)
      .map(({ value }) => value)
    expect(valuesOf(small, network, 'atlas:asOf')).toEqual([meta.asOf])
    expect(valuesOf(small, network, 'atlas:filter').sort()).toEqual([...meta.filters].sort())
    expect(small.getObjects(network, 'http://xmlns.com/foaf/0.1/page', null)[0]?.value).toBe(meta.permalink)
    expect(valuesOf(small, network, 'atlas:dataVersion')).toEqual([meta.dataVersion])
  })

  test('has nasty texts as they are', async () => {
    const store = await toTriples(nastyElements, nastyMeta)
    for (const { id, name } of nastyElements.nodes)
      expect(valuesOf(store, thing(id), 'skos:prefLabel')).toContain(toWellFormed(name))
  })
})
