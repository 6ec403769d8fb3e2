import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, test } from 'vitest'
import { writePdf } from '../../api/export/pictures/pdf.ts'
import { measureNode, toLabel } from '../../viz/diagram/boxes.ts'
import { renderDiagram } from '../../viz/diagram/render.ts'
import { type PdfNode, readPdf } from '../setup/read-pdf.ts'
import { sampleNodes, toSampleDiagram, toSampleSources } from './diagram-sample.ts'

const sources = toSampleSources(30)
const sample = toSampleDiagram({
  title: 'Ai phối hợp với ai ở biên giới Điện Biên',
  subtitles: ['Ngày 22/11/2026', 'Bộ lọc: cấp ủy đảng', 'Giới hạn số nút ẩn 12 nút kề'],
  sources,
})
const now = new Date('2026-11-22T03:04:05Z')
const squeeze = (text: string) => text.replace(/\s+/g, ' ')

/** Every text of the groups, its lines joined, as the SVG of the same picture has it. */
function textsOf(svg: string, ...ids: string[]): string[] {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml')
  return ids.flatMap((id) =>
    [...(document.getElementById(id)?.getElementsByTagName('text') ?? [])].map((text) =>
      [...text.getElementsByTagName('tspan')].map((line) => line.textContent).join(' '),
    ),
  )
}
const rolesOf = (node: PdfNode): PdfNode[] =>
  node.role ? [node, ...(node.children ?? []).flatMap(rolesOf)] : []

describe('a PDF, as it is searched and read aloud', () => {
  test.each(['screen', 'a4'] as const)('has every text of the picture in it, on %s', async (size) => {
    const found = squeeze((await readPdf(await writePdf({ diagram: sample, options: { size } }, now))).text)
    const svg = renderDiagram(sample, { size })
    const groups = ['title', 'legend', 'sources', 'footer', ...(size === 'screen' ? ['labels', 'nodes'] : [])]
    const texts = textsOf(svg, ...groups).map(squeeze)
    expect(texts.length).toBeGreaterThan(20)
    for (const text of texts) expect(found).toContain(text)
    for (const { title } of sources) expect(found).toContain(title)
  })

  test('has the name of every node whole, however its lines break', async () => {
    const { text } = await readPdf(await writePdf({ diagram: sample, options: {} }, now))
    const found = squeeze(text)
    const broken = sampleNodes.filter((node) => measureNode(node).lines.length > 1)
    expect(broken.length).toBeGreaterThan(2)
    for (const node of sampleNodes) expect(found).toContain(squeeze(toLabel(node)))
  })

  test('says its language, and tells in order what stands where, with words for what is drawn', async () => {
    const { isTagged, info, pages } = await readPdf(
      await writePdf({ diagram: sample, options: { size: 'a4' } }, now),
    )
    expect(isTagged).toBe(true)
    expect(info).toMatchObject({ Title: sample.title, Language: 'vi' })
    const [first, ...others] = pages.map(({ structure }) => rolesOf(structure))
    expect(first?.map(({ role }) => role).slice(0, 4)).toEqual(['Root', 'Document', 'H1', 'Figure'])
    const { alt = '' } = first?.find(({ role }) => role === 'Figure') ?? {}
    for (const words of [sample.title, ...sample.subtitles, ...sampleNodes.map(({ name }) => name)])
      expect(alt).toContain(words)
    expect(others.length).toBeGreaterThan(0)
    for (const page of others) {
      expect(page.some(({ role }) => role === 'P')).toBe(true)
      expect(page.some(({ role }) => role === 'Figure')).toBe(false)
    }
  })
})
