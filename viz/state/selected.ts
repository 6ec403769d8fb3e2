import { nodeTypeOf } from '../../schema/ids.ts'
import type { LoadedNetwork, NetworkEdge } from './network.ts'
import type { Picture, PictureEdge, PictureNode } from './picture.ts'
import { projectOnActors } from './projection.ts'

/** What the ids of a selection are. */
export type Selected =
  | { readonly what: 'node'; readonly id: string }
  | { readonly what: 'group'; readonly node: PictureNode }
  /** A line that is drawn, or one of what is loaded that day and filters keep out of the picture. */
  | {
      readonly what: 'edge'
      readonly edge: NetworkEdge & Pick<PictureEdge, 'standsFor'>
      readonly isDrawn: boolean
    }
  | { readonly what: 'several'; readonly ids: readonly string[] }
  /** A line or a group of another picture than this one. */
  | { readonly what: 'notInPicture' }

/** What is selected: of several, the nodes; a line among nodes says nothing of its own. */
export function toSelected(
  selection: readonly string[],
  picture: Pick<Picture, 'nodes' | 'edges' | 'possible'>,
  network: LoadedNetwork,
): Selected {
  const isNode = (id: string) =>
    nodeTypeOf(id) !== undefined || network.nodes.has(id) || picture.nodes.some((node) => node.id === id)
  const [id, ...others] = selection
  const nodes = selection.filter(isNode)
  if (nodes.length > 1) return { what: 'several', ids: nodes }
  const [only] = nodes
  if (only === undefined)
    return (
      (id !== undefined && others.length === 0 && toEdge(id, picture, network)) || { what: 'notInPicture' }
    )
  const group = picture.nodes.find((node) => node.id === only && node.members)
  return group ? { what: 'group', node: group } : { what: 'node', id: only }
}

function toEdge(
  id: string,
  { edges, possible }: Pick<Picture, 'edges' | 'possible'>,
  network: LoadedNetwork,
): Selected | undefined {
  const drawn = edges.find((edge) => edge.id === id)
  if (drawn) return { what: 'edge', edge: drawn, isDrawn: true }
  const isOfActors = id.includes('~')
  const hidden = isOfActors
    ? projectOnActors(possible.edges.filter(({ type }) => type === 'PARTY_TO')).find((edge) => edge.id === id)
    : network.edges.get(id)
  return hidden && { what: 'edge', edge: hidden, isDrawn: false }
}
