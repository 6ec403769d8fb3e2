import { useView } from '../app/use-view.tsx'
import { readCitations } from '../client/read-citations.ts'
import { useQuery } from '../client/use-query.ts'
import { Citations } from '../panels/citation-list.tsx'
import { EvidenceButton } from './evidence.tsx'
import { FailureNote } from './failure-note.tsx'
import { PanelSkeleton } from './skeleton.tsx'

interface LazyEvidenceProps {
  /** Ids of the citations; they are fetched when the button is pressed. */
  readonly ids: readonly string[]
  /** How many sources they are of, where that is known. */
  readonly sources?: number
  readonly isInferred: boolean
  readonly of: string
}

/** The evidence of a fact of which only the ids of the citations are at hand. */
export function LazyEvidence({ ids, sources, isInferred, of }: LazyEvidenceProps) {
  const { words } = useView()
  if (ids.length === 0) return null
  const label = sources ? words.evidence.sources(sources) : words.evidence.citations(ids.length)
  return (
    <EvidenceButton label={label} isInferred={isInferred} of={of}>
      <FetchedCitations ids={ids} />
    </EvidenceButton>
  )
}

function FetchedCitations({ ids }: { ids: readonly string[] }) {
  const asked = useQuery(ids.join(), (signal) => readCitations(ids, signal))
  if (asked.failure) return <FailureNote failure={asked.failure} retry={asked.retry} />
  if (!asked.data) return <PanelSkeleton lines={[90, 70, 40]} />
  return <Citations citations={asked.data} />
}
