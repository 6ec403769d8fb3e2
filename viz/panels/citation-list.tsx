import { Check, Copy, ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useView } from '../app/use-view.tsx'
import type { CitationPartsFragment } from '../client/generated.ts'
import { formatDay } from '../parts/format-day.ts'
import { Section } from './section.tsx'

/** How many citations are shown before the rest is folded away. */
const atFirst = 6

/** The places in sources that something rests on. Stated and inferred look different and say so. */
export function CitationList({ citations }: { citations: readonly CitationPartsFragment[] }) {
  const { words } = useView()
  const [all, setAll] = useState(false)
  const unique = [...new Map(citations.map((citation) => [citation.id, citation])).values()]
  const rest = unique.length - atFirst
  return (
    <Section title={words.evidence.title(unique.length)}>
      <ul className="citations" id="sources">
        {(all ? unique : unique.slice(0, atFirst)).map((citation) => (
          <CitationCard key={citation.id} citation={citation} />
        ))}
      </ul>
      {rest > 0 && !all ? (
        <Button className="link" onPress={() => setAll(true)}>
          {words.panel.moreOf(rest)}
        </Button>
      ) : null}
    </Section>
  )
}

function CitationCard({ citation }: { citation: CitationPartsFragment }) {
  const { view, words } = useView()
  const { paragraph, start, end, passageSha256, passage, part, basis, note, source } = citation
  const published = [source.publisher, source.publishedOn && formatDay(source.publishedOn, view.language)]
  const place = [
    paragraph && words.evidence.paragraph(paragraph),
    typeof start === 'number' && typeof end === 'number' && words.evidence.range(start, end),
    part === 'RELATED_NEWS' && words.evidence.related,
    words.terms.basis[basis].toLowerCase(),
  ]
  return (
    <li className="citation" data-basis={basis}>
      {passage ? <blockquote lang="vi">{passage}</blockquote> : null}
      {note ? (
        <p>
          {basis === 'INFERRED' ? <strong>{words.evidence.why}: </strong> : null}
          {note}
        </p>
      ) : null}
      <p className="citation-source" lang="vi">
        {source.url ? (
          <a href={source.url} target="_blank" rel="noreferrer">
            {source.title}
            <ExternalLink size={12} aria-label={words.evidence.open} />
          </a>
        ) : (
          source.title
        )}
      </p>
      <p className="citation-place">
        {[...published, ...place].filter(Boolean).join(' · ')}
        {passageSha256 ? <Fingerprint sha256={passageSha256} /> : null}
      </p>
    </li>
  )
}

/** The first letters of a fingerprint; the whole of it on hover, and on a press in the clipboard. */
export function Fingerprint({ sha256 }: { sha256: string }) {
  const { words } = useView()
  const [copied, setCopied] = useState(false)
  return (
    <span title={sha256}>
      <Button
        className="fingerprint"
        aria-label={`${words.evidence.copyFingerprint}: ${sha256.slice(0, 8)}`}
        onPress={() => void navigator.clipboard.writeText(sha256).then(() => setCopied(true))}
      >
        {sha256.slice(0, 8)}
        {copied ? (
          <Check size={12} aria-label={words.evidence.copied} />
        ) : (
          <Copy size={12} aria-hidden="true" />
        )}
      </Button>
    </span>
  )
}
