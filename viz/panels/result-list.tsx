import { useView } from '../app/use-view.tsx'
import type { CoordinationPartsFragment } from '../client/generated.ts'
import { formatDay, formatNumber } from '../parts/format-day.ts'
import { Section } from './section.tsx'

type Result = CoordinationPartsFragment['results'][number]

/** What a coordination brought about, as its own reports count it. */
export function ResultList({ results }: { results: readonly Result[] }) {
  const { view, words } = useView()
  const { language } = view
  const english = language === 'en'
  const periodOf = ({ period }: Result) =>
    [period?.from, period?.to].flatMap((date) => (date ? [formatDay(date, language)] : [])).join('–')
  if (results.length === 0) return null
  return (
    <Section title={words.panel.results}>
      <dl className="results">
        {results.map((result) => (
          <div key={result.id}>
            <dt>
              {words.terms.quantifier[result.quantifier]}
              {formatNumber(result.value, language)} {(english && result.unitEn) || result.unit}
            </dt>
            <dd>
              {(english && result.whatEn) || result.what}
              {periodOf(result) ? <span className="soft"> · {periodOf(result)}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
