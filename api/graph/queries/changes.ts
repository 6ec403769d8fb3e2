import type { Day } from '../../../schema/partial-date.ts'
import { bindingRoles } from '../../../schema/vocabulary.ts'
import type { Statement } from '../engine.ts'
import { sizeOf } from '../pages.ts'
import type { Days, PageWish } from '../requests.ts'
import type { Selection } from './conditions.ts'

/**
 * Coordinations of the selection with the days on which something may have happened to them, by day and id.
 * Columns `id`, `day`: of each kind of fact one more than the page has from its end, so that those of the page
 * are among them; a coordination may have several facts of one day.
 */
export function changeDays(selection: Selection, { from, to }: Days, page: PageWish): Statement {
  const toPart = (match: string, day: string) => partOf(match, day, page)
  const parts = [
    toPart(selected(selection, [mayBegin('n')]), 'n.oldestKey'),
    toPart(selected(selection, [mayEnd('n')]), 'toString(n.validToEarliest)'),
    toPart(
      `${selected(selection)}
MATCH (n)<-[:RENEWS|SUPPLEMENTS|SUPERSEDES]-(later:Coordination)
WHERE ${mayBegin('later')}`,
      'later.oldestKey',
    ),
    toPart(
      `${withParties(selection)}
WHERE ${mayEnd('party')} AND r.role IN $bindingRoles AND n.kind <> 'JOINT_ACTIVITY'`,
      'toString(party.validToEarliest)',
    ),
  ]
  return {
    text: parts.join('\nUNION ALL\n'),
    parameters: {
      ...selection.parameters,
      from,
      to,
      firstOfYear: firstOfYear(from),
      bindingRoles,
      day: page.after?.key ?? '',
      id: page.after?.id ?? '',
      ...(page.before ? { beforeDay: page.before.key, beforeId: page.before.id } : {}),
      limit: sizeOf(page) + 1,
    },
  }
}

function partOf(match: string, day: string, { before, last }: PageWish): string {
  const down = last === undefined ? '' : ' DESC'
  const isBefore = before ? ' AND day <= $beforeDay AND (day < $beforeDay OR n.id < $beforeId)' : ''
  return `${match}
WITH DISTINCT n, ${day} AS day
WHERE day >= $day AND (day > $day OR n.id > $id)${isBefore}
WITH n, day ORDER BY day${down}, n.id${down} LIMIT $limit
RETURN n.id AS id, day`
}

function selected({ match, conditions }: Selection, further: readonly string[] = []): string {
  const all = [...conditions, ...further]
  return all.length > 0 ? `${match}\nWHERE ${all.join('\n  AND ')}` : match
}

/** Begins at the actors that ended, which are few, unless something is asked of the coordinations. */
function withParties(selection: Selection): string {
  return Object.keys(selection.parameters).length > 0
    ? `${selected(selection)}\nMATCH (n)<-[r:PARTY_TO]-(party:Actor)`
    : `MATCH (party:Actor) WHERE ${mayEnd('party')}\nMATCH (party)-[r:PARTY_TO]->(n:Coordination)`
}

/** The key is indexed. A date known in part begins in the year in which it ends, so that year bounds it. */
function mayBegin(coordination: string): string {
  const key = `${coordination}.oldestKey`
  return `${key} >= $firstOfYear AND ${key} <= $to
  AND coalesce(${coordination}.validFromLatest, ${coordination}.signedOnLatest) >= date($from)`
}

function mayEnd(node: string): string {
  return `${node}.validToEarliest <= date($to) AND ${node}.validToLatest >= date($from)`
}

function firstOfYear(day: Day): string {
  return `${day.slice(0, 4)}-01-01`
}
