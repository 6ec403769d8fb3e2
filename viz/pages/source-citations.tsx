import { type Ref, Suspense, useEffect, useMemo, useRef } from 'react'
import { useView } from '../app/use-view.tsx'
import type { SourceCitation } from '../client/read-source.ts'
import { CitationPlace, CitationWords } from '../panels/citation-list.tsx'
import { FactSentence } from '../panels/fact-sentence.tsx'
import { useIsLong, VirtualList } from '../parts/long-list.tsx'
import { PageLines } from '../parts/skeleton.tsx'
import { type Paragraph, toParagraphs } from '../state/paragraphs.ts'

interface SourceCitationsProps {
  readonly citations: readonly SourceCitation[]
  /** Id of the citation that the address leads to. */
  readonly wanted: string | undefined
}

/** Paragraph by paragraph, each passage with what it says and every fact that rests on it. */
export function SourceCitations({ citations, wanted }: SourceCitationsProps) {
  const { words } = useView()
  const say = words.pages
  const paragraphs = useMemo(() => toParagraphs(citations), [citations])
  const rows = useMemo(() => paragraphs.flatMap(toRows), [paragraphs])
  const marked = useRef<HTMLElement>(null)
  useEffect(() => {
    if (wanted) marked.current?.scrollIntoView({ block: 'center' })
  }, [wanted])
  const nameOf = ({ paragraph }: Paragraph<SourceCitation>) =>
    paragraph === undefined ? say.noParagraph : say.paragraph(paragraph)
  if (useIsLong(citations.length))
    return (
      <Suspense fallback={<PageLines />}>
        <VirtualList
          label={words.evidence.title(citations.length)}
          items={rows}
          keyOf={keyOf}
          height={180}
          wanted={wanted}
        >
          {({ citation, of }) => (
            <section className="paragraph" data-goes-on={of === undefined || undefined}>
              {of ? <h3>{nameOf(of)}</h3> : null}
              <div className="citations">
                <SourceCard citation={citation} isWanted={citation.id === wanted} />
              </div>
            </section>
          )}
        </VirtualList>
      </Suspense>
    )
  return paragraphs.map((one) => (
    <section key={one.paragraph ?? 'unknown'} className="paragraph">
      <h3>{nameOf(one)}</h3>
      <div className="citations">
        {one.citations.map((citation) => (
          <SourceCard
            key={citation.id}
            citation={citation}
            isWanted={citation.id === wanted}
            ref={citation.id === wanted ? marked : undefined}
          />
        ))}
      </div>
    </section>
  ))
}

interface Row {
  readonly citation: SourceCitation
  /** The paragraph that begins with it. */
  readonly of: Paragraph<SourceCitation> | undefined
}

const keyOf = ({ citation }: Row) => citation.id
const toRows = (of: Paragraph<SourceCitation>): Row[] =>
  of.citations.map((citation, index) => ({ citation, of: index === 0 ? of : undefined }))

interface SourceCardProps {
  readonly citation: SourceCitation
  /** Whether the address leads to it. */
  readonly isWanted: boolean
  readonly ref?: Ref<HTMLElement>
}

function SourceCard({ citation, isWanted, ref }: SourceCardProps) {
  const { words } = useView()
  const say = words.pages
  const { id, basis, supports } = citation
  const rest = supports.totalCount - supports.nodes.length
  return (
    <article id={id} ref={ref} className="citation" data-basis={basis} aria-current={isWanted || undefined}>
      <CitationWords citation={citation} />
      <CitationPlace citation={citation} />
      <details open={supports.nodes.length <= 8 || isWanted}>
        <summary>{say.factsIn(supports.totalCount)}</summary>
        <ul className="fact-list">
          {supports.nodes.map((fact) => (
            <FactSentence
              key={`${fact.kind} ${fact.subject.id} ${fact.object?.id} ${fact.role} ${fact.period?.from}`}
              fact={fact}
            />
          ))}
        </ul>
        {rest > 0 ? <p className="soft">{say.moreFacts(rest)}</p> : null}
      </details>
    </article>
  )
}
