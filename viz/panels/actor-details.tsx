import { useView } from '../app/use-view.tsx'
import type { ActorDetailsQuery } from '../client/generated.ts'
import { toMarkGroup } from '../diagram/marks.ts'
import { Evidence } from '../parts/evidence.tsx'
import { PageOf } from '../parts/page-of.tsx'
import { type CitedFact, evidenceOf } from '../state/fact-evidence.ts'
import { nameOf } from '../state/to-diagram.ts'
import { ActorLink, CoordinationLink } from './actor-link.tsx'
import { SuccessionRows, SuperiorRows } from './actor-sections.tsx'
import { CitationList } from './citation-list.tsx'
import { NamedRows } from './named-rows.tsx'
import { NodeActions } from './node-actions.tsx'
import { NoteList } from './note-list.tsx'
import { Section } from './section.tsx'
import { Validity } from './validity.tsx'

type Node = NonNullable<ActorDetailsQuery['node']>
export type ActorNode = Extract<Node, { __typename: 'Organization' | 'AdministrativeUnit' }>

export function countryName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code
}

/** An actor: what it is, when it existed, what is above it, and with whom it coordinates. */
export function ActorDetails({ node, facts }: { node: ActorNode; facts: readonly CitedFact[] }) {
  const { view, words } = useView()
  const { language } = view
  const organization = node.__typename === 'Organization' ? node : undefined
  const unit = node.__typename === 'AdministrativeUnit' ? node : undefined
  const kind = organization
    ? words.terms.organizationKind[organization.kind]
    : unit &&
      [words.terms.unitLevel[unit.level], unit.unitType, unit.country && countryName(unit.country, language)]
        .filter(Boolean)
        .join(' · ')
  const group = toMarkGroup({ type: node.__typename, kind: organization?.kind ?? unit?.level ?? '' })
  const places = [
    { title: words.panel.basedIn, fact: 'BASED_IN' as const, of: organization?.basedIn ?? [] },
    {
      title: words.panel.responsibleFor,
      fact: 'RESPONSIBLE_FOR' as const,
      of: organization?.responsibleFor ?? [],
    },
    { title: words.panel.within, fact: 'PART_OF' as const, of: unit?.parent ? [unit.parent] : [] },
  ].filter(({ of }) => of.length > 0)
  return (
    <article className="details">
      <p className="details-kind" data-ink={group}>
        {kind}
        {node.unnamed ? ` · ${words.panel.unnamed}` : ''}
      </p>
      <h2>{nameOf(node, language)}</h2>
      <PageOf id={node.id} />
      {language === 'en' && node.nameEn ? (
        <p className="soft" lang="vi">
          {node.name}
        </p>
      ) : null}
      <NodeActions id={node.id} />
      <Section title={words.panel.validity}>
        <Validity thing={node} facts={facts} />
        {unit?.code && unit.codeList ? (
          <p className="soft">{words.panel.code(unit.code, unit.codeList)}</p>
        ) : null}
      </Section>
      {node.aliases.length > 0 ? (
        <Section title={words.panel.aliases}>
          <p data-fact>
            <span lang="vi">{node.aliases.join(' · ')}</span>{' '}
            <Evidence citations={evidenceOf(facts, 'DESCRIPTION')} of={words.panel.aliases} />
          </p>
        </Section>
      ) : null}
      {node.successors.length > 0 ? (
        <Section title={words.panel.successors}>
          <SuccessionRows successions={node.successors} />
        </Section>
      ) : null}
      {organization && organization.superiors.length > 0 ? (
        <Section title={words.panel.superiors}>
          <SuperiorRows superiors={organization.superiors} />
        </Section>
      ) : null}
      {places.map(({ title, fact, of }) => (
        <Section key={title} title={title}>
          <NamedRows things={of} evidenceOf={({ id }) => evidenceOf(facts, fact, id)} />
        </Section>
      ))}
      {node.coordinations.totalCount > 0 ? (
        <Section title={words.panel.coordinations(node.coordinations.totalCount)}>
          <ul className="rows">
            {node.coordinations.nodes.map((one) => (
              <li key={one.id}>
                <CoordinationLink
                  coordination={one}
                  note={one.__typename === 'Agreement' ? words.terms.status[one.status.status] : undefined}
                />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {node.partners.totalCount > 0 ? (
        <Section title={words.panel.partners(node.partners.totalCount)}>
          <ul className="rows">
            {node.partners.edges.map(({ node: partner, weight }) => (
              <li key={partner.id}>
                <ActorLink actor={partner} note={words.panel.coordinationsOf(weight)} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <NoteList notes={node.notes} />
      <CitationList citations={node.citations} />
    </article>
  )
}
