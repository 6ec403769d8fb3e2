import type { Changes, GraphStore } from '../../../api/graph/store.ts'
import type { DatasetNode } from '../../../schema/nodes.ts'
import { createAgreement, createNode, createOrganization, createParty } from '../../fixtures/builders.ts'

/** Two data sets of the same things, each of which says in every name of it which data set it is of. */
export type Version = 'một' | 'hai'
/** How a name tells its version: `Đồn 3 «một»`. */
export const versionsIn = (text: string): Version[] => [
  ...new Set([...text.matchAll(/«(một|hai)»/g)].map(([, version]) => version as Version)),
]

/** Organizations that only one of them has as well make their numbers differ. */
export const counts = {
  một: { organizations: 30, parties: 2 },
  hai: { organizations: 33, parties: 3 },
} as const
const agreements = 30
const orgId = (number: number) => `org-don-${number}`

function toRows(version: Version) {
  const { organizations, parties } = counts[version]
  const named = (name: string) => `${name} «${version}»`
  return {
    nodes: [
      createNode('Source', 'src-bao', { title: named('Báo Mây Ngàn') }),
      createNode('Citation', 'cit-bao-bien-cuong-1', {
        paragraph: 1,
        part: 'BODY',
        basis: 'STATED',
        sourceId: 'src-bao',
        note: named('Trích'),
      }),
      ...Array.from({ length: organizations }, (_, at) =>
        createOrganization(orgId(at), { name: named(`Đồn ${at}`) }),
      ),
      ...Array.from({ length: agreements }, (_, at) =>
        createAgreement(`agr-quy-che-${at}`, { title: named(`Quy chế ${at}`), sourceIds: ['src-bao'] }),
      ),
    ],
    relations: Array.from({ length: agreements }, (_, at) =>
      Array.from({ length: parties }, (_, step) =>
        createParty(orgId((at + step * 7) % organizations), `agr-quy-che-${at}`, 'SIGNATORY'),
      ),
    ).flat(),
  }
}

const rows = { một: toRows('một'), hai: toRows('hai') }

/** All that makes the one of the other, or of nothing, in one transaction. @param time tells one load from the next */
export function changesTo(version: Version, time: number): Changes & { readonly dataset: DatasetNode } {
  const { nodes, relations } = rows[version]
  const other = rows[version === 'một' ? 'hai' : 'một']
  const isKept = new Set<string>([...nodes, ...relations].map(({ id }) => id))
  return {
    nodes,
    relations,
    deletedNodes: other.nodes.filter(({ id }) => !isKept.has(id)),
    deletedRelations: other.relations.filter(({ id }) => !isKept.has(id)),
    dataset: {
      version: `«${version}»`,
      state: 'ready',
      loadedAt: new Date(Date.UTC(2026, 0, 15) + time).toISOString(),
      counts: [{ type: 'Organization', count: counts[version].organizations }],
    },
  }
}

export async function loadFirst(store: GraphStore): Promise<void> {
  await store.prepare()
  await store.write(changesTo('một', 0))
}
