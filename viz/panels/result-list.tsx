import { useView } from '../app/use-view.tsx'
import type { CoordinationPartsFragment } from '../client/generated.ts'
import { Evidence } from '../parts/evidence.tsx'
import { formatDay, formatNumber } from '../parts/format-day.ts'
import { ResultChart } from '../parts/result-chart.tsx'
import { toResultSeries } from '../state/result-series.ts'
import { Section } from './section.tsx'

type Result = CoordinationPartsFragment['results'][number]

/** What a coordination brought about, as its own reports count it: what counts the same, side by side. */
export function ResultList({ results }: { results: readonly Result[] }) {
  const { view, words } = useView()
  const { language } = view
  const english = language === 'en'
  if (results.length === 0) return null
  const toBar = ({ id, value, quantifier, unit, unitEn, period }: Result) => ({
    id,
    value,
    words: [
      `${words.terms.quantifier[quantifier]}${formatNumber(value, language)}`,
      (english && unitEn) || unit,
    ]
      .filter(Boolean)
      .join(' '),
    when: words.pages.period(
      period?.from ? formatDay(period.from, language) : '',
      period?.to ? formatDay(period.to, language) : '',
    ),
  })
  return (
    <Section title={words.panel.results}>
      <ul className="results">
        {toResultSeries(results).map((series) => {
          const [first] = series
          const what = first ? (english && first.whatEn) || first.what : ''
          return (
            <li key={first?.id} data-fact>
              <p>{what}</p>
              <Evidence citations={series.flatMap(({ citations }) => citations)} of={what} />
              <ResultChart bars={series.map(toBar)} />
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
