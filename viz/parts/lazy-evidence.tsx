import { Quote } from 'lucide-react'
import { useView } from '../app/use-view.tsx'
import type { CitationPartsFragment } from '../client/generated.ts'
import { readCitations } from '../client/read-citations.ts'
import { readFacts } from '../client/read-facts.ts'
import { type Query, useQuery } from '../client/use-query.ts'
import { Citations } from '../panels/citation-list.tsx'
import { citationsBetween } from '../state/fact-evidence.ts'
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
  return <AskedCitations asked={asked} />
}

interface FactEvidenceProps {
  /** Id of the thing that the facts are of. */
  readonly subject: string
  /** Id of the other end; all that is said of the two together counts. */
  readonly object: string
  readonly of: string
}

/** What a thing of a long list has to do with what lists it; its facts are fetched when the button is pressed. */
export function FactEvidence({ of, ...fact }: FactEvidenceProps) {
  const { words } = useView()
  return (
    <EvidenceButton label={words.evidence.some} of={of} sign={<Quote size={11} aria-hidden="true" />}>
      <FetchedFacts {...fact} />
    </EvidenceButton>
  )
}

function FetchedFacts({ subject, object }: Omit<FactEvidenceProps, 'of'>) {
  const asked = useQuery(`${subject} ${object}`, async (signal) =>
    citationsBetween(await readFacts(subject, signal), object),
  )
  return <AskedCitations asked={asked} />
}

function AskedCitations({ asked }: { asked: Query<readonly CitationPartsFragment[]> }) {
  const { words } = useView()
  if (asked.failure) return <FailureNote failure={asked.failure} retry={asked.retry} />
  if (!asked.data) return <PanelSkeleton lines={[90, 70, 40]} />
  if (asked.data.length === 0) return <p className="soft">{words.evidence.none}</p>
  return <Citations citations={asked.data} />
}
