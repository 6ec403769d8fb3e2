import type { Day } from '../../schema/partial-date.ts'
import { useView } from '../app/use-view.tsx'
import { readChildren } from '../client/read-children.ts'
import { useQuery } from '../client/use-query.ts'
import { ActorLink } from '../panels/actor-link.tsx'
import { SuccessionRows } from '../panels/actor-sections.tsx'
import { NamedRows } from '../panels/named-rows.tsx'
import { FailureNote } from '../parts/failure-note.tsx'
import { formatDay } from '../parts/format-day.ts'
import { FactEvidence } from '../parts/lazy-evidence.tsx'
import { PanelSkeleton } from '../parts/skeleton.tsx'
import { createCollator } from '../state/collator.ts'
import { type CitedFact, evidenceOf } from '../state/fact-evidence.ts'
import { standingOn } from '../state/standing.ts'
import { nameOf } from '../state/to-diagram.ts'
import type { UnitNode } from './unit-page.tsx'

interface UnitSideProps {
  readonly node: UnitNode
  readonly side: 'Before' | 'After'
  readonly day: Day
  readonly facts: readonly CitedFact[]
}

/** A unit on one of the two days: what of it is there, or what is there in its place. */
export function UnitSide(props: UnitSideProps) {
  switch (standingOn(props.node, props.day)) {
    case 'notYet':
      return <NotYet {...props} />
    case 'over':
      return <NoMore {...props} />
    case 'there':
      return <There {...props} />
  }
}

/** What the unit came out of: of several steps, those that were there on the day. */
function NotYet({ node, day }: UnitSideProps) {
  const { view, words } = useView()
  const say = words.pages
  const before = node.predecessors.filter(({ actor }) => standingOn(actor, day) === 'there')
  const units = before.filter(({ actor }) => actor.__typename === 'AdministrativeUnit')
  const bodies = before.filter(({ actor }) => actor.__typename === 'Organization')
  return (
    <>
      <p className="soft">{say.notYet(formatDay(node.validFrom ?? '', view.language))}</p>
      <h4>{say.cameFrom}</h4>
      {units.length > 0 ? (
        <SuccessionRows successions={units} title={say.cameFrom} />
      ) : (
        <p className="soft">{say.noPredecessor}</p>
      )}
      {bodies.length > 0 ? (
        <>
          <h4>{say.bodiesBefore}</h4>
          <SuccessionRows successions={bodies} title={say.bodiesBefore} />
        </>
      ) : null}
    </>
  )
}

type UnitSuccession = UnitNode['successorsAfter'][number]

function NoMore({ node, side }: UnitSideProps) {
  const { view, words } = useView()
  const { language } = view
  const say = words.pages
  const successors = node[`successors${side}`]
  const othersIn = ({ actor, extent }: UnitSuccession) => {
    const others = actor.predecessors.flatMap(({ actor: one }) =>
      one.__typename === 'AdministrativeUnit' && one.id !== node.id ? nameOf(one, language) : [],
    )
    if (others.length > 0) return say.togetherWith(others.join(', '))
    return extent === 'FULL' ? say.alone : undefined
  }
  return (
    <>
      <p className="soft">{say.noMore(formatDay(node.validTo ?? '', language))}</p>
      <h4>{say.becameOf}</h4>
      {successors.length > 0 ? (
        <SuccessionRows successions={successors} title={say.becameOf} noteOf={othersIn} />
      ) : (
        <p className="soft">{say.noSuccessor}</p>
      )}
    </>
  )
}

/** Where it lies, what lies in it and who sits there. */
function There({ node, side, day, facts }: UnitSideProps) {
  const { view, words } = useView()
  const say = words.pages
  const parent = node[`parent${side}`]
  const { nodes: organizations, totalCount } = node[`organizations${side}`]
  return (
    <>
      {parent ? (
        <>
          <h4>{say.parent}</h4>
          <NamedRows things={[parent]} evidenceOf={({ id }) => evidenceOf(facts, 'PART_OF', id)} />
        </>
      ) : null}
      <Children id={node.id} day={day} />
      <h4>{say.organizations(totalCount)}</h4>
      {totalCount > 0 ? (
        <ul className="rows">
          {organizations.map((organization) => (
            <li key={organization.id} data-fact>
              <ActorLink actor={organization} />
              <FactEvidence
                subject={organization.id}
                object={node.id}
                of={nameOf(organization, view.language)}
              />
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft">{say.none}</p>
      )}
      {totalCount > organizations.length ? (
        <p className="soft">{words.panel.moreOf(totalCount - organizations.length)}</p>
      ) : null}
    </>
  )
}

function Children({ id, day }: { id: string; day: Day }) {
  const { view, words } = useView()
  const { language } = view
  const say = words.pages
  const asked = useQuery(`${id} ${day}`, (signal) => readChildren(id, day, signal))
  const collator = createCollator(language)
  const sorted = asked.data?.toSorted((a, b) => collator.compare(nameOf(a, language), nameOf(b, language)))
  return (
    <>
      <h4>{say.children(sorted?.length)}</h4>
      {asked.failure ? <FailureNote failure={asked.failure} retry={asked.retry} /> : null}
      {asked.loading && !sorted ? <PanelSkeleton lines={[80, 90, 60]} /> : null}
      {sorted?.length === 0 ? <p className="soft">{say.none}</p> : null}
      {sorted && sorted.length > 0 ? <NamedRows things={sorted} partOf={id} /> : null}
    </>
  )
}
