import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Id } from '../../schema/ids.ts'
import { nodeTypeNames, relationTypeNames, relationTypes } from '../../schema/vocabulary.ts'
import { canonicalJson } from '../../seeds/plan/canonical.ts'
import { type Plan, toPlan } from '../../seeds/plan.ts'
import { createFolder, fixtureRecords, readChecked } from './support/records.ts'

const records = await readChecked(fixtureRecords)
const plan = toPlan(records)
const nodesById = new Map(plan.nodes.map((node) => [node.id, node]))
const node = (id: string) => nodesById.get(id as Id)
const relations = (type: string, from?: string, to?: string) =>
  plan.relations.filter(
    (relation) =>
      relation.type === type &&
      (from === undefined || relation.from === from) &&
      (to === undefined || relation.to === to),
  )

/** The fixture records by file name, to be written down anew in another way. */
const texts = Object.fromEntries(
  readdirSync(fixtureRecords, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [basename(name), readFileSync(`${fixtureRecords}/${name}`, 'utf8')]),
)
const planOf = async (files: Record<string, string>): Promise<Plan> =>
  toPlan(await readChecked(createFolder(files)))
const agreementFile = 'agr-dinh-gio-suoi-mo-2021.yaml'
const changed = (from: string, to: string, file = agreementFile) => {
  const text = texts[file] ?? ''
  expect(text).toContain(from)
  return { ...texts, [file]: text.replace(from, to) }
}

describe('planning a graph', () => {
  it('gives an agreement its dated facts, its sources and the citations of both', () => {
    const { properties } = node('agr-dinh-gio-suoi-mo-2021') ?? {}
    expect(properties).toMatchObject({
      kind: 'REGULATION',
      number: '07/QC',
      signedOn: '2021-03-12',
      validFrom: '2021',
      validTo: '2025',
      carriedOutFrom: ['2021-03-12'],
      carriedOutOn: ['2023-06'],
      basis: 'STATED',
      sourceIds: ['src-tin-dinh-gio'],
    })
    const lists = properties as Record<string, readonly string[]>
    expect(lists.citationIds).toEqual([
      ...new Set([
        ...(lists.citationIds ?? []).slice(0, 1),
        ...(lists.signedCitationIds ?? []),
        ...(lists.periodCitationIds ?? []),
        ...(lists.carriedOutCitationIds ?? []),
      ]),
    ])
    expect(lists.citationIds).toHaveLength(4)
  })

  it('leaves out what is absent', () => {
    const properties = node('agr-dinh-gio-suoi-mo-2016')?.properties ?? {}
    expect(properties).not.toHaveProperty('validFrom')
    expect(properties).not.toHaveProperty('number')
    expect(properties).not.toHaveProperty('carriedOutOn')
  })

  it('orders sightings by their dates, however the record lists them', async () => {
    const later = "carriedOut:\n  - on: '2024'\n    cites: [sau]"
    const { nodes } = await planOf(changed('carriedOut:', later))
    const properties = nodes.find(({ id }) => id === 'agr-dinh-gio-suoi-mo-2021')?.properties
    expect(properties).toMatchObject({
      carriedOutFrom: ['2021-03-12', ''],
      carriedOutOn: ['2023-06', '2024'],
    })
  })

  it('gives a party its role, count and representatives', () => {
    const [post] = relations('PARTY_TO', 'org-don-bp-dinh-gio', 'agr-dinh-gio-suoi-mo-2021')
    expect(post?.properties).toMatchObject({
      role: 'SIGNATORY',
      count: 1,
      representativeNames: ['Đại úy Lê Văn Mẫu'],
      representativeOffices: ['Đồn trưởng'],
      basis: 'STATED',
    })
    const [posts] = relations('PARTY_TO', 'org-don-lan-can')
    expect(posts?.properties).toMatchObject({ role: 'WITNESS', count: 3 })
  })

  it('leaves out lists without elements', () => {
    const [posts] = relations('PARTY_TO', 'org-don-lan-can')
    expect(posts?.properties).not.toHaveProperty('representativeNames')
    const lists = [...plan.nodes, ...plan.relations]
      .flatMap(({ properties }) => Object.values(properties))
      .filter(Array.isArray)
    expect(lists).toContainEqual(['Đại úy Lê Văn Mẫu'])
    expect(lists).not.toContainEqual([])
  })

  it('calls inferred only what no citation states', () => {
    expect(
      relations('PARTY_TO', undefined, 'agr-dinh-gio-suoi-mo-2016').map(({ properties }) => properties.basis),
    ).toEqual(['INFERRED', 'INFERRED'])
    expect(node('agr-dinh-gio-suoi-mo-2016')?.properties.basis).toBe('STATED')
    expect(node('act-bao-ve-rung')?.properties.basis).toBe('STATED')
    expect(relations('RESPONSIBLE_FOR')[0]?.properties.basis).toBe('INFERRED')
  })

  it('leads from each record to its results and notes, in the order of the record', () => {
    const results = relations('REPORTS', 'agr-dinh-gio-suoi-mo-2021').map(({ to }) => node(to)?.properties)
    expect(results.toSorted((a, b) => Number(a?.order) - Number(b?.order))).toMatchObject([
      {
        value: 40,
        quantifier: 'MORE_THAN',
        unit: 'buổi',
        periodFrom: '2021-03-12',
        periodTo: '2023-06',
        order: 0,
      },
      { value: 512, quantifier: 'EXACTLY', order: 1 },
    ])
    expect(relations('NOTED').map(({ to }) => node(to)?.properties.conflict)).toEqual([true])
  })

  it('makes identical citations of several records one node, and others their own', () => {
    const citations = plan.nodes.filter(({ type }) => type === 'Citation')
    expect(citations).toHaveLength(24)
    expect(citations.every(({ id }) => /^cit-[0-9a-f]{16}$/.test(id))).toBe(true)
    expect(relations('FROM')).toHaveLength(24)
    const post = node('org-don-bp-dinh-gio')?.properties.citationIds
    expect(node('org-ubnd-xa-suoi-mo')?.properties.citationIds).toEqual(expect.arrayContaining([post].flat()))
  })

  it('writes every relation between the types that the vocabulary allows, each with a citation', () => {
    for (const relation of plan.relations) {
      const { from, to } = relationTypes[relation.type]
      expect(from).toContain(node(relation.from)?.type)
      expect(to).toContain(node(relation.to)?.type)
      expect(relation.properties.citationIds).not.toEqual([])
      for (const id of relation.properties.citationIds as readonly string[])
        expect(node(id)?.type).toBe('Citation')
    }
  })

  it('tells of each citation the nodes that it supports, in the order of their ids, and how many facts', () => {
    const expected = new Map<string, string[]>()
    const add = (citationIds: unknown, owner: string) => {
      if (node(owner)?.type === 'ReorganizationEvent') return
      for (const id of [citationIds ?? []].flat())
        expected.set(`sup-${id}`, [...(expected.get(`sup-${id}`) ?? []), owner])
    }
    for (const { id, properties } of plan.nodes) {
      const { citationIds, signedCitationIds, periodCitationIds, carriedOutCitationIds } = properties
      for (const list of [citationIds, signedCitationIds, periodCitationIds]) add(list, id)
      for (const sighting of [carriedOutCitationIds ?? []].flat()) add(String(sighting).split(' '), id)
    }
    for (const { type, from, properties } of plan.relations)
      if (type !== 'FROM') add(properties.citationIds, from)
    const supports = plan.nodes.filter(({ type }) => type === 'Support')
    expect(supports.length).toBeGreaterThan(10)
    expect(new Map(supports.map(({ id, properties }) => [id, properties]))).toEqual(
      new Map(
        [...expected].map(([id, owners]) => [
          id,
          { nodeIds: [...new Set(owners)].sort(), facts: owners.length },
        ]),
      ),
    )
  })

  it('counts each type in the order of the vocabulary', () => {
    expect(plan.counts.map(({ type }) => type)).toEqual([...nodeTypeNames, ...relationTypeNames])
    const total = plan.counts.reduce((sum, { count }) => sum + count, 0)
    expect(total).toBe(plan.nodes.length + plan.relations.length)
    expect(plan.counts.find(({ type }) => type === 'PARTY_TO')?.count).toBe(8)
  })
})

describe('the version of a data set', () => {
  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...records], { minLength: records.length }), (shuffled) => {
        expect(toPlan(shuffled)).toEqual(plan)
      }),
      { numRuns: 30 },
    )
  })

  it('does not depend on folders, the order of fields, citation keys or the Unicode form', async () => {
    const text = texts[agreementFile] ?? ''
    const [first = '', ...rest] = text.split('\n')
    const moved = `${rest.slice(0, 1).join('\n')}\n${first}\n${rest.slice(1).join('\n')}`
    for (const files of [
      Object.fromEntries(Object.entries(texts).map(([name, content]) => [`x/${name}`, content])),
      { ...texts, [agreementFile]: moved },
      { ...texts, [agreementFile]: text.replaceAll(/\bky\b/g, 'renamed') },
      { ...texts, [agreementFile]: text.normalize('NFD') },
    ])
      expect((await planOf(files)).version).toBe(plan.version)
  })

  it.each([
    ['a title', 'Quy chế phối hợp giữa', 'Quy chế liên kết giữa'],
    ['a role', 'role: WITNESS', 'role: ADVISER'],
    ['a date', '2021-03-12', '2021-03-13'],
    ['a number', 'value: 512', 'value: 513'],
    [
      'a place in a source',
      'source: src-tin-dinh-gio\n',
      'source: src-tin-dinh-gio\n    part: RELATED_NEWS\n',
    ],
  ])('changes with %s', async (_, from, to) => {
    expect((await planOf(changed(from, to))).version).not.toBe(plan.version)
  })

  it('changes, as does every digest and no id, with what the store derives', async () => {
    vi.resetModules()
    vi.doMock('../../api/graph/derived.ts', () => ({ derivationVersion: 0 }))
    const next = (await import('../../seeds/plan.ts')).toPlan(records)
    vi.doUnmock('../../api/graph/derived.ts')
    // Files that come after this one in the same process are not to be given what was made of it.
    vi.resetModules()
    const rowsOf = ({ nodes, relations }: Plan) => [...nodes, ...relations]
    expect(next.version).not.toBe(plan.version)
    expect(rowsOf(next).map(({ id }) => id)).toEqual(rowsOf(plan).map(({ id }) => id))
    const digests = new Set(rowsOf(plan).map(({ digest }) => digest))
    expect(rowsOf(next).filter(({ digest }) => digests.has(digest))).toEqual([])
  })

  it('stays the same from release to release', () => {
    expect(plan.version).toBe('c2560398fc7351ce8e6259ffcced9bcfbd24d1605fbb45310f5c897c89a823bf')
  })
})

describe('canonical JSON', () => {
  it('gives equal text for equal content and reads back as it', () => {
    const value = fc.dictionary(
      fc.string(),
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string())),
    )
    fc.assert(
      fc.property(value, (content) => {
        const turned = Object.fromEntries(Object.entries(content).reverse())
        expect(canonicalJson(turned)).toBe(canonicalJson(content))
        expect(JSON.parse(canonicalJson(content))).toEqual(JSON.parse(JSON.stringify(content)))
      }),
    )
  })

  it('keeps every key, whatever it means to others', () => {
    const text = '{"__proto__":["x"],"constructor":"y"}'
    expect(canonicalJson(JSON.parse(text))).toBe(text)
  })

  it('leaves out what is absent', () => {
    expect(canonicalJson({ b: undefined, a: ['x', 'y'], c: 1 })).toBe('{"a":["x","y"],"c":1}')
  })
})
