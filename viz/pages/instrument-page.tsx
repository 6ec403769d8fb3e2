import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import { InstrumentPageDocument } from '../client/generated.ts'
import { readCoordinations } from '../client/read-coordinations.ts'
import { readReorganizations } from '../client/read-reorganizations.ts'
import { useQuery } from '../client/use-query.ts'
import { CitationList } from '../panels/citation-list.tsx'
import { useFacts } from '../panels/use-facts.ts'
import { Evidence } from '../parts/evidence.tsx'
import { FailureNote } from '../parts/failure-note.tsx'
import { formatDay } from '../parts/format-day.ts'
import { evidenceOf } from '../state/fact-evidence.ts'
import { CoordinationPart } from './coordination-part.tsx'
import { FactList } from './fact-list.tsx'
import { ReorganizationTable } from './reorganization-table.tsx'
import { ThingFrame } from './thing-frame.tsx'

/** A programme or a legal instrument: what carries it out, and what it reorganized. */
export function InstrumentPage() {
  const { view, words, route } = useView()
  const { id = '' } = route
  const say = words.pages
  const asked = useQuery(id, (signal) => fetchGraph(InstrumentPageDocument, { id }, signal))
  const found = asked.data?.node
  const node = found && 'issuedOn' in found ? found : undefined
  const rows = useQuery(`${id} ${view.day}`, (signal) =>
    readCoordinations({ implements: [id] }, view.day, signal),
  )
  const reorganized = useQuery(id, (signal) => readReorganizations(id, signal))
  const reorganizations = reorganized.data?.nodes ?? []
  const isDrawn = (rows.data?.length ?? 0) > 0
  const facts = useFacts(id)
  const isReorganizing = reorganizations.length > 0
  return (
    <ThingFrame
      asked={asked}
      noun={say.instrument}
      thing={node}
      kind={id.startsWith('prog-') ? say.programme : say.law}
      isDated={isDrawn}
      draws={(rows.data ?? []).map((one) => one.id)}
    >
      {node ? (
        <FactList
          facts={[
            { name: say.number, value: node.number },
            { name: say.issuedOn, value: node.issuedOn && formatDay(node.issuedOn, view.language) },
          ].map(({ name, value }) => ({
            name,
            value: value ? (
              <span data-fact>
                {value} <Evidence citations={evidenceOf(facts, 'DESCRIPTION')} of={name} />
              </span>
            ) : null,
          }))}
        />
      ) : null}
      {reorganized.failure ? <FailureNote failure={reorganized.failure} retry={reorganized.retry} /> : null}
      {isReorganizing ? (
        <>
          <h2>{say.reorganizations(reorganizations.length)}</h2>
          <ReorganizationTable
            label={say.reorganizations(reorganizations.length)}
            reorganizations={reorganizations}
          />
        </>
      ) : null}
      {isReorganizing && !isDrawn ? null : <CoordinationPart asked={rows} title={say.implementing} />}
      {node ? <CitationList citations={node.citations} /> : null}
    </ThingFrame>
  )
}
