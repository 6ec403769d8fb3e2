import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDocuments } from '../../api/documents.ts'
import { ask, at, list } from './support/ask.ts'
import { describeApi } from './support/world.ts'

describeApi((app) => {
  describe('evidence', () => {
    it('of a source comes in the order of the document', async () => {
      const query = `query ($first: Int, $after: String) { node(id: "src-bao-bien-cuong") { ... on Source {
      title publisher publishedOn url sha256
      citations(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id paragraph start end part } } } } }`
      const data = await ask(app(), query, { first: 1 })
      expect(at(data, 'node')).toMatchObject({
        publisher: 'Báo Biên Cương Tưởng Tượng',
        publishedOn: '2024-11',
        citations: {
          totalCount: 2,
          pageInfo: { hasNextPage: true },
          nodes: [{ id: 'cit-bao-bien-cuong-1', paragraph: 3 }],
        },
      })
      const rest = await ask(app(), query, { first: 1, after: at(data, 'node.citations.pageInfo.endCursor') })
      expect(at(rest, 'node.citations')).toMatchObject({
        pageInfo: { hasNextPage: false },
        nodes: [{ id: 'cit-bao-bien-cuong-2', paragraph: 5, part: 'RELATED_NEWS' }],
      })
    })

    it('shows no passage where the server holds no document', async () => {
      const data = await ask(
        app(),
        `{ node(id: "cit-bao-bien-cuong-1") { ... on Citation { passage passageSha256 source { id } } } }`,
      )
      expect(at(data, 'node')).toEqual({
        passage: null,
        passageSha256: 'c'.repeat(64),
        source: { id: 'src-bao-bien-cuong' },
      })
    })

    it('lists the sources by title and the taxonomy with what is above and below', async () => {
      const data = await ask(
        app(),
        `{ sources(first: 2) { totalCount nodes { id } } cooperationAreas { id broader { id } narrower { id } citations { id } } }`,
      )
      expect(at(data, 'sources')).toEqual({
        totalCount: 3,
        nodes: [{ id: 'src-cong-thong-tin' }, { id: 'src-danh-muc' }],
      })
      expect(list(data, 'cooperationAreas')).toContainEqual({
        id: 'area-bao-ve-rung',
        broader: { id: 'area-kinh-te' },
        narrower: [],
        citations: [{ id: 'cit-bao-bien-cuong-1' }],
      })
    })

    it('tells what is loaded by which engine', async () => {
      const data = await ask(
        app(),
        '{ dataset { version loadedAt engine counts { type count } sources { totalCount } } }',
      )
      expect(at(data, 'dataset')).toMatchObject({
        version: 'a'.repeat(64),
        loadedAt: '2026-01-15T08:30:00.000Z',
        sources: { totalCount: 3 },
      })
      expect(['embedded', 'neo4j']).toContain(at(data, 'dataset.engine'))
      expect(list(data, 'dataset.counts')).toContainEqual({ type: 'Organization', count: 12 })
    })

    it('finds every type of object by its id, in the order asked for, and null for others', async () => {
      const ids = [
        'org-doan-999',
        'unit-xa-suoi-dan',
        'zone-kinh-te-quoc-phong-may-ngan',
        'agr-ket-nghia-2022',
        'act-tap-huan',
        'area-an-ninh',
        'prog-nong-thon-moi',
        'law-nghi-quyet-sap-xep',
        'res-chuong-trinh-2023-1',
        'note-khong-ro-ngay-1',
        'src-danh-muc',
        'cit-danh-muc-1',
        'evt-sap-xep-2025',
        'org-khong-co',
        'nothing at all',
        'org-doan-999',
      ]
      const data = await ask(app(), 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids })
      expect(list(data, 'nodes.*.__typename')).toEqual([
        'Organization',
        'AdministrativeUnit',
        'ProjectArea',
        'Agreement',
        'JointActivity',
        'CooperationArea',
        'Instrument',
        'Instrument',
        'ReportedResult',
        'Note',
        'Source',
        'Citation',
        'ReorganizationEvent',
        undefined,
        undefined,
        'Organization',
      ])
    })
  })
})

describe('a passage', () => {
  let folder: string
  const text = 'Dòng một.\nĐồn 🏔 Ra Mai ký với xã.\n'
  const fingerprint = (passage: string) => createHash('sha256').update(passage, 'utf8').digest('hex')
  const place = {
    file: 'in/bai.txt',
    paragraph: 2,
    start: 4,
    end: 12,
    passageSha256: fingerprint('🏔 Ra Mai'),
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-documents-'))
    await mkdir(join(folder, 'documents/in'), { recursive: true })
    await writeFile(join(folder, 'documents/in/bai.txt'), text)
    await writeFile(join(folder, 'secret.txt'), text)
    await symlink(join(folder, 'secret.txt'), join(folder, 'documents/link.txt'))
  })
  afterAll(() => rm(folder, { recursive: true }))
  const read = (given: Partial<typeof place>) =>
    createDocuments(join(folder, 'documents')).readPassage({ ...place, ...given })

  it('is cut by line and code points and shown when its fingerprint fits', async () => {
    expect(await read({})).toBe('🏔 Ra Mai')
  })

  it('is not shown when the document has changed', async () => {
    expect(await read({ passageSha256: fingerprint('Ra Mai') })).toBeUndefined()
  })

  it('is not shown from a line or a document that is not there', async () => {
    expect(await read({ paragraph: 9 })).toBeUndefined()
    expect(await read({ file: 'in/khong-co.txt' })).toBeUndefined()
  })

  it.each(['../secret.txt', 'in/../../secret.txt', 'link.txt'])(
    'is never read outside the folder: %s',
    async (file) => {
      expect(await read({ file })).toBeUndefined()
    },
  )

  it('appears once its document does', async () => {
    const documents = createDocuments(join(folder, 'documents'))
    const later = { ...place, file: 'later.txt' }
    expect(await documents.readPassage(later)).toBeUndefined()
    await writeFile(join(folder, 'documents/later.txt'), text)
    expect(await documents.readPassage(later)).toBe('🏔 Ra Mai')
  })
})
