import { useAtlas } from '../app/use-atlas.tsx'
import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import { EvidenceDocument } from '../client/generated.ts'
import { useQuery } from '../client/use-query.ts'
import { FailureNote } from '../parts/failure-note.tsx'
import type { PictureEdge } from '../state/picture.ts'
import { CitationList } from './citation-list.tsx'
import { Section } from './section.tsx'
import { NodeRows } from './several-selected.tsx'

/** An edge: what joins what, on whose word; a projected one opens the coordinations that it stands for. */
export function EdgeDetails({ edge }: { edge: PictureEdge }) {
  const { words } = useView()
  const { network } = useAtlas()
  const ids = edge.citations.slice(0, 200)
  const asked = useQuery(ids.length > 0 ? ids.join() : undefined, (signal) =>
    fetchGraph(EvidenceDocument, { ids: [...ids] }, signal),
  )
  const citations = (asked.current ? (asked.data?.nodes ?? []) : []).flatMap((node) =>
    node?.__typename === 'Citation' ? [node] : [],
  )
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
        <Section title={words.panel.coordinations(edge.coordinations.length)}>
          <NodeRows nodes={nodesOf(edge.coordinations)} />
        </Section>
      ) : null}
      {asked.failure ? (
        <FailureNote failure={asked.failure} retry={asked.retry} />
      ) : (
        <CitationList citations={citations} />
      )}
    </article>
  )
}
