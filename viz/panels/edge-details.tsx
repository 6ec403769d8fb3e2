import { useAtlas } from '../app/use-atlas.tsx'
import { useView } from '../app/use-view.tsx'
import { FailureNote } from '../parts/failure-note.tsx'
import { PanelSkeleton } from '../parts/skeleton.tsx'
import type { NetworkEdge } from '../state/network.ts'
import { CitationList } from './citation-list.tsx'
import { NodeRows } from './several-selected.tsx'
import { SharedCoordinations } from './shared-coordinations.tsx'
import { useCitations } from './use-citations.ts'

/** An edge: what joins what, on whose word; a projected one opens the coordinations that it stands for. */
export function EdgeDetails({ edge }: { edge: NetworkEdge }) {
  const { words } = useView()
  const { network } = useAtlas()
  const nodesOf = (wanted: readonly string[]) => wanted.flatMap((id) => network.nodes.get(id) ?? [])
  const terms: Readonly<Record<string, string>> = words.terms.edge
  const what = [
    terms[edge.type] ?? edge.type,
    edge.role && words.terms.role[edge.role],
    edge.type === 'COORDINATES_WITH' && words.evidence.weight(edge.weight),
    edge.basis && words.terms.basis[edge.basis].toLowerCase(),
  ]
  return (
    <article className="details">
      <p className="details-kind">{words.evidence.edgeTitle}</p>
      <NodeRows nodes={nodesOf([edge.source])} />
      <p className="edge-what">{what.filter(Boolean).join(' · ')}</p>
      <NodeRows nodes={nodesOf([edge.target])} />
      {edge.coordinations.length > 0 ? (
        <SharedCoordinations ids={edge.coordinations} parties={[edge.source, edge.target]} />
      ) : (
        <EdgeCitations ids={edge.citations} />
      )}
    </article>
  )
}

function EdgeCitations({ ids }: { ids: readonly string[] }) {
  const { citations, failure, retry } = useCitations(ids)
  if (failure) return <FailureNote failure={failure} retry={retry} />
  return citations ? <CitationList citations={citations} /> : <PanelSkeleton lines={[30, 90, 70, 40]} />
}
