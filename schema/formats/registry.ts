import type { NetworkFormat, NetworkWriter } from './format.ts'

/** The format's code is fetched when it is first written: a viewer's menu has no need of it. */
function fetched(load: () => Promise<NetworkWriter>): NetworkWriter {
  return async function* (network, options) {
    const write = await load()
    yield* write(network, options)
  }
}

/** Every format that networks are exported as, in the order in which they are offered. */
export const networkFormats = [
  {
    id: 'graphml',
    extension: 'graphml',
    mimeType: 'application/graphml+xml',
    write: fetched(async () => (await import('./graphml.ts')).writeGraphml),
  },
  {
    id: 'gexf',
    extension: 'gexf',
    mimeType: 'application/gexf+xml',
    write: fetched(async () => (await import('./gexf.ts')).writeGexf),
  },
  {
    id: 'cx2',
    extension: 'cx2',
    mimeType: 'application/json',
    write: fetched(async () => (await import('./cx2.ts')).writeCx2),
  },
  {
    id: 'cyjs',
    extension: 'cyjs',
    mimeType: 'application/json',
    write: fetched(async () => (await import('./cyjs.ts')).writeCyjs),
  },
  {
    id: 'csv',
    extension: 'zip',
    mimeType: 'application/zip',
    write: fetched(async () => (await import('./csv/csv.ts')).writeCsv),
  },
  {
    id: 'jsonld',
    extension: 'jsonld',
    mimeType: 'application/ld+json',
    write: fetched(async () => (await import('./jsonld/jsonld.ts')).writeJsonLd),
  },
  {
    id: 'json',
    extension: 'json',
    mimeType: 'application/json',
    write: fetched(async () => (await import('./json.ts')).writeJson),
  },
  {
    id: 'dot',
    extension: 'dot',
    mimeType: 'text/vnd.graphviz;charset=utf-8',
    write: fetched(async () => (await import('./dot.ts')).writeDot),
  },
  {
    id: 'cypher',
    extension: 'cypher',
    mimeType: 'text/plain;charset=utf-8',
    write: fetched(async () => (await import('./neo4j/cypher.ts')).writeCypher),
  },
  {
    id: 'neo4j',
    extension: 'zip',
    mimeType: 'application/zip',
    write: fetched(async () => (await import('./neo4j/bulk.ts')).writeBulk),
  },
  {
    id: 'html',
    extension: 'html',
    mimeType: 'text/html;charset=utf-8',
    write: fetched(async () => (await import('./html/html.ts')).writeHtml),
  },
] as const satisfies readonly NetworkFormat[]
