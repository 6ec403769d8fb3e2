import { useView } from '../app/use-view.tsx'
import type { CitationPartsFragment } from '../client/generated.ts'
import { Evidence } from '../parts/evidence.tsx'
import { formatDay } from '../parts/format-day.ts'
import { type CitedFact, evidenceOf } from '../state/fact-evidence.ts'

interface ValidityProps {
  readonly thing: {
    readonly validFrom?: string | null
    readonly validTo?: string | null
    readonly citations: readonly CitationPartsFragment[]
  }
  readonly facts: readonly CitedFact[]
}

/** Since when and until when an actor exists, each on the word of what began or ended it, or else of what names it. */
export function Validity({ thing, facts }: ValidityProps) {
  const { view, words } = useView()
  const { validFrom, validTo, citations } = thing
  const known = [
    { date: validFrom, say: words.panel.since, kind: 'CREATED_BY' as const },
    { date: validTo, say: words.panel.until, kind: 'ENDED_BY' as const },
  ].flatMap(({ date, say, kind }) =>
    date ? { text: say(formatDay(date, view.language)), citations: evidenceOf(facts, kind) } : [],
  )
  if (known.length === 0) return <p>{words.panel.validityUnknown}</p>
  return (
    <p className="validity">
      {known.map(({ text, citations: own }) => (
        <span key={text} data-fact>
          {text} <Evidence citations={own.length > 0 ? own : citations} of={text} />
        </span>
      ))}
    </p>
  )
}
