import { addDays } from '../../schema/partial-date.ts'
import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import { UnitPageDocument, type UnitPageQuery } from '../client/generated.ts'
import { readCoordinations } from '../client/read-coordinations.ts'
import { useQuery } from '../client/use-query.ts'
import { countryName } from '../panels/actor-details.tsx'
import { CitationList } from '../panels/citation-list.tsx'
import { NamedRows } from '../panels/named-rows.tsx'
import { NoteList } from '../panels/note-list.tsx'
import { Section } from '../panels/section.tsx'
import { useFacts } from '../panels/use-facts.ts'
import { BeforeAfter } from '../parts/before-after.tsx'
import { formatDay } from '../parts/format-day.ts'
import { NodeIcon } from '../parts/mark-icon.tsx'
import { type CitedFact, evidenceOf } from '../state/fact-evidence.ts'
import { twoLevels } from '../state/timeline.ts'
import { CoordinationPart } from './coordination-part.tsx'
import { Existence } from './existence.tsx'
import { ThingFrame } from './thing-frame.tsx'
import { UnitSide } from './unit-side.tsx'

type Found = NonNullable<UnitPageQuery['node']>
export type UnitNode = Extract<Found, { __typename: 'AdministrativeUnit' }>
type ZoneNode = Extract<Found, { __typename: 'ProjectArea' }>

/** The last day with districts, and the first without. */
const days = { before: addDays(twoLevels, -1), after: twoLevels }

/** An administrative unit before and after districts ended, or a project area; and what applies there. */
export function UnitPage() {
  const { view, words, route } = useView()
  const { id = '' } = route
  const isLater = view.day > days.after
  const known = isLater ? view.day : days.after
  const asked = useQuery(`${id} ${known}`, (signal) =>
    fetchGraph(UnitPageDocument, { id, known, ...days }, signal),
  )
  const coordinations = useQuery(`${id} ${view.day}`, (signal) =>
    readCoordinations({ places: [id] }, view.day, signal),
  )
  const found = asked.data?.node
  const unit = found?.__typename === 'AdministrativeUnit' ? found : undefined
  const zone = found?.__typename === 'ProjectArea' ? found : undefined
  const thing = unit ?? zone
  const kind = unit
    ? [words.terms.unitLevel[unit.level], unit.country && countryName(unit.country, view.language)]
    : [words.pages.zone]
  return (
    <ThingFrame
      asked={asked}
      noun={id.startsWith('zone-') ? words.pages.zone : words.pages.unit}
      thing={thing}
      kind={
        <>
          {unit ? <NodeIcon node={{ type: 'AdministrativeUnit', kind: unit.level }} /> : null}
          {kind.filter(Boolean).join(' · ')}
        </>
      }
      isDated
      draws={unit ? [id] : (coordinations.data ?? []).map((one) => one.id)}
    >
      {unit ? <Unit node={unit} /> : null}
      {zone ? <Zone node={zone} /> : null}
      <CoordinationPart asked={coordinations} title={words.pages.coordinationsHere} />
      {thing ? <CitationList citations={thing.citations} /> : null}
    </ThingFrame>
  )
}

function Unit({ node }: { node: UnitNode }) {
  const facts = useFacts(node.id)
  return (
    <>
      <div className="page-columns">
        <Existence thing={node} facts={facts} />
      </div>
      <NoteList notes={node.notes} />
      {node.country ? (
        <div className="side">
          <UnitSide node={node} side="After" day={days.after} facts={facts} />
        </div>
      ) : (
        <TwoLevels node={node} facts={facts} />
      )}
    </>
  )
}

/** What districts were part of ended in Viet Nam alone. */
function TwoLevels({ node, facts }: { node: UnitNode; facts: readonly CitedFact[] }) {
  const { view, words } = useView()
  return (
    <>
      <h2>{words.pages.twoLevels}</h2>
      <BeforeAfter
        before={{
          title: words.pages.onBefore(formatDay(days.before, view.language)),
          content: <UnitSide node={node} side="Before" day={days.before} facts={facts} />,
        }}
        after={{
          title: words.pages.onBefore(formatDay(days.after, view.language)),
          content: <UnitSide node={node} side="After" day={days.after} facts={facts} />,
        }}
      />
    </>
  )
}

function Zone({ node }: { node: ZoneNode }) {
  const { words } = useView()
  const facts = useFacts(node.id)
  return (
    <div className="page-columns">
      {node.within.length > 0 ? (
        <Section title={words.pages.parent}>
          <NamedRows things={node.within} evidenceOf={({ id }) => evidenceOf(facts, 'PART_OF', id)} />
        </Section>
      ) : null}
      <NoteList notes={node.notes} />
    </div>
  )
}
