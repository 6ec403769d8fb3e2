import { nodeTypeNames } from '../../schema/vocabulary.ts'
import { useView } from '../app/use-view.tsx'
import { isNotFound } from '../client/errors.ts'
import { fetchGraph } from '../client/fetch-graph.ts'
import { DatasetDocument } from '../client/generated.ts'
import { useQuery } from '../client/use-query.ts'
import { dataWordsOf } from '../locales/data-words.ts'
import { Fingerprint } from '../panels/citation-list.tsx'
import { EmptyNote } from '../parts/empty-note.tsx'
import { formatDay, formatInstant, formatNumber } from '../parts/format-day.ts'
import { Asked } from '../tables/asked.tsx'
import { Downloads } from '../tables/downloads.tsx'
import { SourceTable } from '../tables/source-table.tsx'
import { PageFrame } from './page-frame.tsx'

const isNode = (type: string) => (nodeTypeNames as readonly string[]).includes(type)

/** What is loaded, from where, and by which rules. */
export function DataPage() {
  const { view, words } = useView()
  const asked = useQuery('dataset', (signal) => fetchGraph(DatasetDocument, { first: 1 }, signal))
  const say = dataWordsOf(view.language)
  const terms: Readonly<Record<string, string>> = { ...words.terms.nodeType, ...words.terms.edge }
  // Before what comes late, so that nothing moves them.
  const rules = (
    <>
      <h2>{say.rules}</h2>
      <ol className="rules">
        {say.rule.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
      <p>
        {say.queryHint} <a href="/graphql">/graphql</a>.
      </p>
    </>
  )
  // Of a store in which nothing was ever loaded, the API says that there is no data set.
  const nothing = (
    <div className="page-empty">
      <EmptyNote title={words.canvas.empty} hint={words.canvas.emptyHint} command="npm run seed" />
    </div>
  )
  return (
    <PageFrame title={say.title} lead={say.lead} isLoading={asked.loading}>
      {isNotFound(asked.failure) ? (
        nothing
      ) : (
        <Asked query={asked}>
          {({ dataset }) =>
            dataset.counts.every(({ count }) => count === 0) ? (
              nothing
            ) : (
              <>
                <dl className="facts dataset">
                  <div>
                    <dt>{say.version}</dt>
                    <dd>
                      <Fingerprint sha256={dataset.version} />
                    </dd>
                  </div>
                  <div>
                    <dt>{say.engine}</dt>
                    <dd>{dataset.engine === 'embedded' ? `Grafeo, ${say.embedded}` : 'Neo4j'}</dd>
                  </div>
                  <div>
                    <dt>{say.loadedAt}</dt>
                    <dd>
                      <time dateTime={dataset.loadedAt}>
                        {formatInstant(dataset.loadedAt, view.language)}
                      </time>
                    </dd>
                  </div>
                </dl>
                <h2>{say.counts}</h2>
                <CountTable
                  label={say.counts}
                  counts={dataset.counts.filter(({ type, count }) => isNode(type) && count > 0)}
                  terms={terms}
                />
                <h2>{say.relations}</h2>
                <CountTable
                  label={say.relations}
                  counts={dataset.counts.filter(({ type, count }) => !isNode(type) && count > 0)}
                  terms={terms}
                />
                {rules}
                <h2>{say.downloads}</h2>
                <p className="soft downloads-hint">{say.downloadsHint(formatDay(view.day, view.language))}</p>
                <Downloads />
                <SourceTable />
              </>
            )
          }
        </Asked>
      )}
    </PageFrame>
  )
}

interface CountTableProps {
  readonly label: string
  readonly counts: ReadonlyArray<{ readonly type: string; readonly count: number }>
  readonly terms: Readonly<Record<string, string>>
}

function CountTable({ label, counts, terms }: CountTableProps) {
  const { view } = useView()
  return (
    <ul className="count-list" aria-label={label}>
      {counts.map(({ type, count }) => (
        <li key={type}>
          <span>{terms[type] ?? type}</span>
          <strong>{formatNumber(count, view.language)}</strong>
        </li>
      ))}
    </ul>
  )
}
