import { useAtlas } from '../app/use-atlas.tsx'
import { useView } from '../app/use-view.tsx'
import { EdgeDetails } from './edge-details.tsx'
import { NodeDetails } from './node-details.tsx'
import { SeveralSelected } from './several-selected.tsx'

/** What is selected: a node, an edge, or what several nodes share. */
export function Selection() {
  const { view } = useView()
  const { picture } = useAtlas()
  const [id, ...others] = view.selection
  const edges = picture.edges.filter((edge) => view.selection.includes(edge.id))
  const [edge] = edges
  if (edge && others.length === 0) return <EdgeDetails edge={edge} />
  const nodes = view.selection.filter((one) => !edges.some((other) => other.id === one))
  if (nodes.length > 1) return <SeveralSelected ids={nodes} />
  return <NodeDetails id={nodes[0] ?? id ?? ''} />
}
