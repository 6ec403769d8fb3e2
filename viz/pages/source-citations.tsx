import { useEffect, useRef } from 'react'
import { useView } from '../app/use-view.tsx'
import type { SourceCitation } from '../client/read-source.ts'
import { CitationPlace, CitationWords } from '../panels/citation-list.tsx'
import { FactSentence } from '../panels/fact-sentence.tsx'
import { toParagraphs } from '../state/paragraphs.ts'

interface SourceCitationsProps {
  readonly citations: readonly SourceCitation[]
  /** Id of the citation that the address leads to. */
  readonly wanted: string | undefined
}

/** Paragraph by paragraph, each passage with what it says and every fact that rests on it. */
export function SourceCitations({ citations, wanted }: SourceCitationsProps) {
  const { words } = useView()
  const say = words.pages
  const marked = useRef<HTMLElement>(null)
  useEffect(() => {
    if (wanted) marked.current?.scrollIntoView({ block: 'center' })
  }, [wanted])
  return toParagraphs(citations).map(({ paragraph, citations: inIt }) => (
    <section key={paragraph ?? 'unknown'} className="paragraph">
      <h3>{paragraph === undefined ? say.noParagraph : say.paragraph(paragraph)}</h3>
      <div className="citations">
        {inIt.map((citation) => {
          const { id, basis, supports } = citation
          const rest = supports.totalCount - supports.nodes.length
          return (
            <article
              key={id}
              id={id}
              ref={id === wanted ? marked : undefined}
              className="citation"
              data-basis={basis}
              aria-current={id === wanted || undefined}
            >
              <CitationWords citation={citation} />
              <CitationPlace citation={citation} />
              <details open={supports.nodes.length <= 8 || id === wanted}>
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
        })}
      </div>
    </section>
  ))
}
