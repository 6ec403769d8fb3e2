import { useAtlas } from '../app/use-atlas.tsx'
import { useView } from '../app/use-view.tsx'
import { EdgeDetails } from './edge-details.tsx'
import { GroupDetails, GroupEdgeDetails } from './group-details.tsx'
import { NodeDetails } from './node-details.tsx'
import { SeveralSelected } from './several-selected.tsx'

/** What is selected: a node, an edge, or what several nodes share. */
export function Selection() {
  const { view, words } = useView()
  const { picture } = useAtlas()
  const [id, ...others] = view.selection
  const edges = picture.edges.filter((edge) => view.selection.includes(edge.id))
  const [edge] = edges
  if (edge && others.length === 0)
    return edge.standsFor ? <GroupEdgeDetails edge={edge} /> : <EdgeDetails edge={edge} />
  const group = picture.nodes.find((node) => node.id === id && node.members)
  if (group && others.length === 0) return <GroupDetails node={group} />
  const nodes = view.selection.filter((one) => !edges.some((other) => other.id === one))
  if (nodes.length > 1) return <SeveralSelected ids={nodes} />
  const only = nodes[0] ?? id ?? ''
  if (only.includes('~') || only.startsWith('rel-')) return <p className="soft">{words.panel.notInPicture}</p>
  return <NodeDetails id={only} />
}
