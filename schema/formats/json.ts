import {
  areaFields,
  citationFields,
  edgeFields,
  type Field,
  metaFields,
  nodeFields,
  sourceFields,
  toRecord,
} from './fields.ts'
import type { Batches, CitedNetwork, NetworkFileEdge, NetworkFileNode } from './network.ts'
import { writeSeparated } from './passes.ts'
import { toJson } from './safe-text.ts'

/** A comma, the name, and the elements as an array of objects by the ids of their fields. */
export async function* writeRecords<T extends { readonly id: string }>(
  name: string,
  fields: ReadonlyArray<Field<T>>,
  batches: Batches<T>,
  toMore: (element: T) => object = () => ({}),
): AsyncGenerator<string> {
  yield `,\n${toJson(name)}:[`
  yield* writeSeparated(batches, ',\n', (element) =>
    toJson({ id: element.id, ...toMore(element), ...toRecord(fields, element) }),
  )
  yield ']'
}

/** What {@link writeJson} calls its files, and the version of their shape. */
export const jsonKind = 'coordination-atlas/network'
const jsonVersion = 1

const placeOf = ({ position, mark }: NetworkFileNode) => ({ position, mark })
const endsOf = ({ source, target }: NetworkFileEdge) => ({ source, target })

/** Plain JSON for programs: `{meta, data: {nodes, edges, areas, citations, sources}}`; what is not known is absent. */
export async function* writeJson(network: CitedNetwork): AsyncGenerator<string> {
  const meta = { kind: jsonKind, version: jsonVersion, ...toRecord(metaFields, network.meta) }
  yield `{"meta":${toJson(meta)},\n"data":{"fields":${toJson(toDictionary())}`
  yield* writeRecords('nodes', nodeFields, network.nodes(), placeOf)
  yield* writeRecords('edges', edgeFields, network.edges(), endsOf)
  yield* writeRecords('areas', areaFields, network.areas())
  yield* writeRecords('citations', citationFields, network.citations())
  yield* writeRecords('sources', sourceFields, network.sources())
  yield '}}\n'
}

/** What each field is, by the name of its list. */
function toDictionary() {
  const describe = (fields: ReadonlyArray<Field<never>>) =>
    Object.fromEntries(fields.map(({ id, type, about }) => [id, { type, about }]))
  return {
    nodes: describe(nodeFields),
    edges: describe(edgeFields),
    areas: describe(areaFields),
    citations: describe(citationFields),
    sources: describe(sourceFields),
  }
}
