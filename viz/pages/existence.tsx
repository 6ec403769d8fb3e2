import { useView } from '../app/use-view.tsx'
import type { CitationPartsFragment } from '../client/generated.ts'
import { Section } from '../panels/section.tsx'
import { Evidence } from '../parts/evidence.tsx'
import { formatDay } from '../parts/format-day.ts'

interface ExistenceProps {
  readonly thing: {
    readonly validFrom?: string | null
    readonly validTo?: string | null
    readonly aliases: readonly string[]
    readonly code?: string | null
    readonly codeList?: string | null
    readonly citations: readonly CitationPartsFragment[]
  }
}

/** Since when and until when an actor exists, and what else it is called. */
export function Existence({ thing }: ExistenceProps) {
  const { view, words } = useView()
  const { validFrom, validTo, aliases, code, codeList, citations } = thing
  const validity = [
    validFrom && words.panel.since(formatDay(validFrom, view.language)),
    validTo && words.panel.until(formatDay(validTo, view.language)),
  ].filter(Boolean)
  return (
    <Section title={words.pages.existence}>
      <p data-fact={validity.length > 0 || undefined}>
        {validity.length > 0 ? validity.join(' ') : words.panel.validityUnknown}{' '}
        {validity.length > 0 ? <Evidence citations={citations} of={words.pages.existence} /> : null}
      </p>
      {code && codeList ? <p className="soft">{words.panel.code(code, codeList)}</p> : null}
      {aliases.length > 0 ? (
        <p className="soft">
          {words.pages.names}: <span lang="vi">{aliases.join(' · ')}</span>
        </p>
      ) : null}
    </Section>
  )
}
