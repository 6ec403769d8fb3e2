import type { ReactNode } from 'react'
import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import { AreaPageDocument, type AreaPageQuery, LastingDocument } from '../client/generated.ts'
import { readCoordinations } from '../client/read-coordinations.ts'
import { useQuery } from '../client/use-query.ts'
import { CitationList } from '../panels/citation-list.tsx'
import { NamedRows } from '../panels/named-rows.tsx'
import { Section } from '../panels/section.tsx'
import { useFacts } from '../panels/use-facts.ts'
import { Evidence } from '../parts/evidence.tsx'
import { formatDay, formatNumber } from '../parts/format-day.ts'
import { PageLink } from '../parts/page-link.tsx'
import { evidenceOf } from '../state/fact-evidence.ts'
import { toPageOf } from '../state/route.ts'
import { CoordinationPart } from './coordination-part.tsx'
import { ThingFrame } from './thing-frame.tsx'

type Ranked = Pick<AreaPageQuery['who'], 'rows' | 'hiddenRows'>

/** A cooperation area: what it means, who coordinates in it most, where, since when, and by which agreements. */
export function AreaPage() {
  const { view, words, route } = useView()
  const { id = '' } = route
  const asked = useQuery(id, (signal) => fetchGraph(AreaPageDocument, { id, areas: [id] }, signal))
  const coordinations = useQuery(`${id} ${view.day}`, (signal) =>
    readCoordinations({ areas: [id] }, view.day, signal),
  )
  const found = asked.data?.node
  const node = found?.__typename === 'CooperationArea' ? found : undefined
  const say = words.pages
  const english = view.language === 'en'
  const facts = useFacts(id)
  return (
    <ThingFrame
      asked={asked}
      noun={say.area}
      thing={node && { name: node.name, nameEn: node.areaNameEn }}
      kind={say.area}
      lead={
        node?.definition ? (
          <>
            {(english && node.definitionEn) || node.definition}{' '}
            <Evidence citations={evidenceOf(facts, 'DESCRIPTION')} of={say.definition} />
          </>
        ) : null
      }
      isDated
      draws={(coordinations.data ?? []).map((one) => one.id)}
    >
      {node ? (
        <div className="page-columns">
          {node.broader ? (
            <Section title={say.broader}>
              <NamedRows things={[node.broader]} evidenceOf={(one) => evidenceOf(facts, 'BROADER', one.id)} />
            </Section>
          ) : null}
          {node.narrower.length > 0 ? (
            <Section title={say.narrower}>
              <NamedRows
                things={node.narrower}
                evidenceOf={(one) => evidenceOf(one.facts.nodes, 'BROADER', node.id)}
              />
            </Section>
          ) : null}
          <Ranking title={say.who} of={asked.data?.who} />
          <Ranking title={say.where} of={asked.data?.where} />
          <Ranking title={say.when} of={asked.data?.when} />
        </div>
      ) : null}
      <CoordinationPart asked={coordinations} title={say.coordinations} />
      {node ? <CitationList citations={node.citations} /> : null}
    </ThingFrame>
  )
}

/** Headings of the matrix by how many coordinations they have, as bars beside their numbers. */
function Ranking({ title, of }: { title: string; of: Ranked | undefined }) {
  const { view, words } = useView()
  const rows = of?.rows ?? []
  const namesakes = rows.filter(({ id, label }) => rows.some((one) => one.label === label && one.id !== id))
  const ids = namesakes.map(({ id }) => id)
  const lasting = useQuery(ids.length > 0 ? ids.join() : undefined, (signal) =>
    fetchGraph(LastingDocument, { ids }, signal),
  )
  const untilOf = (id: string) => {
    const unit = lasting.data?.nodes.find((node) => node && 'id' in node && node.id === id)
    return unit && 'validTo' in unit && unit.validTo
      ? words.panel.until(formatDay(unit.validTo, view.language))
      : undefined
  }
  if (!of || rows.length === 0) return null
  const most = Math.max(...rows.map(({ total }) => total))
  return (
    <Section title={title}>
      <ul className="ranking">
        {rows.map(({ id, label, labelEn, total }) => (
          <li key={id}>
            <span className="ranking-name">
              <Name id={id}>{(view.language === 'en' && labelEn) || label}</Name>{' '}
              <span className="soft">{untilOf(id)}</span>
            </span>
            <span className="ranking-bar" style={{ inlineSize: `${(total / most) * 100}%` }} />
            <strong>{formatNumber(total, view.language)}</strong>
          </li>
        ))}
      </ul>
      {of.hiddenRows > 0 ? <p className="soft">{words.pages.hiddenRows(of.hiddenRows)}</p> : null}
    </Section>
  )
}

function Name({ id, children }: { id: string; children: ReactNode }) {
  const page = toPageOf(id)
  return page ? <PageLink to={page}>{children}</PageLink> : <span>{children}</span>
}
