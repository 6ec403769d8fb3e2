import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changes } from '../../viz/diagram/model.ts'
import { renderDiagram } from '../../viz/diagram/render.ts'
import { sampleEdges, sampleNodes, toSampleDiagram } from './diagram-sample.ts'

const sample = toSampleDiagram({
  sources: [
    {
      n: 1,
      title: 'Ký kết quy chế phối hợp',
      publisher: 'Báo Biên phòng',
      date: '5/2021',
      url: 'https://example.org/a?b=1&c=2',
    },
    { n: 2, title: 'Kết nghĩa đồn trạm' },
  ],
})

/** The document, after an XML parser that bears no error has read it. */
function read(svg: string) {
  const failing = (level: string, message: string) => {
    throw new Error(`${level}: ${message}`)
  }
  return new DOMParser({ onError: failing }).parseFromString(svg, 'image/svg+xml')
}

/** What a reader of the group sees, its lines joined. */
function textOf(svg: string, id: string): string {
  const group = read(svg).getElementById(id)
  return [...(group?.getElementsByTagName('tspan') ?? [])].map((line) => line.textContent).join(' ')
}

describe('a rendered picture', () => {
  const svg = renderDiagram(sample)

  test('keeps its parts in groups of their own', () => {
    const document = read(svg)
    for (const id of ['title', 'edges', 'nodes', 'labels', 'legend', 'sources', 'footer'])
      expect(document.getElementById(id)?.tagName, id).toBe('g')
  })

  test('shows the notes of its reader, at their nodes and where they stand, and makes room for them', () => {
    const [node] = sampleNodes
    const notes = [
      { at: node?.id ?? '', text: 'Ký <lại> năm 2021' },
      { at: { x: 9_000, y: 10 }, text: 'Hà Nội & Viêng Chăn' },
      { at: 'org:nobody', text: 'Không vẽ' },
    ]
    const noted = renderDiagram({ ...sample, notes })
    expect(textOf(noted, 'notes')).toBe('Ký <lại> năm 2021 Hà Nội & Viêng Chăn')
    expect(read(svg).getElementById('notes')).toBeNull()
    const widthOf = (text: string) => Number(read(text).documentElement?.getAttribute('width'))
    expect(widthOf(noted)).toBeGreaterThan(9_000)
  })

  test('says its title, day and filters', () => {
    expect(textOf(svg, 'title')).toBe('Ai phối hợp với ai ở biên giới Ngày 22/11/2026 Bộ lọc: cấp ủy đảng')
    expect(read(svg).getElementById('name')?.textContent).toBe(sample.title)
    expect(read(svg).documentElement?.getAttribute('role')).toBe('img')
  })

  test('numbers every source and gives its publisher, date and address', () => {
    const text = textOf(svg, 'sources')
    expect(text).toContain(
      '[1] Ký kết quy chế phối hợp. Báo Biên phòng, 5/2021 https://example.org/a?b=1&c=2',
    )
    expect(text).toContain('[2] Kết nghĩa đồn trạm')
  })

  test('carries the address of the view and the version of the data', () => {
    expect(textOf(svg, 'footer')).toContain(sample.permalink)
    expect(textOf(svg, 'footer')).toContain(sample.dataVersion)
  })

  test('draws every node and every edge that has both ends', () => {
    expect(read(svg).getElementById('nodes')?.childNodes).toSatisfy(
      (all: Iterable<{ nodeName: string }>) =>
        [...all].filter(({ nodeName }) => nodeName === 'g').length === sampleNodes.length,
    )
    expect(svg.split('data-type="PARTY_TO"').length - 1).toBe(
      sampleEdges.filter(({ type }) => type === 'PARTY_TO').length,
    )
  })

  test('carries the citations of its edges', () => {
    expect(svg).toContain('data-citations="cit:1"')
  })

  test('explains what is drawn and nothing else', () => {
    const nodes = sampleNodes.filter(({ kind }) => kind === 'PARTY_COMMITTEE' || kind === 'REGULATION')
    const text = textOf(renderDiagram({ ...sample, nodes, language: 'en' }), 'legend')
    expect(text).toContain('Party committee')
    expect(text).toContain('Agreement')
    expect(text).toContain('Signs')
    expect(text).not.toContain('Border guard')
    expect(text).not.toContain('Twinning')
    expect(text).not.toContain('Coordinations shared')
  })

  test('gives a scale where edges have weights', () => {
    const edges = sampleEdges.map((edge, index) => ({
      ...edge,
      type: 'COORDINATES_WITH' as const,
      weight: 1 + (index % 9),
    }))
    expect(textOf(renderDiagram({ ...sample, edges }), 'legend')).toContain('Số lần phối hợp chung 1 5 9')
  })

  test('marks what began, ended and changed between two days', () => {
    const edges = sampleEdges.map((edge, index) => ({
      ...edge,
      change: (['BEGAN', 'ENDED', 'CHANGED'] as const)[index % 3],
    }))
    const text = textOf(renderDiagram({ ...sample, edges, language: 'en' }), 'legend')
    for (const word of ['Began', 'Ended', 'Changed']) expect(text).toContain(`${word} between the two days`)
  })

  test('signs nodes that began, ended and changed, and says what became of them', () => {
    const nodes = sampleNodes.map((node, index) => ({ ...node, change: changes[index % 3] }))
    const compared = renderDiagram({ ...sample, nodes, language: 'en' })
    const text = textOf(compared, 'legend')
    for (const word of ['Began', 'Ended', 'Changed']) expect(text).toContain(`${word} between the two days`)
    for (const change of changes) expect(compared).toContain(`data-change="${change}"`)
  })

  test('writes the number of each community into its marks and counts it in the legend', () => {
    const nodes = sampleNodes.map((node, index) => ({ ...node, community: 1 + (index % 12) }))
    const grouped = renderDiagram({ ...sample, nodes, language: 'en' })
    expect(textOf(grouped, 'legend')).toContain('Community 1: 3 nodes')
    expect(textOf(grouped, 'legend')).toContain('Communities 9 to 12')
    for (let group = 1; group <= 12; group += 1) expect(textOf(grouped, 'nodes')).toContain(String(group))
  })

  test('doubles bridges, rings cut nodes, and says what both mean', () => {
    const nodes = sampleNodes.map((node, index) => (index === 0 ? { ...node, isCut: true } : node))
    const edges = sampleEdges.map((edge, index) => (index === 0 ? { ...edge, isBridge: true } : edge))
    const held = renderDiagram({ ...sample, nodes, edges, language: 'en' })
    expect(textOf(held, 'legend')).toMatch(/Bridge: it alone joins two parts.*Cut node/)
    const countPaths = (text: string) => text.match(/<path/g)?.length ?? 0
    const before = renderDiagram({ ...sample, language: 'en' })
    // Each in the picture and in the legend: a second stroke of the line, a ring; the legend's marks besides.
    expect(countPaths(held) - countPaths(before)).toBe(2 + 2 + 2)
  })

  test('is the same bytes every time', () => {
    expect(renderDiagram(structuredClone(sample))).toBe(svg)
  })

  test('says so when there is nothing to draw', () => {
    const empty = renderDiagram({ ...sample, nodes: [], edges: [], positions: new Map(), sources: [] })
    expect(textOf(empty, 'labels')).toContain('Không có gì để vẽ')
    expect(empty).not.toMatch(/NaN|Infinity|undefined/)
  })

  test('leaves out nodes without a position, and edges at them', () => {
    const positions = new Map([
      ['org:qk2', { x: 0, y: 0 }],
      ['org:345', { x: Number.NaN, y: 0 }],
    ])
    const one = renderDiagram({ ...sample, positions })
    expect(one).not.toContain('NaN')
    expect(read(one).getElementById('edges')?.getElementsByTagName('path').length).toBe(0)
    expect(textOf(one, 'labels')).toBe('Quân khu 2')
  })

  test('carries the fonts that it is given', () => {
    const css = "@font-face{font-family:'Be Vietnam Pro';src:url(data:font/woff2;base64,AAAA)}"
    expect(read(renderDiagram(sample, { fontCss: css })).getElementsByTagName('style')[0]?.textContent).toBe(
      css,
    )
  })

  test.each([
    '<script>alert(1)</script>',
    '"\' onload="alert(1)',
    ']]><g id="nodes">',
    '&amp;&#0;&lt;',
    '\u0000\u0007\u001b[31m\uFFFE\uFFFF',
    '\uD800 lone',
    '\u202Egnp.exe',
    'مرحبا',
    '👩‍👩‍👧 家族',
    '',
    '   ',
    'x'.repeat(5000),
  ])('stays well formed and unchanged in structure with the name %j', (name) => {
    const nodes = sampleNodes.map((node) => ({
      ...node,
      id: node.id,
      label: name,
      name,
      kind: name || node.kind,
    }))
    const hostile = renderDiagram({
      ...sample,
      nodes,
      title: name,
      subtitles: [name],
      sources: [{ n: 1, title: name, publisher: name, date: name, url: `javascript:${name}` }],
      permalink: name,
      dataVersion: name,
    })
    const document = read(hostile)
    expect(document.getElementsByTagName('script').length).toBe(0)
    expect(hostile).not.toMatch(/href="javascript:/i)
    expect(hostile).not.toMatch(/[\u202A-\u202E]/)
    for (const element of document.getElementsByTagName('*'))
      expect(element.hasAttribute('onload')).toBe(false)
    expect(hostile.match(/<g id="nodes"/g)).toHaveLength(1)
  })

  test('stays well formed with any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const nodes = sampleNodes.map((node) => ({ ...node, label: text, name: text }))
        read(renderDiagram({ ...sample, nodes, title: text }))
      }),
      { numRuns: 60 },
    )
  })
})
