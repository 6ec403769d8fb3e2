import type { Id } from '../../../schema/ids.ts'
import type { Parameters, Statement, Stretch } from '../engine.ts'
import { sizeOf } from '../pages.ts'
import type { ActorOrder, CoordinationOrder, PageRequest, PageWish, Span } from '../requests.ts'
import type { Selection } from './conditions.ts'
import { elementOf, type Portion } from './portions.ts'

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

/** What the keys that nodes have begin with; others are computed. */
const stored = 'n.'

/** A span, with the ids of the nodes that its page is read of where they are known. */
export type KnownSpan = Span & { readonly ids?: readonly Id[] }

/** Which page of a list is read, and what of it. */
export type ListRequest = PageRequest<CoordinationOrder | ActorOrder, Portion>

/** How the parameters of a position are told in a query. */
type ToParameter = (name: string) => string
const ofStatement: ToParameter = (name) => `$${name}`
const ofSpan: ToParameter = (name) => `span.${name}`

/** Whether what `key` stands for and the node `n` lie between the positions of a span: each as a range and then a tie. */
export function toPositionTests(
  key: string,
  { descending }: Order,
  { before }: Span,
  at: ToParameter = ofStatement,
): string[] {
  const [beyond, short] = descending ? ['<', '>'] : ['>', '<']
  const after = `${key} ${beyond}= ${at('key')} AND (${key} ${beyond} ${at('key')} OR n.id > ${at('id')})`
  if (!before) return [after]
  return [
    after,
    `${key} ${short}= ${at('beforeKey')} AND (${key} ${short} ${at('beforeKey')} OR n.id < ${at('beforeId')})`,
  ]
}

/** The parameters of a span: its ids, or its positions. */
function toParameters({ ids, after, before }: KnownSpan, { outermost }: Order): Parameters {
  if (ids) return { ids }
  return {
    key: after?.key ?? outermost,
    id: after?.id ?? '',
    ...(before ? { beforeKey: before.key, beforeId: before.id } : {}),
  }
}

/** The parameters that a page is read with: its positions, and one element more than it has. */
export function toPageParameters(page: PageWish, order: Order): Parameters {
  return { ...toParameters(page, order), limit: sizeOf(page) + 1 }
}

/**
 * The property that orders a list, where the list is all that has the label, and so what `CypherEngine.readIdsInOrder`
 * can tell the pages of.
 */
export function toOrderedList(
  { label, isWhole }: Selection,
  orderBy: CoordinationOrder | ActorOrder,
): Pick<Stretch, 'label' | 'property' | 'descending'> | undefined {
  const { key, descending } = orders[orderBy]
  if (!isWhole || !key.startsWith(stored)) return undefined
  return { label, property: key.slice(stored.length), descending }
}

/** The order in which a page is read: from the end asked for. */
export function toOrderBy({ descending }: Order, { last }: PageWish): string {
  const isFromEnd = last !== undefined
  const [keys, ids] = [descending !== isFromEnd, isFromEnd].map((down) => (down ? ' DESC' : ''))
  return `ORDER BY key${keys}, n.id${ids}`
}

/**
 * Pages of the selection, one for each span, with one element more than asked for, which tells whether there are
 * others. Columns `at`, the place of the span, which one alone has not, and `elements`, as of `elementOf`; a page from the end has them in
 * reverse. An index on the key can serve the tests of positions; properties are read only of the nodes that a page
 * keeps.
 */
export function spansOf(selection: Selection, page: ListRequest, spans: readonly KnownSpan[]): Statement {
  const order = orders[page.orderBy]
  const { parameters } = selection
  const limit = sizeOf(page) + 1
  const [only, ...others] = spans
  if (only && others.length === 0)
    return {
      text: readSpan(selection, page, only, ofStatement),
      parameters: { ...parameters, ...toParameters(only, order), limit },
    }
  return {
    text: `UNWIND $spans AS span
CALL (span) {
${readSpan(selection, page, only ?? {}, ofSpan)}
}
RETURN span.at AS at, elements`,
    parameters: {
      ...parameters,
      spans: spans.map((span, at) => ({ ...toParameters(span, order), at })),
      limit,
    },
  }
}

/** Column `elements`. */
function readSpan(
  { label, match, conditions }: Selection,
  page: ListRequest,
  span: KnownSpan,
  at: ToParameter,
): string {
  const order = orders[page.orderBy]
  const { key } = order
  const isStored = key.startsWith(stored)
  const toTests = (name: string) => (span.ids ? [] : toPositionTests(name, order, span, at))
  const tests = [...conditions, ...(isStored ? toTests(key) : [])]
  const inOrder = toOrderBy(order, page)
  const { further, element } = elementOf(label, page.portion)
  return [
    span.ids ? `UNWIND ${at('ids')} AS knownId\nMATCH (n:${label} {id: knownId})` : match,
    tests.length > 0 && `WHERE ${tests.join('\n  AND ')}`,
    !isStored && `WITH n, ${key} AS key WHERE ${toTests('key').join('\n  AND ')}`,
    `WITH n, ${isStored ? `${key} AS key` : 'key'} ${inOrder} LIMIT $limit`,
    further && `${further}\nWITH n, key, further ${inOrder}`,
    `RETURN collect(${element}) AS elements`,
  ]
    .filter(Boolean)
    .join('\n')
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
  isWhole: true,
  match: 'MATCH (n:Source)',
  conditions: [],
  parameters: {},
}
