import type { Id } from '../../schema/ids.ts'
import { problemAt } from '../read/file.ts'
import { isOf, ofTypes, type RecordSet, type Rule } from './record-set.ts'

function listOf(set: RecordSet, id: Id): string | undefined {
  const entry = set.find(id)
  return entry && isOf(entry, 'AdministrativeUnit') ? entry.record.codeList : undefined
}

/** Events that bodies name themselves, under `endedBy` or `createdBy`. */
function namedByBodies(set: RecordSet): Set<Id> {
  const events = new Set<Id>()
  for (const { record } of ofTypes(set, 'Organization'))
    for (const { event } of [...record.endedBy, ...record.createdBy]) events.add(event)
  return events
}

/** An event changes somebody as its kind says, and nobody into itself or into a unit of the same list. */
export const eventsChangeSomebody: Rule = function* (set) {
  const named = namedByBodies(set)
  for (const { record, file } of ofTypes(set, 'ReorganizationEvent')) {
    const { ended, created, kind } = record
    if (ended.length + created.length === 0 && !named.has(record.id))
      yield {
        ...problemAt(file, [], 'ends and creates nobody', 'Name those whom it changed, or delete the event.'),
        warning: true,
      }
    if (kind === 'DISSOLUTION' && created.length > 0)
      yield problemAt(
        file,
        ['created'],
        'says whom a DISSOLUTION created',
        'Delete created, or write MERGER, SPLIT, RENAMING or CONTINUATION.',
      )
    if (kind === 'CREATION' && ended.length > 0)
      // A warning: what is founded in the place of another is often told as new.
      yield {
        ...problemAt(
          file,
          ['ended'],
          'says whom a CREATION ended',
          'Write MERGER, SPLIT, RENAMING or CONTINUATION, or delete ended.',
        ),
        warning: true,
      }
    const before = new Set(ended.map(({ actor }) => actor))
    const lists = new Set(ended.flatMap(({ actor }) => listOf(set, actor) ?? []))
    for (const [index, { actor }] of created.entries()) {
      const list = listOf(set, actor)
      if (before.has(actor))
        yield problemAt(
          file,
          ['created', index, 'actor'],
          `${actor} is both ended and created`,
          'Name the record of the one before and of the one after, or delete one of the entries.',
        )
      else if (list !== undefined && lists.has(list))
        yield problemAt(
          file,
          ['created', index, 'actor'],
          `${actor} is of ${list}, and so is a unit that the event ends`,
          'Name units of an earlier list under ended and of a later one under created.',
        )
    }
  }
}
