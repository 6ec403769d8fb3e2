import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, onTestFinished, test } from 'vitest'
import { writePdf } from '../../api/export/pictures/pdf.ts'
import { writePng } from '../../api/export/pictures/png.ts'
import { composeSheets } from '../../viz/diagram/compose.ts'
import { toDrawing, toLuminance } from '../../viz/diagram/grey.ts'
import { groupMarks, lineGroups, lineMarks, markGroups } from '../../viz/diagram/marks.ts'
import type { Diagram, DiagramEdge, DiagramNode } from '../../viz/diagram/model.ts'
import { renderDiagram } from '../../viz/diagram/render.ts'
import { toQrCode } from '../../viz/export/qr-code.ts'
import { readPdf } from '../setup/read-pdf.ts'
import { sampleEdges, sampleNodes, toSampleDiagram, toSampleSources } from './diagram-sample.ts'

const sources = toSampleSources(40)
const sample = toSampleDiagram({ sources })
const now = new Date('2026-11-22T03:04:05Z')
const squeeze = (text: string) => text.replace(/\s+/g, ' ')
const rootOf = (svg: string) =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`)
    },
  }).parseFromString(svg, 'image/svg+xml').documentElement

describe('a PDF of a picture', () => {
  test('has title, day, legend, every source and the address as text, on pages of A4', async () => {
    const { pages, text, info } = await readPdf(
      await writePdf({ diagram: sample, options: { size: 'a4' } }, now),
    )
    const found = squeeze(text)
    for (const words of [sample.title, ...sample.subtitles, 'Chú giải', 'Bộ đội Biên phòng', 'Cấp ủy đảng'])
      expect(found).toContain(words)
    for (const { n, title, url } of sources) {
      expect(found).toContain(`[${n}]`)
      expect(found).toContain(`${title}. Báo Biên phòng, 5/2021`)
      expect(pages.flatMap(({ links }) => links)).toContain(url)
    }
    for (const { label } of sampleNodes.filter(({ count }) => !count))
      expect(squeeze(found)).toContain(label.split(' ')[0])
    expect(found).toContain(sample.permalink)
    expect(pages.length).toBeGreaterThan(1)
    for (const { width, height } of pages)
      expect([width, height].map(Math.round).sort((a, b) => a - b)).toEqual([595, 842])
    expect(info).toMatchObject({ Title: sample.title, Language: 'vi' })
  })

  test('is the same bytes every time', async () => {
    const make = () => writePdf({ diagram: sample, options: { size: 'a4' } }, now)
    expect(Buffer.compare(await make(), await make())).toBe(0)
  })

  test.each(['<b>&</b>', '(\\)', '\u0000\u0007x', '\u202Egnp', 'مرحبا', '家族 👩‍👩‍👧', '', 'x'.repeat(3000)])(
    'is read by others with the name %j',
    async (name) => {
      const nodes = sampleNodes.map((node) => ({ ...node, label: name, name }))
      const hostile: Diagram = {
        ...sample,
        nodes,
        title: name,
        subtitles: [name],
        sources: [{ n: 1, title: name, url: `javascript:${name}` }],
      }
      const { text, pages } = await readPdf(
        await writePdf({ diagram: hostile, options: { size: 'a4' } }, now),
      )
      expect(text).toContain('[1]')
      expect(pages.flatMap(({ links }) => links)).toEqual([sample.permalink])
    },
  )
})

describe('paper', () => {
  test.each([
    ['a4', [210, 297]],
    ['a3', [297, 420]],
  ] as const)('of size %s gives the SVG its millimetres, sheet below sheet', (size, sides) => {
    const root = rootOf(renderDiagram(sample, { size }))
    const { sheets } = composeSheets(sample, { size })
    const width = Number(root?.getAttribute('width')?.replace('mm', ''))
    const height = Number(root?.getAttribute('height')?.replace('mm', '')) / sheets.length
    expect([width, height].sort((a, b) => a - b)).toEqual(sides)
  })

  test('keeps everything within its margins, however many sources there are', () => {
    const many = {
      ...sample,
      sources: Array.from({ length: 300 }, (_, at) => ({ ...sources[0], title: 'Nguồn', n: at + 1 })),
    }
    const { sheets } = composeSheets(many, { size: 'a4' })
    const svg = renderDiagram(many, { size: 'a4' })
    for (const { n } of many.sources) expect(svg).toContain(`>[${n}]<`)
    for (const { parts, height } of sheets)
      for (const [, y] of JSON.stringify(parts.slice(-4)).matchAll(
        /"name":"tspan","attributes":\{"x":[\d.]+,"y":([\d.]+)/g,
      ))
        expect(Number(y)).toBeLessThan(height - 20)
  })

  test('shows 2,000 nodes on one sheet, without names below 6 points, and says how many found no room', () => {
    const nodes: DiagramNode[] = Array.from({ length: 2_000 }, (_, at) => ({
      ...(sampleNodes[at % 20] as DiagramNode),
      id: `org:${at}`,
      label: `Đồn Biên phòng ${at}`,
    }))
    const edges: DiagramEdge[] = nodes.slice(1).map(({ id }, at) => ({
      ...(sampleEdges[0] as DiagramEdge),
      id: `edge:${at}`,
      source: id,
      target: `org:${Math.floor(at / 8)}`,
    }))
    const positions = new Map(
      nodes.map(({ id }, at) => [id, { x: (at % 50) * 160, y: Math.floor(at / 50) * 90 }]),
    )
    const { scale, drawn, sheets } = composeSheets({ ...sample, nodes, edges, positions }, { size: 'a4' })
    expect(drawn.nodes).toBe(2_000)
    expect(scale * 12.5 * 0.75).toBeGreaterThan(6)
    expect(drawn.unlabelled).toBeGreaterThan(100)
    expect(JSON.stringify(sheets[0]?.parts)).toContain(`${drawn.unlabelled} tên không đủ chỗ`)
  })

  test('without a network says so', async () => {
    const empty = { ...sample, nodes: [], edges: [], positions: new Map(), sources: [] }
    const { text, pages } = await readPdf(await writePdf({ diagram: empty, options: { size: 'a4' } }, now))
    expect(text).toContain('Không có gì để vẽ với bộ lọc này.')
    expect(pages).toHaveLength(1)
  })
})

describe('a code to be scanned', () => {
  test('is drawn module for module, dark on white in every theme', () => {
    const qrCode = toQrCode(sample)
    for (const theme of ['light', 'dark', 'grey'] as const) {
      const svg = renderDiagram({ ...sample, theme: toDrawing(theme).theme }, { ...toDrawing(theme), qrCode })
      const group = rootOf(svg)?.ownerDocument?.getElementById('qr-code')
      const [path] = [...(group?.getElementsByTagName('path') ?? [])]
      const runs = qrCode.flatMap((row) => row.filter((isDark, at) => isDark && !row[at - 1]))
      expect(path?.getAttribute('d')?.match(/M/g)).toHaveLength(runs.length)
      expect(path?.getAttribute('fill')).toBe('#000000')
    }
    expect(renderDiagram(sample)).not.toContain('qr-code')
  })
})

describe('greys for print', () => {
  const svg = renderDiagram(sample, { isGrey: true })
  const colours = [...new Set(svg.match(/#[0-9a-f]{6}/g))]

  test('are all that there is of colour', () => {
    expect(colours.length).toBeGreaterThan(6)
    for (const colour of colours) expect(colour).toMatch(/^#(..)\1\1$/)
    expect(renderDiagram(sample)).toContain('#b23a3a')
  })

  test('leave marks and text 3:1 or more against white paper', () => {
    expect(svg).toMatch(/<rect width="[\d.]+" height="[\d.]+" fill="#ffffff"/)
    const faint = colours.filter((colour) => 1.05 / (toLuminance(colour) + 0.05) < 3)
    // White itself, and hairlines that say nothing.
    expect(faint.every((colour) => toLuminance(colour) > 0.65)).toBe(true)
    expect(faint.length).toBeLessThanOrEqual(2)
  })
})

describe('without any hue, as greys and the least of colour vision leave it', () => {
  const pairsOf = <T>(all: readonly T[]) =>
    all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const))

  test('every two kinds of marks differ in their form', () => {
    const formOf = (group: (typeof markGroups)[number]) => {
      const { shape, filled, dashed, outline } = groupMarks[group]
      return JSON.stringify([shape, filled, dashed, outline])
    }
    expect(new Set(markGroups.map(formOf)).size).toBe(markGroups.length)
  })

  test('every two kinds of lines that one picture has differ in dash, arrow, width or lightness', () => {
    const alike = pairsOf(lineGroups).filter(([a, b]) => {
      const [one, other] = [lineMarks[a], lineMarks[b]]
      const [light, dark] = [one, other].map(({ ink }) => toLuminance(ink.light)).sort((x, y) => y - x)
      return (
        one.dash.join() === other.dash.join() &&
        one.arrow === other.arrow &&
        Math.max(one.width, other.width) / Math.min(one.width, other.width) < 1.4 &&
        ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05) < 1.5
      )
    })
    // Coordination stands only where agreements are no nodes, which have the other two.
    expect(alike).toEqual([
      ['signatory', 'coordination'],
      ['taking', 'coordination'],
    ])
  })
})

const hasRsvg = spawnSync('rsvg-convert', ['--version']).status === 0
const hasPoppler = spawnSync('pdftoppm', ['-v']).status === 0

/** Share of the pixels that are far from each other, both pictures as if seen from afar. */
async function toDifference(one: Uint8Array, other: Uint8Array): Promise<number> {
  const [a, b] = await Promise.all([loadImage(Buffer.from(one)), loadImage(Buffer.from(other))])
  const [width, height] = [Math.round(a.width / 8), Math.round(a.height / 8)]
  const read = (image: typeof a) => {
    const context = createCanvas(width, height).getContext('2d')
    context.drawImage(image, 0, 0, width, height)
    return context.getImageData(0, 0, width, height).data
  }
  const [left, right] = [read(a), read(b)]
  let far = 0
  for (let at = 0; at < left.length; at += 4) if (Math.abs((left[at] ?? 0) - (right[at] ?? 0)) > 64) far += 1
  return far / (width * height)
}

describe('drawn by others', () => {
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'pictures-'))
    onTestFinished(() => rmSync(made, { recursive: true }))
    return made
  }
  // Without sources, so that all of it is one page.
  const short = { ...sample, sources: sources.slice(0, 3) }
  const options = { size: 'a3' } as const

  test.skipIf(!hasRsvg && !process.env.CI)('the SVG looks like our PNG (librsvg)', async () => {
    const file = join(folder(), 'a.svg')
    writeFileSync(file, renderDiagram(short, options))
    const drawn = execFileSync('rsvg-convert', ['--zoom', '2', file], { maxBuffer: 1e8 })
    const ours = await writePng(composeSheets(short, options), 2)
    expect(await toDifference(ours, drawn)).toBeLessThan(0.02)
    const other = await writePng(composeSheets({ ...short, positions: new Map() }, options), 2)
    expect(await toDifference(other, drawn)).toBeGreaterThan(0.02)
  })

  test.skipIf(!hasPoppler && !process.env.CI)('the PDF looks like our PNG (Poppler)', async () => {
    const made = folder()
    const file = join(made, 'a.pdf')
    writeFileSync(file, await writePdf({ diagram: short, options }, now))
    execFileSync('pdftoppm', ['-r', '192', '-png', '-singlefile', file, join(made, 'a')])
    const ours = await writePng(composeSheets(short, options), 2)
    expect(await toDifference(ours, readFileSync(join(made, 'a.png')))).toBeLessThan(0.01)
  })
})
