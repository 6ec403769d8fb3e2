import { describe, expect, it } from 'vitest'
import { ask, at, list, today } from './support/ask.ts'
import { describeApi } from './support/world.ts'

describeApi((app) => {
  describe('an agreement', () => {
    it('is told with its parties, fields, places, instruments and evidence', async () => {
      const data = await ask(
        app(),
        `{ agreement(id: "agr-quy-che-thac-bac-2021") {
        kind number title titleEn shortTitle shortTitleEn summary basis signedOn validFrom validTo
        signedAt { id name } areas { id } places { id } implements { id } results { id }
        notes { id } citations { id }
        parties { role count basis actor { id } representatives { name office } citations { id } }
        signatories: parties(roles: [SIGNATORY]) { actor { id } } whatever: parties(roles: []) { actor { id } } } }`,
      )
      expect(at(data, 'agreement')).toMatchObject({
        kind: 'REGULATION',
        number: null,
        titleEn: 'Coordination regulation of 2021',
        shortTitle: 'QCPH Thác Bạc 2021',
        shortTitleEn: null,
        basis: 'STATED',
        signedOn: '2021-05-17',
        validFrom: null,
        signedAt: { id: 'unit-huyen-thac-bac', name: 'Huyện Thác Bạc' },
        areas: [{ id: 'area-an-ninh' }, { id: 'area-kinh-te' }],
        places: [{ id: 'unit-huyen-thac-bac' }],
        citations: [{ id: 'cit-bao-bien-cuong-1' }],
      })
      const parties = list(data, 'agreement.parties')
      expect(parties).toHaveLength(3)
      expect(list(data, 'agreement.whatever')).toHaveLength(3)
      expect(parties).toContainEqual({
        role: 'SIGNATORY',
        count: 1,
        basis: 'STATED',
        actor: { id: 'org-dang-uy-doan-999' },
        representatives: [{ name: 'Đại tá Nguyễn Hư Cấu', office: 'Bí thư Đảng ủy' }],
        citations: [{ id: 'cit-bao-bien-cuong-1' }],
      })
      expect(list(data, 'agreement.signatories')).toHaveLength(2)
    })

    it('names what it renews and supersedes, and what renews and supersedes it', async () => {
      const data = await ask(
        app(),
        `{ nodes(ids: ["agr-quy-che-thac-bac-2016", "agr-quy-che-thac-bac-2021", "agr-ket-nghia-2022"]) {
        ... on Agreement { renews { id } renewedBy { id } supersededBy { id } supersedes { id } supplements { id } supplementedBy { id } } } }`,
      )
      const none = {
        renews: [],
        renewedBy: [],
        supersededBy: [],
        supersedes: [],
        supplements: [],
        supplementedBy: [],
      }
      expect(at(data, 'nodes')).toEqual([
        { ...none, renewedBy: [{ id: 'agr-quy-che-thac-bac-2021' }] },
        { ...none, renews: [{ id: 'agr-quy-che-thac-bac-2016' }] },
        { ...none, supersededBy: [{ id: 'agr-ket-nghia-2024' }] },
      ])
    })

    it('tells its results in the order of its report, with how the source bounds them', async () => {
      const data = await ask(
        app(),
        `{ agreement(id: "agr-chuong-trinh-2023") { results { whatEn value quantifier unit unitEn period { from to } citations { id } } } }`,
      )
      expect(at(data, 'agreement.results')).toEqual([
        {
          whatEn: 'Patrols',
          value: 274,
          quantifier: 'EXACTLY',
          unit: 'buổi',
          unitEn: 'sessions',
          period: { from: '2023', to: '2024-06' },
          citations: [{ id: 'cit-bao-bien-cuong-2' }],
        },
        {
          whatEn: 'Patrol path cleared',
          value: 70.5,
          quantifier: 'ABOUT',
          unit: 'km',
          unitEn: null,
          period: null,
          citations: [{ id: 'cit-bao-bien-cuong-2' }],
        },
      ])
    })

    it('counts unnamed parties and marks what a reader concludes', async () => {
      const data = await ask(
        app(),
        `{ a: agreement(id: "agr-chuong-trinh-2023") { parties(roles: [IMPLEMENTER]) { count actor { unnamed } } }
         b: agreement(id: "agr-khong-ro-ngay") { basis notes { text conflict citations { basis note } }
           parties(roles: [IMPLEMENTER]) { basis citations { basis } } } }`,
      )
      expect(list(data, 'a.parties')).toContainEqual({ count: 4, actor: { unnamed: true } })
      expect(at(data, 'b')).toMatchObject({
        basis: 'INFERRED',
        notes: [{ conflict: true, citations: [{ basis: 'INFERRED' }] }],
        parties: [{ basis: 'INFERRED', citations: [{ basis: 'INFERRED' }] }],
      })
    })
  })

  describe('the status of an agreement', () => {
    const query = `query ($id: ID!, $asOf: Date) { agreement(id: $id) {
    status(asOf: $asOf) { status asOf rule reason reasonEn citations { id } } } }`

    it.each([
      ['NOT_YET', 'before it is signed', 'agr-quy-che-thac-bac-2021', '2021-05-16'],
      [
        'PRESUMED_IN_FORCE',
        'from the day it is signed, while nothing more is known',
        'agr-quy-che-thac-bac-2021',
        '2021-05-17',
      ],
      ['PARTY_DISSOLVED', 'from the day after a party’s last', 'agr-quy-che-thac-bac-2021', '2025-07-01'],
      ['PRESUMED_IN_FORCE', 'on the last day of a party', 'agr-quy-che-thac-bac-2021', '2025-06-30'],
      ['IN_FORCE', 'within its stated period', 'agr-chuong-trinh-2023', '2027-12-31'],
      ['PERIOD_ENDED', 'after its stated period', 'agr-chuong-trinh-2023', '2028-01-01'],
      [
        'IN_FORCE',
        'on a day before one on which a source shows it being carried out',
        'agr-ket-nghia-2024',
        '2025-03-08',
      ],
      [
        'PRESUMED_IN_FORCE',
        'after the last day on which a source shows it',
        'agr-ket-nghia-2024',
        '2025-03-09',
      ],
      ['IN_FORCE', 'before the one that renews it', 'agr-quy-che-thac-bac-2016', '2020-12-31'],
      ['RENEWED', 'once the one that renews it has begun', 'agr-quy-che-thac-bac-2016', '2021-05-17'],
      ['SUPERSEDED', 'once another takes its place', 'agr-ket-nghia-2022', '2024-09-02'],
      ['UNKNOWN', 'while nothing dated is known', 'agr-khong-ro-ngay', '2020-01-01'],
    ])('is %s %s', async (status, _, id, asOf) => {
      expect(at(await ask(app(), query, { id, asOf }), 'agreement.status')).toMatchObject({ status, asOf })
    })

    it('is meant today in Viet Nam where no day is given', async () => {
      expect(at(await ask(app(), query, { id: 'agr-ke-hoach-rung-2018' }), 'agreement.status')).toEqual({
        status: 'PERIOD_ENDED',
        asOf: today,
        reason: 'Giai đoạn nêu trong nguồn kết thúc 31/12/2019; chưa thấy văn bản ký tiếp.',
        rule: 'AFTER_END',
        reasonEn: 'Its stated period ended 2019-12-31; no renewal is known.',
        citations: [{ id: 'cit-bao-bien-cuong-1' }],
      })
    })

    it('rests on the sightings of its being carried out', async () => {
      const data = await ask(app(), query, { id: 'agr-ket-nghia-2024', asOf: '2025-01-01' })
      expect(list(data, 'agreement.status.citations.*.id')).toEqual([
        'cit-bao-bien-cuong-1',
        'cit-bao-bien-cuong-2',
      ])
    })
  })
})
