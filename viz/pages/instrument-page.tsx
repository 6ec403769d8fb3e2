import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import { InstrumentPageDocument } from '../client/generated.ts'
import { readImplementing } from '../client/read-coordinations.ts'
import { useQuery } from '../client/use-query.ts'
import { CitationList } from '../panels/citation-list.tsx'
import { DrawLink } from '../parts/draw-link.tsx'
import { formatDay } from '../parts/format-day.ts'
import { nameOf } from '../state/to-diagram.ts'
import { CoordinationPart } from './coordination-part.tsx'
import { ThingFrame } from './thing-frame.tsx'

/** A programme or a legal instrument, and what carries it out. */
export function InstrumentPage() {
  const { view, words, route } = useView()
  const { id = '' } = route
  const say = words.pages
  const asked = useQuery(id, (signal) => fetchGraph(InstrumentPageDocument, { id }, signal))
  const found = asked.data?.node
  const node = found && 'issuedOn' in found ? found : undefined
  const rows = useQuery(node && `${node.id} ${view.day}`, (signal) =>
    readImplementing(node?.id ?? id, view.day, signal),
  )
  return (
    <ThingFrame
      asked={asked}
      noun={say.instrument}
      title={node && nameOf(node, view.language)}
      kind={id.startsWith('prog-') ? say.programme : say.law}
      lead={node && view.language === 'en' && node.nameEn ? <span lang="vi">{node.name}</span> : null}
      actions={node ? <DrawLink ids={(rows.data ?? []).map((one) => one.id)} /> : null}
    >
      {node ? (
        <dl className="facts">
          {node.number ? (
            <div>
              <dt>{say.number}</dt>
              <dd>{node.number}</dd>
            </div>
          ) : null}
          {node.issuedOn ? (
            <div>
              <dt>{say.issuedOn}</dt>
              <dd>{formatDay(node.issuedOn, view.language)}</dd>
            </div>
          ) : null}
        </dl>
      ) : null}
      <CoordinationPart asked={rows} title={say.implementing} />
      {node ? <CitationList citations={node.citations} /> : null}
    </ThingFrame>
  )
}
