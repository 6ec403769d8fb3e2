import type { ReactNode } from 'react'
import { useView } from '../app/use-view.tsx'
import type { NamedPartsFragment } from '../client/generated.ts'
import type { SourceCitation } from '../client/read-source.ts'
import type { Language } from '../diagram/model.ts'
import type { Words } from '../locales/vi.ts'
import { formatDay, formatNumber } from '../parts/format-day.ts'
import { PageLink } from '../parts/page-link.tsx'
import { toPageOf } from '../state/route.ts'

type Fact = SourceCitation['supports']['nodes'][number]

/** A fact as a sentence: its subject, what is said of it, and the other end. */
export function FactSentence({ fact }: { fact: Fact }) {
  const { view, words } = useView()
  const { kind, subject, object, role, period, basis } = fact
  const day = (date: string | null | undefined) => (date ? formatDay(date, view.language) : '')
  return (
    <li data-basis={basis}>
      <Thing thing={subject}>{toName(subject, view.language, words)}</Thing> {words.facts[kind]}
      {object ? (
        <>
          {' '}
          <Thing thing={object}>{toName(object, view.language, words)}</Thing>
        </>
      ) : null}
      {role ? `, ${words.terms.role[role]}` : null}
      {period && (period.from || period.to) ? (
        <span className="soft"> {words.pages.period(day(period.from), day(period.to))}</span>
      ) : null}
      {basis === 'INFERRED' ? (
        <>
          {' '}
          <span className="soft fact-basis">· {words.evidence.inferred}</span>
        </>
      ) : null}
    </li>
  )
}

function Thing({ thing, children }: { thing: NamedPartsFragment; children: ReactNode }) {
  const page = toPageOf(thing.id)
  return page ? <PageLink to={page}>{children}</PageLink> : <span className="fact-end">{children}</span>
}

/** What a thing is called in the language, whatever it is. */
function toName(thing: NamedPartsFragment, language: Language, words: Words): string {
  const english = language === 'en'
  if ('title' in thing) return (english && thing.titleEn) || thing.title
  if ('areaNameEn' in thing) return english ? thing.areaNameEn : thing.name
  if ('name' in thing) return (english && thing.nameEn) || thing.name
  if ('text' in thing) return `“${english ? thing.textEn : thing.text}”`
  if ('what' in thing) {
    const number = `${words.terms.quantifier[thing.quantifier]}${formatNumber(thing.value, language)}`
    const unit = (english && thing.unitEn) || thing.unit
    return `${(english && thing.whatEn) || thing.what}: ${[number, unit].filter(Boolean).join(' ')}`
  }
  return thing.id
}
