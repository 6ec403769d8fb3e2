import type { Parameters, Statement } from '../engine.ts'
import { propertiesOf, toValueList } from '../own-properties.ts'
import { sizeOf } from '../pages.ts'
import type { ActorOrder, CoordinationOrder, PageRequest, PageWish } from '../store.ts'
import type { Selection } from './conditions.ts'

/** How a list is ordered: by a key of the node, then by id. `outermost` comes before every key. */
export interface Order {
  readonly key: string
  readonly descending: boolean
  readonly outermost: string | number
}

const byName: Order = { key: 'n.sortKey', descending: false, outermost: '' }
export const orders: Record<CoordinationOrder | ActorOrder, Order> = {
  NAME: byName,
  TITLE: byName,
  NEWEST: { key: 'n.newestKey', descending: true, outermost: '~' },
  OLDEST: { key: 'n.oldestKey', descending: false, outermost: '' },
  COORDINATIONS: {
    key: 'COUNT { (n)-[:PARTY_TO]->() }',
    descending: true,
    outermost: Number.MAX_SAFE_INTEGER,
  },
}

/** Whether what `key` stands for and the node `n` lie between the positions of `positionsOf`: each as a range and then a tie. */
export function toPositionTests(key: string, { descending }: Order, { before }: PageWish): string[] {
  const [beyond, short] = descending ? ['<', '>'] : ['>', '<']
  return [
    `${key} ${beyond}= $key AND (${key} ${beyond} $key OR n.id > $id)`,
    ...(before ? [`${key} ${short}= $beforeKey AND (${key} ${short} $beforeKey OR n.id < $beforeId)`] : []),
  ]
}

/** The parameters that a page is read with: its positions, and one element more than it has. */
export function toPageParameters(page: PageWish, { outermost }: Order): Parameters {
  return {
    key: page.after?.key ?? outermost,
    id: page.after?.id ?? '',
    ...(page.before ? { beforeKey: page.before.key, beforeId: page.before.id } : {}),
    limit: sizeOf(page) + 1,
  }
}

/** The order in which a page is read: from the end asked for. */
export function toOrderBy({ descending }: Order, { last }: PageWish): string {
  const isFromEnd = last !== undefined
  const [keys, ids] = [descending !== isFromEnd, isFromEnd].map((down) => (down ? ' DESC' : ''))
  return `ORDER BY key${keys}, n.id${ids}`
}

/**
 * A page of the selection, with one more than asked for, which tells whether there are others. Columns
 * `node`, `key` and, of actors where they are wanted, `coordinations`, their number; a page from the end comes in
 * reverse. An index on the key can serve the tests of positions;
 * properties are read only of the nodes that the page keeps.
 */
export function pageOf(
  selection: Selection,
  page: PageRequest<CoordinationOrder | ActorOrder> & { readonly withCounts?: boolean },
): Statement {
  const order = orders[page.orderBy]
  const { key } = order
  const isStored = key.startsWith('n.')
  const toTests = (name: string) => toPositionTests(name, order, page)
  const conditions = [...selection.conditions, ...(isStored ? toTests(key) : [])]
  const inOrder = toOrderBy(order, page)
  const lines = [
    selection.match,
    conditions.length > 0 ? `WHERE ${conditions.join('\n  AND ')}` : '',
    isStored ? '' : `WITH n, ${key} AS key WHERE ${toTests('key').join('\n  AND ')}`,
    `WITH n, ${isStored ? `${key} AS key` : 'key'} ${inOrder} LIMIT $limit`,
    page.withCounts
      ? 'CALL (n) { MATCH (n)-[:PARTY_TO]->(c) RETURN count(DISTINCT c) AS coordinations }'
      : '',
    `RETURN ${toValueList('n', propertiesOf(selection.label))} AS node, key${page.withCounts ? ', coordinations' : ''} ${inOrder}`,
  ]
  return {
    text: lines.filter(Boolean).join('\n'),
    parameters: { ...selection.parameters, ...toPageParameters(page, order) },
  }
}

/** Column `count`. */
export function countOf({ match, conditions, parameters }: Selection): Statement {
  const where = conditions.length > 0 ? `\nWHERE ${conditions.join('\n  AND ')}` : ''
  return { text: `${match}${where}\nRETURN count(n) AS count`, parameters }
}

/** Column `id`, those with most parties first. */
export function largestOf({ match, conditions, parameters }: Selection, limit: number): Statement {
  const where = conditions.length > 0 ? `\nWHERE ${conditions.join('\n  AND ')}` : ''
  return {
    text: `${match}${where}
WITH n, COUNT { (n)<-[:PARTY_TO]-() } AS parties
RETURN n.id AS id ORDER BY parties DESC, n.id LIMIT $limit`,
    parameters: { ...parameters, limit },
  }
}

export const sources: Selection = {
  label: 'Source',
  match: 'MATCH (n:Source)',
  conditions: [],
  parameters: {},
}
