import { useView } from '../app/use-view.tsx'
import type { ActorPartsFragment, OrganizationPageQuery, RelationPartsFragment } from '../client/generated.ts'
import { ActorLink } from '../panels/actor-link.tsx'
import { toRelationWords } from '../panels/actor-sections.tsx'
import { Evidence } from '../parts/evidence.tsx'
import { nameOf } from '../state/to-diagram.ts'

type Organization = Extract<NonNullable<OrganizationPageQuery['node']>, { subordinates: unknown }>

/** A relation to what is above, which may have relations of its own. */
interface Above extends RelationPartsFragment {
  readonly organization: RelationPartsFragment['organization'] & { readonly superiors?: readonly Above[] }
}

/** What is above and below an organization, joined by lines: solid where a source says so, dashed where it is inferred. */
export function CommandChain({ node }: { node: Organization }) {
  const { view, words } = useView()
  const { superiors, subordinates } = node
  const rest = subordinates.totalCount - subordinates.nodes.length
  return (
    <div className="chain">
      {superiors.length > 0 ? <Superiors above={superiors} label={words.pages.above} /> : null}
      <p className="chain-self">{nameOf(node, view.language)}</p>
      {subordinates.nodes.length > 0 ? (
        <ul
          className="chain-below"
          data-columns={columnsOf(subordinates.nodes)}
          aria-label={words.pages.below(subordinates.totalCount)}
        >
          {subordinates.nodes.map((below) => (
            <Link
              key={below.id}
              actor={below}
              relations={below.superiors.filter(({ organization }) => organization.id === node.id)}
            />
          ))}
        </ul>
      ) : null}
      {rest > 0 ? <p className="soft">{words.panel.moreOf(rest)}</p> : null}
    </div>
  )
}

function Superiors({ above, label }: { above: readonly Above[]; label?: string }) {
  const ids = [...new Set(above.map(({ organization }) => organization.id))]
  return (
    <ul className="chain-above" data-columns={label === undefined ? 1 : columnsOf(ids)} aria-label={label}>
      {ids.map((id) => {
        const relations = above.filter(({ organization }) => organization.id === id)
        const [first] = relations
        if (!first) return null
        const { organization } = first
        return (
          <Link key={id} actor={organization} relations={relations} above={organization.superiors ?? []} />
        )
      })}
    </ul>
  )
}

/** No more columns than there are boxes, or than have room. */
function columnsOf({ length }: readonly unknown[]): number {
  return Math.min(length, 3)
}

interface LinkProps {
  readonly actor: ActorPartsFragment
  /** All that joins it to what is next in the chain. */
  readonly relations: readonly RelationPartsFragment[]
  readonly above?: readonly Above[]
}

/** One organization of the chain, with how it is joined to the next and on whose word. */
function Link({ actor, relations, above = [] }: LinkProps) {
  const { view, words } = useView()
  const isInferred = relations.every(({ basis }) => basis === 'INFERRED')
  return (
    <li data-basis={isInferred ? 'INFERRED' : 'STATED'}>
      {above.length > 0 ? <Superiors above={above} /> : null}
      <div className="chain-link">
        <ActorLink actor={actor} />
        {relations.map((relation) => {
          const how = toRelationWords(relation, view.language, words)
          return (
            <p key={`${relation.line} ${relation.validFrom}`} className="chain-how" data-fact>
              {how}{' '}
              <Evidence
                citations={relation.citations}
                basis={relation.basis}
                of={`${how}: ${nameOf(actor, view.language)}`}
              />
            </p>
          )
        })}
      </div>
    </li>
  )
}
