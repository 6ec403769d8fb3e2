import { createExports, type ExportParts } from '../../../api/export/route.ts'
import type { GraphStore } from '../../../api/graph/store.ts'
import type { HttpOptions } from '../../../api/http/server.ts'
import type { NetworkFileEdge, NetworkFileNode } from '../../../schema/formats/network.ts'
import { createRouteServer, createTestContexts, quiet } from './route.ts'

/** An export in the format `json`, as far as these tests read it. */
export interface ExportedNetwork {
  readonly meta: Readonly<Record<string, unknown>>
  readonly data: {
    readonly nodes: ReadonlyArray<NetworkFileNode & { readonly areaNames?: readonly string[] }>
    readonly edges: readonly NetworkFileEdge[]
    readonly areas: ReadonlyArray<{ readonly id: string; readonly broader?: string }>
    readonly citations: ReadonlyArray<{ readonly id: string; readonly source: string }>
    readonly sources: ReadonlyArray<{ readonly id: string }>
  }
}

/** Serves the exports of stores, over HTTP, until the end of the suite. */
export function createExportServer() {
  const serve = createRouteServer()
  return async (store: GraphStore, parts: Partial<ExportParts> = {}, options: HttpOptions = {}) => {
    const contexts = createTestContexts(store)
    const answer = createExports({ contexts, origins: [], proxies: 0, logger: quiet, ...parts })
    const address = await serve([{ path: '/export', answer }], options)
    const get = (path: string, init?: RequestInit) => fetch(new URL(`/export/${path}`, address), init)
    const read = async (query: string) => {
      const response = await get(`json?${query}`)
      if (response.status !== 200) throw new Error(await response.text())
      return (await response.json()) as ExportedNetwork
    }
    return { address, get, read }
  }
}
