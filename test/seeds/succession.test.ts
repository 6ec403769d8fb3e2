import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { organizationKinds } from '../../schema/vocabulary.ts'
import { inferSuccession } from '../../seeds/infer.ts'
import { toPlan } from '../../seeds/plan.ts'
import { createFolder, readChecked } from './support/records.ts'
import { body, conclusionsOf, event, governing, readBody, reorganization } from './support/reorganization.ts'
import { forEachBody, worlds } from './support/worlds.ts'

const source = { source: 'src-tin', part: 'BODY', basis: 'INFERRED' }

describe('what follows for a body from the reorganization of its unit', () => {
  it.each(governing)('ends a %s with its district', async (kind) => {
    const found = await readBody(body(kind, 'Cơ quan huyện', ['unit-huyen']))
    expect(found).toMatchObject({
      validTo: '2025-06-30',
      cites: ['tin', 'suy-ra-ket-thuc'],
      endedBy: [{ event: 'evt-huyen', extent: 'FULL', cites: ['suy-ra-ket-thuc'] }],
      createdBy: [],
      governs: [{ unit: 'unit-huyen', cites: ['tin'] }],
    })
    expect(found).not.toHaveProperty('validFrom')
    expect(conclusionsOf(found)).toEqual({
      'suy-ra-ket-thuc': {
        ...source,
        note: 'Suy ra cơ quan kết thúc cùng huyện Ngàn Mây, đơn vị mà cơ quan này đứng đầu; hết ngày 2025-06-30.',
      },
    })
  })

  it('ends a committee whose commune was merged into another', async () => {
    const found = await readBody(body('PEOPLES_COMMITTEE', 'UBND xã Nhập', ['unit-nhap']))
    expect(found).toMatchObject({ validTo: '2025-06-30', endedBy: [{ event: 'evt-moi', extent: 'FULL' }] })
  })

  it('ends a committee whose commune was divided by each of the events, in part', async () => {
    const found = await readBody(body('PEOPLES_COMMITTEE', 'UBND xã Chia', ['unit-chia']))
    expect(found.validTo).toBe('2025-06-30')
    expect(found.endedBy.map(({ event, extent }) => `${event} ${extent}`).sort()).toEqual([
      'evt-moi PARTIAL',
      'evt-moi-hai PARTIAL',
    ])
  })

  it.each(governing)('lets a %s go on where its commune was kept', async (kind) => {
    const found = await readBody(body(kind, 'Cơ quan xã Giữ', ['unit-giu']))
    expect(found).toMatchObject({ endedBy: [], createdBy: [], cites: ['tin'] })
    expect(found).not.toHaveProperty('validTo')
    expect(found.governs).toEqual([
      { unit: 'unit-giu', validTo: '2025-06-30', cites: ['tin'] },
      { unit: 'unit-giu-moi', validFrom: '2025-07-01', cites: ['suy-ra-tiep-tuc'] },
    ])
    expect(conclusionsOf(found)).toEqual({
      'suy-ra-tiep-tuc': { ...source, note: 'Suy ra cơ quan tiếp tục hoạt động, vì xã Giữ được giữ nguyên.' },
    })
  })

  it.each(governing)('knows a %s of a kept commune in the old list as well', async (kind) => {
    const found = await readBody(body(kind, 'Cơ quan xã Giữ', ['unit-giu-moi']))
    expect(found).toMatchObject({ endedBy: [], createdBy: [], cites: ['tin'] })
    expect(found).not.toHaveProperty('validFrom')
    expect(found.governs).toEqual([
      { unit: 'unit-giu-moi', validFrom: '2025-07-01', cites: ['tin'] },
      { unit: 'unit-giu', validTo: '2025-06-30', cites: ['suy-ra-tu-truoc'] },
    ])
    expect(conclusionsOf(found)).toEqual({
      'suy-ra-tu-truoc': { ...source, note: 'Suy ra cơ quan có từ trước, vì xã Giữ được giữ nguyên.' },
    })
  })

  it.each(governing)('begins a %s with its new commune', async (kind) => {
    const found = await readBody(body(kind, 'Cơ quan xã Mới', ['unit-moi']))
    expect(found).toMatchObject({
      validFrom: '2025-07-01',
      cites: ['tin', 'suy-ra-thanh-lap'],
      createdBy: [{ event: 'evt-moi', extent: 'FULL', cites: ['suy-ra-thanh-lap'] }],
      endedBy: [],
    })
    expect(found).not.toHaveProperty('validTo')
    expect(conclusionsOf(found)).toEqual({
      'suy-ra-thanh-lap': {
        ...source,
        note: 'Suy ra cơ quan có từ khi thành lập xã Mới, đơn vị mà cơ quan này đứng đầu; từ ngày 2025-07-01.',
      },
    })
  })

  it('reaches the graph as an inferred relation to the event', async () => {
    const records = await readChecked(
      createFolder({ ...reorganization, 'org-a.yaml': body('PARTY_COMMITTEE', 'Huyện ủy', ['unit-huyen']) }),
    )
    const { nodes, relations } = toPlan(records)
    const between = relations.filter(({ from, to }) => from === 'org-a' && to === 'evt-huyen')
    expect(between).toHaveLength(1)
    const cited = new Set(between.flatMap(({ properties }) => properties.citationIds))
    const bases = nodes.filter(({ id }) => cited.has(id)).map(({ properties }) => properties.basis)
    expect(bases).toEqual(['INFERRED'])
  })

  const own = 'endedBy:\n  - { event: evt-huyen, cites: [tin] }\n'
  it.each([
    ['its end', ['unit-huyen'], "validTo: '2025-03-01'\n"],
    ['the event that ended it', ['unit-huyen'], own],
    ['its beginning', ['unit-moi'], "validFrom: '2025-06-20'\n"],
    ['the event that made it', ['unit-moi'], 'createdBy:\n  - { event: evt-moi, cites: [tin] }\n'],
    ['both units that it governs', ['unit-giu', 'unit-giu-moi'], ''],
    ['that it governs a unit of each list', ['unit-huyen', 'unit-moi'], ''],
    ['that it governs several units', ['unit-huyen', 'unit-nhap'], ''],
    ['that it ended before its commune was kept', ['unit-giu'], "validTo: '2021'\n"],
    ['what ended it as its commune was kept', ['unit-giu'], own],
    ['that it governed its unit up to an earlier day', ["unit-huyen, validTo: '2015'"], ''],
  ] as const)('lets stand what a record says itself: %s', async (_, units, lines) => {
    const text = body('PEOPLES_COMMITTEE', 'Cơ quan', units, lines)
    const found = await readBody(text)
    const alone = await readBody(text.replace('PEOPLES_COMMITTEE', 'OTHER'))
    expect({ ...found, kind: 'OTHER' }).toEqual(alone)
    expect(conclusionsOf(found)).toEqual({})
  })

  it('lets a committee that is said to end later go on until then', async () => {
    const found = await readBody(
      body('PARTY_COMMITTEE', 'Đảng ủy xã Giữ', ['unit-giu'], "validTo: '2026-02'\n"),
    )
    expect(found.validTo).toBe('2026-02')
    expect(found.governs.map(({ unit }) => unit)).toEqual(['unit-giu', 'unit-giu-moi'])
  })

  it('ends a committee that is said to govern its district up to the last day of it', async () => {
    const found = await readBody(body('PARTY_COMMITTEE', 'Huyện ủy', ["unit-huyen, validTo: '2025-06-30'"]))
    expect(found).toMatchObject({ validTo: '2025-06-30', endedBy: [{ event: 'evt-huyen' }] })
  })

  const others = organizationKinds.filter((kind) => !(governing as readonly string[]).includes(kind))
  it.each(others)('leaves a %s as it is, whatever became of its unit', async (kind) => {
    for (const unit of ['unit-huyen', 'unit-giu', 'unit-moi']) {
      const found = await readBody(body(kind, 'Cơ quan', [unit]))
      expect(found).toMatchObject({ cites: ['tin'], endedBy: [], createdBy: [] })
      expect(found.governs).toEqual([{ unit, cites: ['tin'] }])
      expect(found.validFrom ?? found.validTo).toBeUndefined()
    }
  })

  it('says nothing of a body whose unit no event changed', async () => {
    const unchanged = { 'evt-huyen.yaml': event('DISSOLUTION', 'Kết thúc', [], []) }
    const found = await readBody(body('PARTY_COMMITTEE', 'Huyện ủy', ['unit-huyen']), unchanged)
    expect(found).toMatchObject({ cites: ['tin'], endedBy: [] })
    expect(found).not.toHaveProperty('validTo')
  })
})

describe('whatever was reorganized', () => {
  it('everything inferred is INFERRED, says why and is cited', () => {
    const followed = forEachBody((before, after) => {
      const added = Object.entries(after.citations).filter(([key]) => !(key in before.citations))
      for (const [key, { basis, note, source: from }] of added) {
        expect(basis).toBe('INFERRED')
        expect(note).toMatch(/^Suy ra .+\.$/)
        expect(from).toBe('src-tin')
        const facts = [after, ...after.governs, ...after.endedBy, ...after.createdBy]
        expect(facts.some((fact) => fact.cites.includes(key))).toBe(true)
      }
      if (added.length === 0) expect(after).toEqual(before)
      expect(added.length).toBeLessThanOrEqual(1)
    })
    expect(followed).toBeGreaterThan(100)
  })

  it('what the record says stands, and nothing follows for bodies of another kind', () => {
    const followed = forEachBody((before, after) => {
      if (before.kind === 'POLICE') expect(after).toBe(before)
      if (before.validTo) expect(after.validTo).toBe(before.validTo)
      if (before.validFrom) expect(after.validFrom).toBe(before.validFrom)
      expect(after.citations).toMatchObject(before.citations)
      expect(after.cites.slice(0, before.cites.length)).toEqual(before.cites)
      for (const [index, tie] of before.governs.entries()) {
        expect(after.governs[index]).toMatchObject({ unit: tie.unit, cites: tie.cites })
        if (tie.validTo) expect(after.governs[index]?.validTo).toBe(tie.validTo)
      }
      // A body that is said to be over before the new unit begins does not go on in it.
      const next = after.governs.slice(before.governs.length)
      for (const { validFrom = '' } of next)
        if (before.validTo) expect(`${before.validTo}-99`.slice(0, 10) >= validFrom).toBe(true)
    })
    expect(followed).toBeGreaterThan(100)
  })

  it('nothing more follows from what was inferred', () => {
    let followed = 0
    fc.assert(
      fc.property(worlds, (records) => {
        const once = inferSuccession(records)
        if (once.some((record, index) => record !== records[index])) followed++
        expect(inferSuccession(once)).toEqual(once)
      }),
      { numRuns: 1_000 },
    )
    expect(followed).toBeGreaterThan(100)
  })
})
