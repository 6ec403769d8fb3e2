import fc from 'fast-check'
import { expect } from 'vitest'
import { toId } from '../../../schema/ids.ts'
import { type AtlasRecord, recordSchemas } from '../../../schema/records/index.ts'
import { eventKinds } from '../../../schema/vocabulary.ts'
import { inferSuccession } from '../../../seeds/infer.ts'
import { governing, type Organization } from './reorganization.ts'

const citations = { tin: { source: 'src-tin' } }
const cites = ['tin']
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 })
const date = fc.constantFrom('2020', '2025-06', '2025-06-30', '2025-07-01', '2025-07', '2026-01-01')
const unitIds = ['unit-a', 'unit-b', 'unit-c']
const units = fc.tuple(
  ...unitIds.map((id) =>
    fc
      .record({ validTo: maybe(date), validFrom: maybe(date), codeList: maybe(fc.constantFrom('X', 'Y')) })
      .map(
        (fields): AtlasRecord => ({
          ...recordSchemas.AdministrativeUnit.parse({
            level: 'COMMUNE',
            unitType: 'xã',
            name: id,
            cites,
            citations,
            ...fields,
          }),
          id: toId(id),
        }),
      ),
  ),
)
const changed = fc.array(
  fc.record({
    actor: fc.constantFrom(...unitIds),
    extent: fc.constantFrom('FULL', 'PARTIAL'),
    cites: fc.constant(cites),
  }),
  { minLength: 1, maxLength: 3 },
)
const events = fc.array(
  fc.record({ kind: fc.constantFrom(...eventKinds), ended: changed, created: changed, effectiveOn: date }),
  { minLength: 2, maxLength: 4 },
)
const bodies = fc.array(
  fc.record({
    kind: fc.constantFrom(...governing, 'POLICE' as const),
    validFrom: maybe(date),
    validTo: maybe(date),
    governs: fc.array(
      fc.record({ unit: fc.constantFrom(...unitIds), validTo: maybe(date), cites: fc.constant(cites) }),
      { minLength: 1, maxLength: 2, size: 'xsmall' },
    ),
  }),
  { minLength: 1, maxLength: 6 },
)
/** Records of units, what became of them and who governs them, in any combination. */
export const worlds = fc
  .tuple(units, events, bodies)
  .map(([places, changes, organizations]): AtlasRecord[] => [
    ...places,
    ...changes.map((fields, index) => ({
      ...recordSchemas.ReorganizationEvent.parse({ name: 'Sắp xếp', cites, citations, ...fields }),
      id: toId(`evt-${index}`),
    })),
    ...organizations.map((fields, index) => ({
      ...recordSchemas.Organization.parse({ name: 'Cơ quan', cites, citations, ...fields }),
      id: toId(`org-${index}`),
    })),
  ])

/**
 * Holds each body of many worlds against itself with what follows. How often anything did is given back: a
 * property of nothing proves nothing.
 */
export function forEachBody(hold: (before: Organization, after: Organization) => void): number {
  let followed = 0
  fc.assert(
    fc.property(worlds, (records) => {
      const after = inferSuccession(records)
      expect(after.map(({ id }) => id)).toEqual(records.map(({ id }) => id))
      for (const [index, before] of records.entries()) {
        const now = after[index]
        if (before.type !== 'Organization' || now?.type !== 'Organization') expect(now).toBe(before)
        else {
          if (Object.keys(now.citations).length > 1) followed++
          hold(before, now)
        }
      }
    }),
    { numRuns: 1_000 },
  )
  return followed
}
