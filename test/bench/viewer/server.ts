import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'
import { knownOperations } from '../../../api/operations/generated.ts'
import { projectRoot } from '../../../schema/root.ts'
import type { NetworkPartsFragment } from '../../../viz/client/generated.ts'
import { generateAround } from './network.ts'

/** The built viewer over one made-up network, so that nothing but the viewer is measured. */
export interface BenchServer {
  readonly address: string
  /** Answers with this network from now on. */
  give(network: NetworkPartsFragment): void
  /** A page of our own at the path. */
  addPage(path: string, html: string): void
  stop(): Promise<void>
}

const folderOf = (path: string) => fileURLToPath(new URL(path, projectRoot))
/** Neighbours that an expansion brings. */
const broughtAtOnce = 6

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

export async function startBenchServer(): Promise<BenchServer> {
  const viewer = sirv(folderOf('viz/dist'), { single: true })
  const cytoscape = sirv(folderOf('node_modules/cytoscape/dist'))
  const pages = new Map<string, string>()
  let network: NetworkPartsFragment = { hidden: 0, nodes: [], edges: [] }

  const answer = (body: string): unknown => {
    const { variables, extensions } = JSON.parse(body)
    const name = knownOperations.get(extensions.persistedQuery.sha256Hash)?.name
    if (name === 'Areas') return { cooperationAreas: [] }
    if (name === 'Statuses') return { nodes: [] }
    if (name !== 'Network') return { node: null }
    const [focus] = variables.focus ?? []
    return { network: focus === undefined ? network : generateAround(focus, broughtAtOnce) }
  }
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/'
    const html = pages.get(path)
    if (path === '/graphql') {
      const data = answer(await readText(request))
      response.setHeader('content-type', 'application/graphql-response+json').end(JSON.stringify({ data }))
    } else if (html) response.setHeader('content-type', 'text/html; charset=utf-8').end(html)
    else if (path === '/cytoscape.min.js') cytoscape(request, response)
    else viewer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    give(given) {
      network = given
    },
    addPage: (path, page) => void pages.set(path, page),
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
