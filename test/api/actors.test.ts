import { describe, expect, it } from 'vitest'
import { ask, at, list } from './support/ask.ts'
import { describeApi } from './support/world.ts'

describeApi((app) => {
  describe('an organization', () => {
    it('is told by its id with its names, its kind and the places in sources that it rests on', async () => {
      const data = await ask(
        app(),
        `{ organization(id: "org-don-hoa-ngan") {
        name nameEn shortName aliases kind unnamed validFrom validTo notes { id } citations { id source { title } } } }`,
      )
      expect(at(data, 'organization')).toEqual({
        name: 'Đồn Biên phòng Hóa Ngàn',
        nameEn: 'Hoa Ngan Border Post',
        shortName: null,
        aliases: ['Đồn\u00a0BP Hoá Ngàn', 'Đồn 999'],
        kind: 'BORDER_GUARD_POST',
        unnamed: false,
        validFrom: null,
        validTo: null,
        notes: [],
        citations: [{ id: 'cit-bao-bien-cuong-1', source: { title: 'Đồn biên phòng và bà con Thác Bạc' } }],
      })
    })

    it('is null under the id of nothing, of something else, or of no shape', async () => {
      const data = await ask(
        app(),
        `{ a: organization(id: "org-khong-co") { id } b: organization(id: "unit-xa-suoi-dan") { id }
         c: organization(id: "x'; DROP") { id } }`,
      )
      expect(data).toEqual({ a: null, b: null, c: null })
    })

    it('stands below others on a day only while the relation may hold', async () => {
      const data = await ask(
        app(),
        `{ organization(id: "org-don-ban-suong") {
        always: superiors { line validFrom validTo basis organization { id } citations { id } }
        before: superiors(asOf: "2018-12-31") { line } during: superiors(asOf: "2019-01-01") { line }
        last: superiors(asOf: "2023-06-30") { line } after: superiors(asOf: "2023-07-01") { line } } }`,
      )
      expect(at(data, 'organization')).toMatchObject({
        always: [
          {
            line: 'COMMAND',
            validFrom: '2019',
            validTo: '2023-06',
            basis: 'STATED',
            organization: { id: 'org-bdbp-may-ngan' },
            citations: [{ id: 'cit-bao-bien-cuong-1' }],
          },
        ],
        before: [],
        during: [{ line: 'COMMAND' }],
        last: [{ line: 'COMMAND' }],
        after: [],
      })
    })

    it('has no line to the body whose party committee it is, and is counted below it', async () => {
      const data = await ask(
        app(),
        `{ committee: organization(id: "org-dang-uy-doan-999") { superiors { line organization { id } } }
         group: organization(id: "org-doan-999") { subordinates { totalCount nodes { id } } } }`,
      )
      expect(data).toEqual({
        committee: { superiors: [{ line: null, organization: { id: 'org-doan-999' } }] },
        group: { subordinates: { totalCount: 1, nodes: [{ id: 'org-dang-uy-doan-999' }] } },
      })
    })

    it('pages through those below it by name', async () => {
      const query = `query ($after: String, $asOf: Date) { organization(id: "org-bdbp-may-ngan") {
      subordinates(first: 2, after: $after, asOf: $asOf) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } } }`
      const first = await ask(app(), query)
      expect(list(first, 'organization.subordinates.nodes.*.id')).toEqual([
        'org-don-ban-suong',
        'org-don-hoa-ngan',
      ])
      const after = at(first, 'organization.subordinates.pageInfo.endCursor')
      const second = await ask(app(), query, { after })
      expect(at(second, 'organization.subordinates')).toMatchObject({
        totalCount: 3,
        pageInfo: { hasNextPage: false },
        nodes: [{ id: 'org-don-suoi-dan' }],
      })
      const later = await ask(app(), query, { asOf: '2024-01-01' })
      expect(at(later, 'organization.subordinates.totalCount')).toBe(2)
    })

    it('is based in and responsible for places, of which a day leaves out those that are gone', async () => {
      const data = await ask(
        app(),
        `{ organization(id: "org-don-suoi-dan") { basedIn { id } responsibleFor { id __typename }
         later: responsibleFor(asOf: "2025-07-01") { id } } }`,
      )
      expect(at(data, 'organization')).toEqual({
        basedIn: [{ id: 'unit-xa-suoi-dan' }],
        responsibleFor: [
          { id: 'unit-xa-ban-suong', __typename: 'AdministrativeUnit' },
          { id: 'unit-xa-suoi-dan', __typename: 'AdministrativeUnit' },
        ],
        later: [],
      })
    })
  })

  describe('an actor’s coordinations', () => {
    it('come newest first, each once though it has two roles in one', async () => {
      const data = await ask(
        app(),
        `{ organization(id: "org-don-suoi-dan") { coordinations { totalCount nodes { id __typename kind } } } }`,
      )
      expect(at(data, 'organization.coordinations')).toEqual({
        totalCount: 3,
        nodes: [
          { id: 'act-tuan-tra-2024', __typename: 'JointActivity', kind: 'JOINT_ACTIVITY' },
          { id: 'agr-chuong-trinh-2023', __typename: 'Agreement', kind: 'PROGRAMME' },
          { id: 'act-tap-huan', __typename: 'JointActivity', kind: 'JOINT_ACTIVITY' },
        ],
      })
    })

    it('can be ordered and filtered like any other', async () => {
      const data = await ask(
        app(),
        `{ organization(id: "org-don-suoi-dan") {
        oldest: coordinations(orderBy: OLDEST) { nodes { id } }
        title: coordinations(orderBy: TITLE) { nodes { id } }
        area: coordinations(filter: { areas: ["area-an-ninh"] }) { nodes { id } }
        kind: coordinations(filter: { kinds: [JOINT_ACTIVITY], places: ["unit-huyen-thac-bac"] }) { nodes { id } }
        status: coordinations(filter: { status: [IN_FORCE] }) { nodes { id } }
        early: coordinations(asOf: "2022-01-01") { nodes { id } } } }`,
      )
      expect(list(data, 'organization.oldest.nodes.*.id')).toEqual([
        'agr-chuong-trinh-2023',
        'act-tuan-tra-2024',
        'act-tap-huan',
      ])
      expect(list(data, 'organization.title.nodes.*.id')).toEqual([
        'agr-chuong-trinh-2023',
        'act-tap-huan',
        'act-tuan-tra-2024',
      ])
      expect(list(data, 'organization.area.nodes.*.id')).toEqual([
        'act-tuan-tra-2024',
        'agr-chuong-trinh-2023',
      ])
      expect(list(data, 'organization.kind.nodes.*.id')).toEqual(['act-tuan-tra-2024'])
      expect(list(data, 'organization.status.nodes.*.id')).toEqual(['agr-chuong-trinh-2023'])
      expect(list(data, 'organization.early.nodes.*.id')).toEqual(['act-tap-huan'])
    })

    it('belong to administrative units as well', async () => {
      const data = await ask(
        app(),
        `{ administrativeUnit(id: "unit-xa-suoi-dan") { coordinations { nodes { id } } } }`,
      )
      expect(list(data, 'administrativeUnit.coordinations.nodes.*.id')).toEqual([
        'agr-ket-nghia-2024',
        'agr-ket-nghia-2022',
      ])
    })
  })

  describe('an actor’s partners', () => {
    it('come with what is shared, most first', async () => {
      const data = await ask(
        app(),
        `{ organization(id: "org-dang-uy-doan-999") { partners {
        totalCount edges { weight roles node { id } coordinations { id } } } } }`,
      )
      expect(at(data, 'organization.partners')).toEqual({
        totalCount: 2,
        edges: [
          {
            weight: 2,
            roles: ['SIGNATORY'],
            node: { id: 'org-huyen-uy-thac-bac' },
            coordinations: [{ id: 'agr-quy-che-thac-bac-2021' }, { id: 'agr-quy-che-thac-bac-2016' }],
          },
          {
            weight: 1,
            roles: ['IMPLEMENTER'],
            node: { id: 'org-ubnd-huyen-thac-bac' },
            coordinations: [{ id: 'agr-quy-che-thac-bac-2021' }],
          },
        ],
      })
    })

    it('on a day are those of what is current on it', async () => {
      const data = await ask(
        app(),
        `{ organization(id: "org-dang-uy-doan-999") {
        early: partners(asOf: "2018-01-01") { edges { weight node { id } } }
        paged: partners(first: 1) { totalCount pageInfo { hasNextPage } nodes { id } } } }`,
      )
      expect(at(data, 'organization')).toEqual({
        early: { edges: [{ weight: 1, node: { id: 'org-huyen-uy-thac-bac' } }] },
        paged: { totalCount: 2, pageInfo: { hasNextPage: true }, nodes: [{ id: 'org-huyen-uy-thac-bac' }] },
      })
    })
  })
})
