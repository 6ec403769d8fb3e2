import { Check, Copy, ExternalLink } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useView } from '../app/use-view.tsx'
import type { CitationPartsFragment } from '../client/generated.ts'
import { formatDay } from '../parts/format-day.ts'
import { LongList } from '../parts/long-list.tsx'
import { PageLink } from '../parts/page-link.tsx'
import { useUnfolded } from '../parts/use-unfolded.ts'
import { Section } from './section.tsx'

/** How many citations are shown before the rest is folded away. */
const atFirst = 6

/** The places in sources that something rests on. Stated and inferred look different and say so. */
export function CitationList({ citations }: { citations: readonly CitationPartsFragment[] }) {
  const { words } = useView()
  const [all, showAll] = useUnfolded()
  const unique = [...new Map(citations.map((citation) => [citation.id, citation])).values()]
  const rest = unique.length - atFirst
  return (
    <Section title={words.evidence.title(unique.length)}>
      <div id="sources">
        <Citations citations={all ? unique : unique.slice(0, atFirst)} />
      </div>
      {rest > 0 && !all ? (
        <Button className="link more" onPress={showAll}>
          {words.panel.moreOf(rest)}
        </Button>
      ) : null}
    </Section>
  )
}

const keyOf = ({ id }: CitationPartsFragment) => id
const lookOf = ({ basis }: CitationPartsFragment) => ({ className: 'citation', 'data-basis': basis })

/** Citations as cards, and once for all of them how to check those whose documents are not held here. */
export function Citations({ citations }: { citations: readonly CitationPartsFragment[] }) {
  const { words } = useView()
  const isHeld = citations.every(({ passage, passageSha256 }) => passage || !passageSha256)
  return (
    <>
      <LongList
        label={words.evidence.title(citations.length)}
        items={citations}
        keyOf={keyOf}
        lookOf={lookOf}
        height={96}
        gap={6}
        className="citations"
      >
        {(citation) => <CitationFace citation={citation} />}
      </LongList>
      {isHeld ? null : <p className="not-held">{words.evidence.notHeld}</p>}
    </>
  )
}

/** A place in a source: the passage when it is held here, else what it says and where to check it. */
export function CitationCard({ citation }: { citation: CitationPartsFragment }) {
  return (
    <li {...lookOf(citation)}>
      <CitationFace citation={citation} />
    </li>
  )
}

function CitationFace({ citation }: { citation: CitationPartsFragment }) {
  const { view, words } = useView()
  const { id, source } = citation
  const published = [source.publisher, source.publishedOn && formatDay(source.publishedOn, view.language)]
  return (
    <>
      <CitationWords citation={citation} />
      <p className="citation-source" lang="vi">
        <PageLink to={{ page: 'source', id: source.id, params: { at: id } }}>{source.title}</PageLink>
        {source.url ? (
          <a
            className="citation-away"
            href={source.url}
            target="_blank"
            rel="noreferrer"
            aria-label={`${words.evidence.open}: ${source.title}`}
          >
            <ExternalLink size={12} aria-hidden="true" />
          </a>
        ) : null}
      </p>
      <p className="citation-place">{published.filter(Boolean).join(' · ')}</p>
      <CitationPlace citation={citation} />
    </>
  )
}

/** What the passage says, in its own words when the document is held here, else in ours. */
export function CitationWords({ citation }: { citation: CitationPartsFragment }) {
  const { words } = useView()
  const { passage, basis, note } = citation
  return (
    <>
      {passage ? <blockquote lang="vi">{passage}</blockquote> : null}
      {note || basis === 'INFERRED' ? (
        <p>
          {basis === 'INFERRED' ? <strong>{words.evidence.why}: </strong> : null}
          {note ?? words.evidence.noReason}
        </p>
      ) : null}
    </>
  )
}

/** Where in the document the passage stands, and its fingerprint. */
export function CitationPlace({ citation }: { citation: CitationPartsFragment }) {
  const { words } = useView()
  const { paragraph, start, end, passageSha256, part, basis } = citation
  const place = [
    paragraph && words.evidence.paragraph(paragraph),
    typeof start === 'number' && typeof end === 'number' && words.evidence.range(start, end),
    part === 'RELATED_NEWS' && words.evidence.related,
    words.terms.basis[basis].toLowerCase(),
  ]
  return (
    <p className="citation-place">
      {place.filter(Boolean).join(' · ')}
      {passageSha256 ? <Fingerprint sha256={passageSha256} /> : null}
    </p>
  )
}

/** How long the sign that something was copied stays, in milliseconds. */
const copiedFor = 2_000

/** The first letters of a fingerprint, and on a press all of it in the clipboard; where there is none, all of it to be copied by hand. */
export function Fingerprint({ sha256 }: { sha256: string }) {
  const { words } = useView()
  const [state, setState] = useState<'short' | 'copied' | 'whole'>('short')
  const whole = useRef<HTMLElement>(null)
  useEffect(() => {
    if (state === 'whole' && whole.current) getSelection()?.selectAllChildren(whole.current)
    if (state !== 'copied') return
    const timer = setTimeout(() => setState('short'), copiedFor)
    return () => clearTimeout(timer)
  }, [state])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(sha256)
      setState('copied')
    } catch {
      // Without a secure connection there is no clipboard, and a reader may refuse it.
      setState('whole')
    }
  }
  if (state === 'whole')
    return (
      <code className="fingerprint-whole" ref={whole}>
        {sha256}
      </code>
    )
  return (
    <span title={sha256}>
      <Button
        className="fingerprint"
        aria-label={`${words.evidence.copyFingerprint}: ${sha256.slice(0, 8)}`}
        onPress={() => void copy()}
      >
        {sha256.slice(0, 8)}
        {state === 'copied' ? (
          <Check size={12} aria-label={words.evidence.copied} />
        ) : (
          <Copy size={12} aria-hidden="true" />
        )}
      </Button>
    </span>
  )
}
