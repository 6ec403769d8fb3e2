import { useView } from '../app/use-view.tsx'
import type { OrganizationPageQuery } from '../client/generated.ts'
import { ActorLink, CoordinationLink } from '../panels/actor-link.tsx'
import { nameOf } from '../state/to-diagram.ts'

type Organization = Extract<NonNullable<OrganizationPageQuery['node']>, { partners: unknown }>

/** Who an actor coordinates with, in which roles; each opens the coordinations that they share. */
export function PartnerTable({ partners }: { partners: Organization['partners'] }) {
  const { view, words } = useView()
  const say = words.pages
  const rest = partners.totalCount - partners.edges.length
  return (
    <>
      <h2>{say.partners(partners.totalCount)}</h2>
      <div className="table-wrap">
        <table className="plain-table stacked-table" aria-label={say.partners(partners.totalCount)}>
          <thead>
            <tr>
              <th scope="col">{say.partner}</th>
              <th scope="col">{say.roles}</th>
              <th scope="col">{say.shared}</th>
            </tr>
          </thead>
          <tbody>
            {partners.edges.map(({ node, weight, roles, coordinations }) => (
              <tr key={node.id}>
                <td>
                  <ActorLink actor={node} />
                </td>
                <td>{roles.map((role) => words.terms.role[role]).join(', ')}</td>
                <td>
                  <details className="shared">
                    <summary>
                      {words.panel.coordinationsOf(weight)}
                      <span className="unseen">: {nameOf(node, view.language)}</span>
                    </summary>
                    <ul className="rows">
                      {coordinations.map((one) => (
                        <li key={one.id}>
                          <CoordinationLink coordination={one} />
                        </li>
                      ))}
                    </ul>
                  </details>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 ? <p className="soft">{words.panel.moreOf(rest)}</p> : null}
    </>
  )
}
