import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { toFileName } from '../../schema/formats/file-name.ts'
import { forceLayout } from '../../viz/diagram/layouts/force.ts'
import { toLayoutGraph } from '../../viz/diagram/layouts/to-layout-graph.ts'
import { EnvelopeError, readEnvelope } from '../../viz/export/envelope.ts'
import type { ExportInput } from '../../viz/export/format.ts'
import { jsonFormat } from '../../viz/export/json.ts'
import { formatIds, readWish, usualWish } from '../../viz/export/picture-options.ts'
import { toScale } from '../../viz/export/png.ts'
import { toQrCode } from '../../viz/export/qr-code.ts'
import { exportFormats } from '../../viz/export/registry.ts'
import { svgFormat } from '../../viz/export/svg.ts'
import { en as english } from '../../viz/locales/en.ts'
import { vi as vietnamese } from '../../viz/locales/vi.ts'
import { toNetwork } from '../formats/support/networks.ts'
import { smallElements } from '../formats/support/small-network.ts'
import { sampleEdges, sampleNodes } from './diagram-sample.ts'

const positions = forceLayout.compute(toLayoutGraph(sampleNodes, sampleEdges), {})
const input: ExportInput = {
  diagram: {
    nodes: sampleNodes,
    edges: sampleEdges,
    positions,
    title: 'Ai phối hợp với ai',
    subtitles: [],
    sources: [{ n: 1, title: 'Ký kết quy chế phối hợp' }],
    permalink: 'https://atlas.example/?focus=agr:2021',
    dataVersion: '3f6c9a0b12de',
    notes: [{ at: { x: 10, y: -20 }, text: 'Chưa rõ ngày ký' }],
    language: 'vi',
    theme: 'dark',
  },
  network: toNetwork(smallElements),
  state: { focus: ['agr:2021'], day: '2026-11-22' },
  citations: [
    { id: 'cit:1', source: { n: 1, title: 'Ký kết quy chế phối hợp' }, paragraph: 3, start: 0, end: 40 },
  ],
  now: new Date('2026-11-22T03:04:05Z'),
  options: usualWish,
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a saved view', () => {
  test('opens again as what was saved', async () => {
    const blob = await jsonFormat.make(input)
    const { meta, data } = readEnvelope(await blob.text())
    expect(blob.type).toBe('application/json')
    expect(meta).toEqual({
      kind: 'coordination-atlas/view',
      version: 1,
      timestamp: '2026-11-22T03:04:05.000Z',
      source: input.diagram.permalink,
      sourceVersion: '3f6c9a0b12de',
    })
    expect(data.state).toEqual(input.state)
    expect(data.network.nodes).toEqual(sampleNodes)
    expect(data.network.edges).toEqual(JSON.parse(JSON.stringify(sampleEdges)))
    expect(new Map(Object.entries(data.positions))).toEqual(positions)
    expect(data.citations).toEqual(input.citations)
    expect(data).toMatchObject({ title: 'Ai phối hợp với ai', notes: input.diagram.notes })
  })

  type Damage = (file: { meta: Record<string, unknown>; data: Record<string, unknown> }) => void
  test.each<[string, RegExp, Damage]>([
    ['another kind', /not saved by this viewer/, (file) => (file.meta.kind = 'gexf')],
    ['a later version', /version 2, this viewer opens version 1/, (file) => (file.meta.version = 2)],
    ['no positions', /data\.positions: /, (file) => delete file.data.positions],
    [
      'a position that is no number',
      /data\.positions\.org:qk2\.x: /,
      (file) => (file.data.positions = { 'org:qk2': { x: 'left', y: 1 } }),
    ],
    [
      'an edge to nobody',
      /data\.network\.edges\.0\.source: names org:345, which is no node of the file/,
      (file) => (file.data.network = { nodes: [], edges: [sampleEdges[0]] }),
    ],
  ])('with %s is refused with the place of the damage', async (_, message, damage) => {
    const file = JSON.parse(await (await jsonFormat.make(input)).text())
    damage(file)
    expect(() => readEnvelope(JSON.stringify(file))).toThrow(EnvelopeError)
    expect(() => readEnvelope(JSON.stringify(file))).toThrow(message)
  })

  test('that is no JSON is refused', () => {
    expect(() => readEnvelope('<svg/>')).toThrow(/it is not JSON/)
  })

  test('with many problems tells the first ten and how many more', async () => {
    const file = JSON.parse(await (await jsonFormat.make(input)).text())
    for (const node of file.data.network.nodes) node.label = 1
    expect(() => readEnvelope(JSON.stringify(file))).toThrow(/and 19 more$/)
  })
})

describe('a picture', () => {
  test('carries the fonts, and says so when they cannot be fetched', async () => {
    vi.stubGlobal('fetch', async () => new Response('gone', { status: 404 }))
    await expect(svgFormat.make(input)).rejects.toMatchObject({ name: 'ExportError', step: 'fonts' })

    const files = new URL('../../node_modules/@fontsource/be-vietnam-pro/files/', import.meta.url)
    vi.stubGlobal('fetch', async (address: string) => {
      const name = address.split('/').at(-1)?.split('?')[0] ?? ''
      return new Response(readFileSync(new URL(name, files)))
    })
    const blob = await svgFormat.make(input)
    const text = await blob.text()
    const file = readFileSync(new URL('be-vietnam-pro-vietnamese-400-normal.woff2', files))
    expect(blob.type).toBe('image/svg+xml')
    expect(text).toContain(`base64,${file.toString('base64')})`)
    expect(text.match(/@font-face/g)).toHaveLength(4)
  })

  test('is drawn twice as fine as far as a canvas can hold it', () => {
    expect(toScale(1000, 800)).toBe(2)
    expect(toScale(20_000, 100) * 20_000).toBeLessThanOrEqual(16_384)
    expect(toScale(9000, 9000) ** 2 * 9000 * 9000).toBeLessThanOrEqual(160_000_001)
  })
})

describe('what was chosen last', () => {
  test('is chosen again', () => {
    const wish = {
      format: 'pdf',
      size: 'a3',
      palette: 'grey',
      scale: 4,
      hasQrCode: true,
      hasByteOrderMark: true,
    } as const
    expect(readWish(JSON.stringify(wish))).toEqual(wish)
  })

  test.each([null, '', 'null', '[]', '{"format":"exe","scale":3,"hasQrCode":"yes"}', '{'])(
    'is the usual where the browser kept %j',
    (text) => expect(readWish(text)).toEqual(usualWish),
  )
})

test('a QR code is refused, with what to do, where the address is longer than one holds', () => {
  const code = toQrCode({ permalink: 'https://atlas.example/?focus=agr:2021' })
  expect(code.length).toBeGreaterThanOrEqual(21)
  for (const row of code) expect(row).toHaveLength(code.length)
  expect(() => toQrCode({ permalink: `https://atlas.example/?focus=${'a'.repeat(3000)}` })).toThrow(
    /holds 2953: share the picture first/,
  )
})

test('every format that is offered is made, and called by its name in both languages', () => {
  expect(exportFormats.map(({ id }) => id).sort()).toEqual([...formatIds].sort())
  for (const { formats, about } of [vietnamese.exports, english.exports])
    for (const all of [formats, about])
      expect(new Set(formatIds.map((id) => all[id])).size).toBe(exportFormats.length)
})

describe('a file name', () => {
  test('says what, about what and when, in plain letters', () => {
    const parts = { report: 'Mạng lưới', scope: 'Đồn BP Ra Mai', day: '2026-11-22', extension: 'svg' }
    expect(toFileName(parts)).toBe('mang-luoi_don-bp-ra-mai_2026-11-22.svg')
  })

  test.each(['../../etc/passwd', 'CON:', '\u202Egnp', 'x'.repeat(500), '', '  ', '家族'])(
    'is safe with the scope %j',
    (scope) => {
      const name = toFileName({ report: 'network', scope, day: '2026-11-22', extension: 'json' })
      expect(name).toMatch(/^network_[a-z0-9-]+_2026-11-22\.json$/)
      expect(name.length).toBeLessThan(120)
    },
  )
})
