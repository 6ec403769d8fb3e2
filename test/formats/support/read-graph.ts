import { DOMParser, type Element } from '@xmldom/xmldom'
import { parse } from 'csv-parse/sync'
import cytoscape from 'cytoscape'
import { unzipSync } from 'fflate'
import jsonld, { type JsonLdDocument } from 'jsonld'
import { Parser, Store } from 'n3'

/** What readers of others have of a graph file: enough to tell whether it holds a network, and its evidence. */
export interface ReadGraph {
  /** Ids of the citations of each node and edge, by its id. */
  readonly nodes: ReadonlyMap<string, readonly string[]>
  readonly edges: ReadonlyMap<string, readonly string[]>
  readonly asOf: string
  readonly permalink: string
  /** Ids of the citations that the file holds. */
  readonly citations: ReadonlySet<string>
}

type Said = Readonly<Record<string, unknown>>
type Reader = (bytes: Uint8Array) => ReadGraph | Promise<ReadGraph>

const toText = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)
const toJson = (bytes: Uint8Array) => JSON.parse(toText(bytes)) as Said
const toIds = (value: unknown): string[] => {
  const list: unknown = typeof value === 'string' && value !== '' ? JSON.parse(value) : value
  return Array.isArray(list) ? list.map(String).sort() : []
}
const toCited = (all: readonly Said[]) =>
  new Map(all.map(({ id, citations }) => [String(id), toIds(citations)]))
const idsOf = (all: unknown) => new Set((all as readonly Said[]).map(({ id }) => String(id)))

function toRoot(bytes: Uint8Array): Element {
  const root = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`)
    },
  }).parseFromString(toText(bytes), 'application/xml').documentElement
  if (!root) throw new Error('the file is empty')
  return root
}
const allIn = (element: Element, name: string): Element[] => Array.from(element.getElementsByTagName(name))

function readGraphml(bytes: Uint8Array): ReadGraph {
  const root = toRoot(bytes)
  const saidOf = (element: Element | undefined, owner: string): Said =>
    Object.fromEntries(
      Array.from(element?.childNodes ?? []).flatMap((child) => {
        const key = child.nodeName === 'data' ? (child as Element).getAttribute('key') : null
        return key ? [[key.slice(owner.length + 1), child.textContent ?? '']] : []
      }),
    )
  const read = (name: string) =>
    toCited(allIn(root, name).map((one) => ({ ...saidOf(one, name), id: one.getAttribute('id') })))
  const graph = saidOf(allIn(root, 'graph')[0], 'graph')
  return {
    nodes: read('node'),
    edges: read('edge'),
    asOf: String(graph.asOf),
    permalink: String(graph.permalink),
    citations: idsOf(JSON.parse(String(graph.citationTable))),
  }
}

function readGexf(bytes: Uint8Array): ReadGraph {
  const root = toRoot(bytes)
  const read = (name: string) =>
    toCited(
      allIn(root, name).map((one) => {
        const cited = allIn(one, 'attvalue').find((value) => value.getAttribute('for') === 'citations')
        return { id: one.getAttribute('id'), citations: cited?.getAttribute('value') ?? '' }
      }),
    )
  const told = allIn(root, 'description').flatMap(({ textContent }) =>
    textContent?.startsWith('{') ? [JSON.parse(textContent) as Said] : [],
  )
  const { meta, citations } = Object.assign({}, ...told) as { meta: Said; citations: unknown }
  return {
    nodes: read('node'),
    edges: read('edge'),
    asOf: String(meta.asOf),
    permalink: String(meta.permalink),
    citations: idsOf(citations),
  }
}

function readCx2(bytes: Uint8Array): ReadGraph {
  const aspects = JSON.parse(toText(bytes)) as ReadonlyArray<Readonly<Record<string, readonly Said[]>>>
  const read = (name: string) => aspects.flatMap((aspect) => aspect[name] ?? [])
  const valuesOf = (name: string) => read(name).map(({ v }) => v as Said)
  const [attributes = {}] = read('networkAttributes')
  return {
    nodes: toCited(valuesOf('nodes')),
    edges: toCited(valuesOf('edges')),
    asOf: String(attributes.asOf),
    permalink: String(attributes.permalink),
    citations: idsOf(read('citations')),
  }
}

function readCyjs(bytes: Uint8Array): ReadGraph {
  const file = toJson(bytes) as { data: Said; elements: cytoscape.ElementsDefinition }
  const cy = cytoscape({ headless: true, elements: file.elements, layout: { name: 'preset' } })
  const read = (all: cytoscape.CollectionReturnValue | cytoscape.NodeCollection | cytoscape.EdgeCollection) =>
    toCited(all.map((one) => one.data() as Said))
  const { asOf, permalink, citationTable } = file.data
  const found = {
    nodes: read(cy.nodes()),
    edges: read(cy.edges()),
    asOf: String(asOf),
    permalink: String(permalink),
    citations: idsOf(citationTable),
  }
  cy.destroy()
  return found
}

function readNetworkJson(bytes: Uint8Array): ReadGraph {
  const { meta, data } = toJson(bytes) as { meta: Said; data: Readonly<Record<string, readonly Said[]>> }
  return {
    nodes: toCited(data.nodes ?? []),
    edges: toCited(data.edges ?? []),
    asOf: String(meta.asOf),
    permalink: String(meta.permalink),
    citations: idsOf(data.citations),
  }
}

function readCsv(bytes: Uint8Array): ReadGraph {
  const files = unzipSync(bytes)
  const read = (name: string) => {
    const file = files[`${name}.csv`]
    return parse(file ? toText(file) : '', { columns: true, bom: true }) as readonly Said[]
  }
  const about = new Map(read('about').map(({ field, value }) => [field, String(value)]))
  return {
    nodes: toCited(read('nodes')),
    edges: toCited(read('edges')),
    asOf: about.get('asOf') ?? '',
    permalink: about.get('permalink') ?? '',
    citations: idsOf(read('citations')),
  }
}

async function readJsonLd(bytes: Uint8Array): Promise<ReadGraph> {
  const documentLoader = (url: string) => Promise.reject(new Error(`${url} was asked for`))
  const lines = await jsonld.toRDF(toJson(bytes) as unknown as JsonLdDocument, {
    format: 'application/n-quads',
    documentLoader,
  })
  const store = new Store(new Parser().parse(String(lines)))
  const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
  const org = 'http://www.w3.org/ns/org#'
  const term = 'urn:x-coordination-atlas:term:'
  const thing = 'urn:x-coordination-atlas:thing:'
  const typed = (type: string) => store.getSubjects(`${rdf}type`, type, null).map(({ value }) => value)
  const citations = typed('http://www.w3.org/ns/oa#SpecificResource')
  const isCitation = new Set(citations)
  const read = (ids: readonly string[]) =>
    new Map(
      ids.map((id) => [
        id.slice(thing.length),
        store
          .getObjects(id, null, null)
          .map(({ value }) => value)
          .filter((value) => isCitation.has(value))
          .map((value) => value.slice(thing.length))
          .sort(),
      ]),
    )
  const nodes = ['Organization', 'AdministrativeUnit', 'Agreement', 'JointActivity'].flatMap((type) =>
    typed(`${term}${type}`),
  )
  const [network = ''] = typed(`${term}Network`)
  const saidOf = (name: string) =>
    store.getQuads(network, null, null, null).find(({ predicate }) => predicate.value.endsWith(name))?.object
      .value ?? ''
  return {
    nodes: read([...new Set(nodes)]),
    edges: read([...typed(`${org}Membership`), ...typed(`${rdf}Statement`)]),
    asOf: saidOf('asOf'),
    permalink: saidOf('page'),
    citations: new Set(citations.map((id) => id.slice(thing.length))),
  }
}

/** By the ids that the viewer gives its formats. */
export const graphReaders = {
  graphml: readGraphml,
  gexf: readGexf,
  cx2: readCx2,
  cyjs: readCyjs,
  network: readNetworkJson,
  csv: readCsv,
  jsonld: readJsonLd,
} as const satisfies Readonly<Record<string, Reader>>
