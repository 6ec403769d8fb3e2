import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChangeByEvent } from '../../api/graph/histories.ts'
import type { Loaders } from '../../api/loading/loaders.ts'
import { readPredecessions, readSuccessions } from '../../api/reading/successions.ts'
import { type Id, toId, toRelationId } from '../../schema/ids.ts'
import type { ActorNode, GraphNode, Relation } from '../../schema/nodes.ts'
import { type Day, toPartialDate } from '../../schema/partial-date.ts'
import type { EventKind, Extent, OrganizationKind } from '../../schema/vocabulary.ts'

type Kind = OrganizationKind | 'UNIT'

/** An event with the kinds of those that it ends and creates. */
interface Given {
  readonly kind?: EventKind
  readonly on: string
  readonly ended: ReadonlyArray<readonly [name: string, kind: Kind, extent?: Extent]>
  readonly created: ReadonlyArray<readonly [name: string, kind: Kind, extent?: Extent]>
}

const idOf = (name: string, kind: Kind) =>
  toId(kind === 'UNIT' ? `unit-${name}` : `org-${kind.toLowerCase().replaceAll('_', '-')}-${name}`)

function toActor(name: string, kind: Kind): ActorNode {
  const own = { id: idOf(name, kind), name, aliases: [], citationIds: [], unnamed: false }
  return kind === 'UNIT'
    ? { ...own, type: 'AdministrativeUnit', level: 'COMMUNE', unitType: 'xã' }
    : { ...own, type: 'Organization', kind }
}

/** Loaders of a world with these events alone. */
function toLoaders(events: readonly Given[]): Pick<Loaders, 'endsByEvents' | 'beginningsByEvents'> {
  const changes = events.flatMap(({ kind = 'MERGER', on, ended, created }, index) => {
    const event: GraphNode<'ReorganizationEvent'> = {
      type: 'ReorganizationEvent',
      id: toId(`evt-${index}`),
      kind,
      name: '',
      effectiveOn: toPartialDate(on),
      citationIds: [toId(`cit-${index}`)],
    }
    const toChange =
      (type: 'ENDED_BY' | 'CREATED_BY') =>
      ([name, actorKind, extent = 'FULL']: Given['ended'][number]) => {
        const actor = toActor(name, actorKind)
        const id = toRelationId(`${type} ${actor.id} ${index}`)
        const citationIds = [toId(`cit-${type === 'ENDED_BY' ? 'end' : 'start'}-${name}-${index}`)]
        const relation: Relation = {
          id,
          type,
          from: actor.id,
          to: event.id,
          citationIds,
          basis: 'STATED',
          extent,
        }
        return { relation, actor, goesOn: true }
      }
    const all = [...ended.map(toChange('ENDED_BY')), ...created.map(toChange('CREATED_BY'))]
    return all.map(({ relation: own, actor }): [ActorNode, ChangeByEvent] => [
      actor,
      { own, event, changes: kind === 'DISSOLUTION' ? [] : all },
    ])
  })
  const read = (type: string) => async (id: Id) =>
    changes.flatMap(([actor, change]) => (actor.id === id && change.own.type === type ? [change] : []))
  return { endsByEvents: read('ENDED_BY'), beginningsByEvents: read('CREATED_BY') }
}

const world = (events: readonly Given[]) => toLoaders(events) as Loaders
const today = '2026-01-15' as Day

describe('predecessors', () => {
  const kinds = fc.constantFrom<Kind>('UNIT', 'PEOPLES_COMMITTEE', 'PARTY_COMMITTEE', 'POLICE')
  const extents = fc.constantFrom<Extent>('FULL', 'PARTIAL')
  const events = fc.array(
    fc.record({
      kind: fc.constantFrom<EventKind>('MERGER', 'SPLIT', 'DISSOLUTION'),
      on: fc.constantFrom('2024-01-01', '2025-07', '2027-01-01'),
      ended: fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), kinds, extents), { maxLength: 4 }),
      created: fc.array(fc.tuple(fc.constantFrom('p', 'q', 'r', 's'), kinds, extents), { maxLength: 4 }),
    }),
    { maxLength: 3 },
  )

  it('are those whose successor it is, where each step is one alone', async () => {
    await fc.assert(
      fc.asyncProperty(events, async (given) => {
        const loaders = world(given)
        const idsOf = (side: 'ended' | 'created') => [
          ...new Set(given.flatMap((event) => event[side].map(([name, kind]) => idOf(name, kind)))),
        ]
        const onwards = []
        for (const id of idsOf('ended'))
          for (const { actorId } of await readSuccessions(loaders, id, today))
            onwards.push(`${id} ${actorId}`)
        const back = []
        for (const id of idsOf('created'))
          for (const { actorId } of await readPredecessions(loaders, id, today)) back.push(`${actorId} ${id}`)
        expect(back.toSorted()).toEqual(onwards.toSorted())
      }),
      { numRuns: 300 },
    )
  })

  it('are followed back over reorganizations, with what all of them rest on in the order of time', async () => {
    const loaders = world([
      { on: '2024-01-01', ended: [['a', 'UNIT', 'PARTIAL']], created: [['m', 'UNIT']] },
      { on: '2025-07-01', ended: [['m', 'UNIT']], created: [['z', 'UNIT']] },
    ])
    expect(await readPredecessions(loaders, toId('unit-z'), today)).toEqual([
      {
        actorId: 'unit-a',
        eventIds: ['evt-0', 'evt-1'],
        extent: 'PARTIAL',
        basis: 'STATED',
        on: '2025-07-01',
        citationIds: ['cit-end-a-0', 'cit-start-m-0', 'cit-0', 'cit-end-m-1', 'cit-start-z-1', 'cit-1'],
      },
      {
        actorId: 'unit-m',
        eventIds: ['evt-1'],
        extent: 'FULL',
        basis: 'STATED',
        on: '2025-07-01',
        citationIds: ['cit-end-m-1', 'cit-start-z-1', 'cit-1'],
      },
    ])
    const [, onwards] = await readSuccessions(loaders, toId('unit-a'), today)
    expect(onwards).toMatchObject({ actorId: 'unit-z', eventIds: ['evt-0', 'evt-1'], on: '2025-07-01' })
  })

  it('end where reorganizations lead in a circle', async () => {
    const loaders = world([
      { on: '2024-01-01', ended: [['a', 'UNIT']], created: [['z', 'UNIT']] },
      { on: '2025-01-01', ended: [['z', 'UNIT']], created: [['a', 'UNIT']] },
    ])
    const found = await readPredecessions(loaders, toId('unit-z'), today)
    expect(found.map(({ actorId }) => actorId)).toEqual(['unit-a'])
  })
})
