import { describe, expect, it } from 'vitest'
import { watch } from './support/counting.ts'
import { createReconcileServer, results } from './support/reconciling.ts'
import { describeApi } from './support/world.ts'

describeApi((_, store) => {
  const open = createReconcileServer(store)
  const idsOf = (found: ReadonlyArray<{ readonly id: string }>) => found.map(({ id }) => id)

  describe('the reconciliation service', () => {
    it('tells what it has, at addresses that answer', async () => {
      const { address, get } = await open()
      const manifest = await (await get('/reconcile')).json()
      expect(manifest).toMatchObject({ versions: expect.arrayContaining(['0.2']), batchSize: 50 })
      expect(manifest.defaultTypes).toContainEqual({ id: 'BORDER_GUARD_POST', name: 'Đồn biên phòng' })
      expect((await (await get('/reconcile/en')).json()).defaultTypes).toContainEqual({
        id: 'BORDER_GUARD_POST',
        name: 'Border post',
      })
      const { suggest, extend, preview, view } = manifest
      const addresses = [
        ...[suggest.entity, suggest.type, suggest.property, extend.propose_properties].map(
          (one: { service_url: string; service_path: string }) => one.service_url + one.service_path,
        ),
        preview.url.replace('{{id}}', 'org-doan-999'),
      ]
      for (const one of addresses) {
        expect(new URL(one).origin).toBe(address.origin)
        expect((await fetch(one)).status, one).toBe(200)
      }
      const page = await fetch(view.url.replace('{{id}}', 'unit-xa-thac-bac'), { redirect: 'manual' })
      expect([page.status, page.headers.get('location')]).toEqual([302, '/unit/unit-xa-thac-bac?lang=vi'])
    })

    it('matches names however they are written, where one alone bears them', async () => {
      const { match } = await open()
      const found = await match({
        exact: { query: 'Đoàn Kinh tế - Quốc phòng 999' },
        plain: { query: 'doan kt-qp 999' },
        tone: { query: 'Đồn BP Hoá Ngàn' },
        english: { query: 'Suoi Dan Border Post' },
        former: { query: 'org-doan-ktqp-999' },
        id: { query: 'org-don-suoi-dan' },
      })
      const best = Object.entries(found).map(([name, { result }]) => [name, result[0]?.id, result[0]?.match])
      expect(best).toEqual([
        ['exact', 'org-doan-999', true],
        ['plain', 'org-doan-999', true],
        ['tone', 'org-don-hoa-ngan', true],
        ['english', 'org-don-suoi-dan', true],
        ['former', 'org-doan-999', true],
        ['id', 'org-don-suoi-dan', true],
      ])
      expect(found.exact?.result.every(({ match: is }, index) => is === (index === 0))).toBe(true)
    })

    it('proposes and matches nothing where it is a matter of doubt', async () => {
      const { match } = await open()
      const found = await match({
        namesakes: { query: 'Đồn Biên phòng Bản Sương' },
        part: { query: 'Suối Đàn' },
        placeholder: { query: 'Bốn đồn biên phòng (nguồn không nêu tên)' },
        nobody: { query: 'Zzz' },
        marks: { query: '!!!' },
      })
      expect(idsOf(found.namesakes?.result.slice(0, 2) ?? []).sort()).toEqual([
        'org-don-ban-suong',
        'org-don-ban-suong-hoa-song',
      ])
      expect(found.part?.result.length).toBeGreaterThan(2)
      expect(idsOf(found.placeholder?.result ?? [])).toContain('org-bon-don-bien-phong')
      expect([found.nobody?.result, found.marks?.result]).toEqual([[], []])
      const all = Object.values(found).flatMap(({ result }) => result)
      expect(all.filter(({ match: is }) => is)).toEqual([])
    })

    it('tells namesakes apart by where they are and until when they were', async () => {
      const { one, form } = await open()
      const [first, second] = await one({ query: 'Đồn Biên phòng Bản Sương' })
      expect([first?.description, second?.description].sort()).toEqual([
        'Đồn biên phòng',
        'Đồn biên phòng · Xã đảo Trăng Non, Huyện đảo Trăng Non, Tỉnh Hòa Sóng',
      ])
      const [unit] = await one({ query: 'huyện Thác Bạc' })
      expect(unit?.description).toBe('Cấp huyện · Tỉnh Mây Ngàn · đến hết 30/06/2025')
      const english = await form({ queries: { q: { query: 'huyện Thác Bạc' } } }, '/reconcile/en')
      expect(results.parse(await english.json()).q?.result[0]?.description).toBe(
        'District · Tỉnh Mây Ngàn · until 2025-06-30',
      )
    })

    it('matches a namesake that alone has what else is told of it', async () => {
      const { one } = await open()
      const query = 'Đồn Biên phòng Bản Sương'
      for (const v of ['Hòa Sóng', 'tinh hoa song', ['Lào Cai', { id: 'unit-tinh-hoa-song', name: 'x' }]]) {
        const [best, other] = await one({ query, properties: [{ pid: 'within', v }] })
        expect([best?.id, best?.match]).toEqual(['org-don-ban-suong-hoa-song', true])
        expect(best?.features).toContainEqual({ id: 'within', value: true })
        expect([other?.id, other?.match]).toEqual(['org-don-ban-suong', false])
        expect(other?.score).toBeLessThan(best?.score ?? 0)
      }
      // Where it was before counts as well: the district is gone.
      const former = await one({ query: 'Đồn 999', properties: [{ pid: 'within', v: 'huyện Hoá Ngàn' }] })
      expect([former[0]?.id, former[0]?.match]).toEqual(['org-don-hoa-ngan', true])
      const nowhere = await one({ query, properties: [{ pid: 'within', v: 'Đâu đó' }] })
      expect(nowhere.filter(({ match }) => match)).toEqual([])
      expect(nowhere.length).toBeGreaterThan(1)
    })

    it('tells what ended from its namesake of today by the day', async () => {
      const { one, get } = await open()
      const meant = async (v: string) => {
        const found = await one({ query: 'UBND xã Thác Bạc', properties: [{ pid: 'on', v }] })
        return idsOf(found.filter(({ match }) => match))
      }
      for (const day of ['2025-07-01', '1/7/2025', '01/07/2025', '2025-07-01T00:00:00Z'])
        expect(await meant(day)).toEqual(['org-ubnd-xa-thac-bac'])
      for (const day of ['2025-06-30', '30/6/2025', 'yesterday', '2025-02-30'])
        expect(await meant(day)).toEqual([])
      const proposed = await (await get('/reconcile/properties')).json()
      expect(idsOf(proposed.properties)).not.toContain('on')
    })

    it('keeps to the types that are asked for', async () => {
      const { one } = await open()
      const kinds = async (asked: unknown) => {
        const found = await one({ query: 'Thác Bạc', type: asked })
        return [...new Set(found.flatMap((each) => each.type.map(({ id }) => id)))].sort()
      }
      expect(await kinds('AdministrativeUnit')).toEqual(['AdministrativeUnit', 'COMMUNE', 'DISTRICT'])
      expect(await kinds(['COMMUNE'])).toEqual(['AdministrativeUnit', 'COMMUNE'])
      expect(await kinds(['PEOPLES_COMMITTEE', 'COMMUNE'])).toEqual([
        'AdministrativeUnit',
        'COMMUNE',
        'Organization',
        'PEOPLES_COMMITTEE',
      ])
      const [commune] = await one({ query: 'Thác Bạc', type: 'COMMUNE' })
      expect(commune?.id).toBe('unit-xa-thac-bac')
    })

    it('gives as many as are wanted, best first', async () => {
      const { one } = await open()
      const few = await one({ query: 'biên phòng', limit: 2 })
      const many = await one({ query: 'biên phòng', limit: 9 })
      expect(idsOf(few)).toEqual(idsOf(many.slice(0, 2)))
      const scores = many.map(({ score }) => score)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
    })

    it('takes a batch from the address and from a body of JSON as well', async () => {
      const { get, match } = await open()
      const queries = { q0: { query: 'Đoàn 999' }, q1: { query: 'Suối Đàn' } }
      const expected = await match(queries)
      const asked = await get(`/reconcile?queries=${encodeURIComponent(JSON.stringify(queries))}`)
      const posted = await get('/reconcile', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ queries }),
      })
      expect([await asked.json(), await posted.json()]).toEqual([expected, expected])
    })

    it('gives what is asked of matched actors', async () => {
      const { form } = await open()
      const ids = ['org-don-suoi-dan', 'unit-huyen-thac-bac', 'org-doan-ktqp-999', 'org-nobody']
      const properties = [
        'kind',
        'within',
        'superiors',
        'responsibleFor',
        'validTo',
        'successors',
        'coordinations',
        'code',
        'unnamed',
      ].map((id) => ({ id }))
      const { meta, rows } = await (await form({ extend: { ids, properties } })).json()
      expect(meta[0]).toEqual({ id: 'kind', name: 'Loại hình hoặc cấp' })
      expect(rows['org-don-suoi-dan']).toEqual({
        kind: [{ str: 'Đồn biên phòng' }],
        within: expect.arrayContaining([{ id: 'unit-tinh-may-ngan', name: 'Tỉnh Mây Ngàn' }]),
        superiors: [{ id: 'org-bdbp-may-ngan', name: 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh Mây Ngàn' }],
        responsibleFor: expect.arrayContaining([{ id: 'unit-xa-ban-suong', name: 'Xã Bản Sương' }]),
        validTo: [],
        successors: [],
        coordinations: [{ int: 3 }],
        code: [],
        unnamed: [{ str: 'false' }],
      })
      expect(rows['unit-huyen-thac-bac']).toMatchObject({
        kind: [{ str: 'Cấp huyện' }],
        superiors: [],
        validTo: [{ date: '2025-06-30T00:00:00+00:00' }],
        successors: [{ id: 'unit-xa-thac-bac', name: 'Xã Thác Bạc' }],
        code: [{ str: '901' }],
      })
      expect(rows['org-doan-ktqp-999'].kind).toEqual([{ str: 'Đoàn kinh tế - quốc phòng' }])
      expect(new Set(Object.values(rows['org-nobody']).map((values) => (values as []).length))).toEqual(
        new Set([0]),
      )
    })

    it('proposes properties, types and actors as they are typed', async () => {
      const { get } = await open()
      const suggested = async (path: string) =>
        idsOf((await (await get(`/reconcile/suggest/${path}`)).json()).result)
      expect(await suggested('type?prefix=don bien')).toEqual(['BORDER_GUARD_POST'])
      expect(await suggested('property?prefix=lien')).toEqual([])
      expect(await suggested('property?prefix=tên')).toEqual(
        expect.arrayContaining(['name', 'nameEn', 'shortName', 'aliases']),
      )
      expect(await suggested('property?prefix=succ')).toEqual(['successors'])
      expect((await suggested('entity?prefix=đoàn 9'))[0]).toBe('org-doan-999')
      expect(await suggested('entity?prefix=org-doan-999')).toEqual(['org-doan-999'])
      const all = await suggested('entity?prefix=b')
      expect(await suggested('entity?prefix=b&cursor=2')).toEqual(all.slice(2))
      const proposed = async (of: string) =>
        idsOf((await (await get(`/reconcile/properties?type=${of}`)).json()).properties)
      expect(await proposed('COMMUNE')).toContain('code')
      expect(await proposed('COMMUNE')).not.toContain('superiors')
      expect(await proposed('POLICE')).toContain('superiors')
      expect(await proposed('POLICE')).not.toContain('code')
    })

    it('shows a small page that runs nothing, which any page may frame', async () => {
      const { get } = await open()
      const page = await get('/reconcile/preview?id=org-don-ban-suong-hoa-song')
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(page.headers.get('x-frame-options')).toBeNull()
      expect(page.headers.get('content-security-policy')).toMatch(
        /^default-src 'none';style-src 'sha256-[^']+';.*frame-ancestors \*$/,
      )
      const html = await page.text()
      expect(html).toContain('<h1>Đồn Biên phòng Bản Sương</h1>')
      expect(html).toContain('Tỉnh Hòa Sóng')
      expect(html).toContain('/organization/org-don-ban-suong-hoa-song?lang=vi"')
      expect(html).not.toMatch(/<script|style=/)
    })

    it('reads for all queries of a batch together', async () => {
      const reads: string[] = []
      const { match } = await open(
        {},
        watch(store(), (name) => reads.push(name)),
      )
      const names = ['Bản Sương', 'Suối Đàn', 'Thác Bạc', 'Hóa Ngàn', 'Trăng Non', 'Mây Ngàn']
      await match({ warm: { query: 'Thác Bạc' } })
      reads.length = 0
      const queries = Array.from({ length: 48 }, (_, n) => [
        `q${n}`,
        { query: names[n % names.length] ?? '' },
      ])
      const found = await match(Object.fromEntries(queries))
      expect(Object.values(found).every(({ result }) => result.length > 0)).toBe(true)
      expect(reads.length).toBeLessThan(24)
    })
  })
})
