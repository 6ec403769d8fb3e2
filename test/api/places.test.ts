import { describe, expect, it } from 'vitest'
import { ask, at, list } from './support/ask.ts'
import { describeApi } from './support/world.ts'

describeApi((app) => {
  describe('an administrative unit', () => {
    it('is found by its code in the list in force on the day', async () => {
      const data = await ask(
        app(),
        `{ before: administrativeUnit(code: "901", asOf: "2025-06-30") { id type level }
         now: administrativeUnit(code: "901") { id type level }
         none: administrativeUnit(code: "999") { id } }`,
      )
      expect(data).toEqual({
        before: { id: 'unit-huyen-thac-bac', type: 'huyện', level: 'DISTRICT' },
        now: { id: 'unit-xa-thac-bac', type: 'xã', level: 'COMMUNE' },
        none: null,
      })
    })

    it('is part of a unit on a day; one that has ended tells, without a day, what it was part of', async () => {
      const data = await ask(
        app(),
        `{ commune: administrativeUnit(id: "unit-xa-suoi-dan") { validTo codeList
          before: parent(asOf: "2025-06-30") { id } after: parent(asOf: "2025-07-01") { id } last: parent { id parent { id parent { id } } } }
         now: administrativeUnit(id: "unit-xa-thac-bac") { parent { id } early: parent(asOf: "2024-01-01") { id } } }`,
      )
      expect(data).toEqual({
        commune: {
          validTo: '2025-06-30',
          codeList: '2025-01',
          before: { id: 'unit-huyen-thac-bac' },
          after: null,
          last: { id: 'unit-huyen-thac-bac', parent: { id: 'unit-tinh-may-ngan', parent: null } },
        },
        now: { parent: { id: 'unit-tinh-may-ngan' }, early: null },
      })
    })

    it('has the units and the organizations of the day directly within it', async () => {
      const data = await ask(
        app(),
        `{ province: administrativeUnit(id: "unit-tinh-may-ngan") {
          all: children { totalCount nodes { id } } before: children(asOf: "2025-06-30") { nodes { id } } after: children(asOf: "2025-07-01") { nodes { id } } }
         commune: administrativeUnit(id: "unit-xa-suoi-dan") {
          organizations { totalCount nodes { id } } after: organizations(asOf: "2025-07-01") { nodes { id } } } }`,
      )
      expect(list(data, 'province.all.nodes.*.id')).toEqual([
        'unit-huyen-hoa-ngan',
        'unit-huyen-thac-bac',
        'unit-xa-thac-bac',
      ])
      expect(list(data, 'province.before.nodes.*.id')).toEqual(['unit-huyen-hoa-ngan', 'unit-huyen-thac-bac'])
      expect(list(data, 'province.after.nodes.*.id')).toEqual(['unit-xa-thac-bac'])
      expect(at(data, 'commune.organizations')).toEqual({
        totalCount: 3,
        nodes: [{ id: 'org-don-ban-suong' }, { id: 'org-don-suoi-dan' }, { id: 'org-ubnd-xa-suoi-dan' }],
      })
      expect(list(data, 'commune.after.nodes.*.id')).toEqual(['org-don-ban-suong', 'org-don-suoi-dan'])
    })
  })

  describe('the lists of units and organizations', () => {
    it('keep units of a level, within a unit, that exist on a day', async () => {
      const data = await ask(
        app(),
        `{ administrativeUnits(level: COMMUNE, within: "unit-tinh-may-ngan") { totalCount nodes { id } }
         after: administrativeUnits(level: COMMUNE, within: "unit-tinh-may-ngan", asOf: "2025-07-01") { nodes { id } }
         text: administrativeUnits(text: "trang non") { nodes { id } } }`,
      )
      expect(at(data, 'administrativeUnits')).toEqual({
        totalCount: 3,
        nodes: [{ id: 'unit-xa-ban-suong' }, { id: 'unit-xa-suoi-dan' }, { id: 'unit-xa-thac-bac' }],
      })
      expect(list(data, 'after.nodes.*.id')).toEqual(['unit-xa-thac-bac'])
      expect(list(data, 'text.nodes.*.id')).toEqual(['unit-huyen-dao-trang-non', 'unit-xa-dao-trang-non'])
    })

    it('keep organizations of kinds, in a place, of a name, ordered by name or by coordinations', async () => {
      const data = await ask(
        app(),
        `{ kinds: organizations(kinds: [BORDER_GUARD_POST], within: "unit-huyen-thac-bac") { totalCount nodes { id } }
         text: organizations(text: "uy ban thac") { nodes { id } }
         most: organizations(orderBy: COORDINATIONS, first: 2) { nodes { id } pageInfo { hasNextPage } }
         gone: organizations(kinds: [PEOPLES_COMMITTEE], asOf: "2025-07-01") { nodes { id } } }`,
      )
      expect(list(data, 'kinds.nodes.*.id')).toEqual(['org-don-ban-suong', 'org-don-suoi-dan'])
      expect(list(data, 'text.nodes.*.id')).toEqual(['org-ubnd-huyen-thac-bac'])
      expect(list(data, 'most.nodes.*.id')[0]).toBe('org-don-suoi-dan')
      expect(list(data, 'gone.nodes.*.id')).toEqual(['org-ubnd-xa-thac-bac'])
    })

    it('keep organizations in what the place took the place of, unless former places are left out', async () => {
      const within = async (rest: string) =>
        list(
          await ask(
            app(),
            `{ organizations(within: "unit-xa-thac-bac"${rest}) { nodes { id } totalCount } }`,
          ),
          'organizations.nodes.*.id',
        )
      const current = ['org-ubnd-xa-thac-bac']
      expect((await within('')).toSorted()).toEqual(
        [
          'org-doan-999',
          'org-don-ban-suong',
          'org-don-suoi-dan',
          'org-huyen-uy-thac-bac',
          'org-ubnd-huyen-thac-bac',
          ...current,
          'org-ubnd-xa-suoi-dan',
        ].toSorted(),
      )
      expect(await within(', kinds: [PEOPLES_COMMITTEE], asOf: "2026-01-15"')).toEqual(current)
      expect(await within(', formerPlaces: false')).toEqual(current)
    })

    it.each(['NAME', 'COORDINATIONS'])('page to the end in the order %s', async (orderBy) => {
      const seen: unknown[] = []
      let after: unknown
      do {
        const data = await ask(
          app(),
          `query ($after: String, $orderBy: ActorOrder) { organizations(first: 5, after: $after, orderBy: $orderBy) {
          nodes { id } pageInfo { hasNextPage endCursor } } }`,
          { after, orderBy },
        )
        seen.push(...list(data, 'organizations.nodes.*.id'))
        after = at(data, 'organizations.pageInfo.hasNextPage') && at(data, 'organizations.pageInfo.endCursor')
      } while (after)
      expect(seen).toHaveLength(12)
      expect(new Set(seen).size).toBe(12)
    })
  })

  describe('a project area', () => {
    it('lies in units and has coordinations', async () => {
      const data = await ask(
        app(),
        `{ node(id: "zone-kinh-te-quoc-phong-may-ngan") { ... on ProjectArea { name within { id } notes { id } citations { id }
        coordinations { totalCount nodes { id places { id } } } } } }`,
      )
      expect(at(data, 'node')).toEqual({
        name: 'Khu kinh tế - quốc phòng Mây Ngàn',
        within: [{ id: 'unit-huyen-thac-bac' }],
        notes: [],
        citations: [{ id: 'cit-danh-muc-1' }],
        coordinations: {
          totalCount: 1,
          nodes: [{ id: 'agr-ke-hoach-rung-2018', places: [{ id: 'zone-kinh-te-quoc-phong-may-ngan' }] }],
        },
      })
    })
  })
})
