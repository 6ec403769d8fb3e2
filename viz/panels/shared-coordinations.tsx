import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import { PartyEvidenceDocument, type PartyEvidenceQuery } from '../client/generated.ts'
import { useQuery } from '../client/use-query.ts'
import { Evidence } from '../parts/evidence.tsx'
import { FailureNote } from '../parts/failure-note.tsx'
import { PanelSkeleton } from '../parts/skeleton.tsx'
import { nameOf } from '../state/to-diagram.ts'
import { CoordinationLink } from './actor-link.tsx'
import { Section } from './section.tsx'

/** How many coordinations the server is asked for at once: their parties come with all their citations. */
const atOnce = 50

type Shared = Extract<NonNullable<PartyEvidenceQuery['nodes'][number]>, { parties: unknown }>

interface SharedCoordinationsProps {
  readonly ids: readonly string[]
  /** Ids of the two actors whose parts in them are told. */
  readonly parties: readonly string[]
}

/** The coordinations that two actors share, each with what both parties' parts in it rest on. */
export function SharedCoordinations({ ids, parties }: SharedCoordinationsProps) {
  const { view, words } = useView()
  const asked = useQuery(ids.join(), (signal) => readShared(ids, signal))
  const shared = asked.current ? (asked.data ?? []) : []
  return (
    <Section title={words.panel.coordinations(ids.length)}>
      {asked.failure ? <FailureNote failure={asked.failure} retry={asked.retry} /> : null}
      {asked.loading ? <PanelSkeleton lines={[90, 60, 60, 90, 60, 60]} /> : null}
      <ul className="rows">
        {shared.map((one) => (
          <li key={one.id}>
            <CoordinationLink coordination={one} />
            <ul className="parts" aria-label={words.evidence.partsOf(one.title)}>
              {one.parties
                .filter(({ actor }) => parties.includes(actor.id))
                .map(({ actor, role, basis, citations }) => (
                  <li key={`${actor.id} ${role}`} data-fact>
                    {nameOf(actor, view.language)}, {words.terms.role[role]}{' '}
                    <Evidence
                      citations={citations}
                      basis={basis}
                      of={`${nameOf(actor, view.language)}, ${words.terms.role[role]}`}
                    />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  )
}

async function readShared(ids: readonly string[], signal: AbortSignal): Promise<Shared[]> {
  const found: Shared[] = []
  for (let at = 0; at < ids.length; at += atOnce) {
    const part = ids.slice(at, at + atOnce)
    const { nodes } = await fetchGraph(PartyEvidenceDocument, { ids: part }, signal)
    found.push(...nodes.flatMap((node) => (node && 'parties' in node ? [node] : [])))
  }
  return found
}
