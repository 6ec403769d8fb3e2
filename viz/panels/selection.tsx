import { useAtlas } from '../app/use-atlas.tsx'
import { useView } from '../app/use-view.tsx'
import { toSelected } from '../state/selected.ts'
import { EdgeDetails } from './edge-details.tsx'
import { GroupDetails, GroupEdgeDetails } from './group-details.tsx'
import { NodeDetails } from './node-details.tsx'
import { SeveralSelected } from './several-selected.tsx'

/** What is selected: a node, an edge, or what several nodes share. */
export function Selection() {
  const { view, words } = useView()
  const { network, picture } = useAtlas()
  const selected = toSelected(view.selection, picture, network)
  switch (selected.what) {
    case 'edge':
      return (
        <>
          {selected.isDrawn ? null : <p className="soft">{words.panel.notInPicture}</p>}
          {selected.edge.standsFor ? (
            <GroupEdgeDetails edge={selected.edge} />
          ) : (
            <EdgeDetails edge={selected.edge} />
          )}
        </>
      )
    case 'group':
      return <GroupDetails node={selected.node} />
    case 'several':
      return <SeveralSelected ids={selected.ids} />
    case 'notInPicture':
      return <p className="soft">{words.panel.notInPicture}</p>
    case 'node':
      return <NodeDetails id={selected.id} />
  }
}
