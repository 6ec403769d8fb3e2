import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { nodeTypeNames } from '../../schema/vocabulary.ts'
import { useView } from '../app/use-view.tsx'
import { isNotFound } from '../client/errors.ts'
import { fetchGraph } from '../client/fetch-graph.ts'
import { DatasetDocument } from '../client/generated.ts'
import { useQuery } from '../client/use-query.ts'
import { Fingerprint } from '../panels/citation-list.tsx'
import { EmptyNote } from '../parts/empty-note.tsx'
import { FailureNote } from '../parts/failure-note.tsx'
import { formatDay, formatNumber } from '../parts/format-day.ts'
import { PageLines } from '../parts/skeleton.tsx'
import { PageFrame } from './page-frame.tsx'

const sourcesAtOnce = 100

/** What is loaded, from where, and by which rules. */
export function DataPage() {
  const { view, words } = useView()
  const [first, setFirst] = useState(sourcesAtOnce)
  const asked = useQuery(`dataset ${first}`, (signal) => fetchGraph(DatasetDocument, { first }, signal))
  const dataset = asked.data?.dataset
  const say = words.data
  const terms: Readonly<Record<string, string>> = { ...words.terms.nodeType, ...words.terms.edge }
  const isNode = (type: string) => (nodeTypeNames as readonly string[]).includes(type)
  const loadedAt = dataset
    ? new Date(dataset.loadedAt).toLocaleString(view.language === 'vi' ? 'vi-VN' : 'en-GB')
    : ''
  // Of a store in which nothing was ever loaded, the API says that there is no data set.
  const isEmpty = isNotFound(asked.failure) || dataset?.counts.every(({ count }) => count === 0)
  if (!dataset && asked.loading)
    return (
      <PageFrame title={say.title} lead={say.lead} isLoading>
        <PageLines />
      </PageFrame>
    )
  return (
    <PageFrame title={say.title} lead={say.lead} isLoading={asked.loading}>
      {asked.failure && !isEmpty ? <FailureNote failure={asked.failure} retry={asked.retry} /> : null}
      {isEmpty ? (
        <EmptyNote title={words.canvas.empty} hint={words.canvas.emptyHint} command="npm run seed" />
      ) : null}
      {dataset ? (
        <>
          <dl className="facts">
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
              <dd>{loadedAt}</dd>
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
          <h2>
            {say.sources} ({formatNumber(dataset.sources.totalCount, view.language)})
          </h2>
          <div className="table-wrap">
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{say.sourceTitle}</th>
                  <th scope="col">{say.publisher}</th>
                  <th scope="col">{say.published}</th>
                  <th scope="col">{say.sourceFingerprint}</th>
                </tr>
              </thead>
              <tbody>
                {dataset.sources.nodes.map(({ id, title, publisher, publishedOn, url, sha256 }) => (
                  <tr key={id}>
                    <td lang="vi">
                      {url ? (
                        <a href={url} target="_blank" rel="noreferrer">
                          {title}
                        </a>
                      ) : (
                        title
                      )}
                    </td>
                    <td>{publisher}</td>
                    <td>{publishedOn ? formatDay(publishedOn, view.language) : ''}</td>
                    <td>{sha256 ? <Fingerprint sha256={sha256} /> : null}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {dataset.sources.pageInfo.hasNextPage ? (
            <Button className="button" onPress={() => setFirst(first + sourcesAtOnce)}>
              {say.moreSources}
            </Button>
          ) : null}
        </>
      ) : null}
      <h2>{say.rules}</h2>
      <ol className="rules">
        {say.rule.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
      <p>
        {say.queryHint} <a href="/graphql">/graphql</a>.
      </p>
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
