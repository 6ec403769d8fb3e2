import type { ReactElement } from 'react'
import { nodeTypeOf } from '../../schema/ids.ts'
import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import {
  ActorDetailsDocument,
  type ActorDetailsQuery,
  CoordinationDetailsDocument,
  type CoordinationDetailsQuery,
} from '../client/generated.ts'
import { useQuery } from '../client/use-query.ts'
import { FailureNote } from '../parts/failure-note.tsx'
import { PanelSkeleton } from '../parts/skeleton.tsx'
import type { CitedFact } from '../state/fact-evidence.ts'
import { ActorDetails } from './actor-details.tsx'
import { CoordinationDetails } from './coordination-details.tsx'
import { useFactsSoon } from './use-facts.ts'

/** Everything that is known of one node, from the server, on the day of the picture. */
export function NodeDetails({ id }: { id: string }) {
  const { view, words } = useView()
  const type = nodeTypeOf(id)
  const isCoordination = type === 'Agreement' || type === 'JointActivity'
  const variables = { id, day: view.day }
  const key = `${id} ${view.day}`
  const coordination = useQuery(isCoordination ? key : undefined, (signal) =>
    fetchGraph(CoordinationDetailsDocument, variables, signal),
  )
  const actor = useQuery(isCoordination ? undefined : key, (signal) =>
    fetchGraph(ActorDetailsDocument, variables, signal),
  )
  const { facts, isReading } = useFactsSoon(id)
  const asked = isCoordination ? coordination : actor
  const node = asked.data?.node
  const details = node && 'id' in node && node.id === id ? toDetails(node, facts) : undefined
  if (!details && asked.failure) return <FailureNote failure={asked.failure} retry={asked.retry} />
  if (!details && asked.current)
    return (
      <div className="details">
        <h2>{words.panel.missing}</h2>
        <p className="soft">{words.panel.missingHint}</p>
      </div>
    )
  if (!details || isReading) return <PanelSkeleton />
  return (
    <>
      {asked.failure ? <FailureNote failure={asked.failure} retry={asked.retry} /> : null}
      {details}
    </>
  )
}

type AnyDetails = NonNullable<(ActorDetailsQuery | CoordinationDetailsQuery)['node']>

/** Nothing for what the picture does not draw, such as a zone or a programme named in an address. */
function toDetails(node: AnyDetails, facts: readonly CitedFact[]): ReactElement | undefined {
  switch (node.__typename) {
    case 'Agreement':
    case 'JointActivity':
      return 'coordinationKind' in node ? <CoordinationDetails node={node} facts={facts} /> : undefined
    case 'Organization':
    case 'AdministrativeUnit':
      return 'aliases' in node ? <ActorDetails node={node} facts={facts} /> : undefined
    default:
      return undefined
  }
}
