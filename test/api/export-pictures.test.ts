import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import { toAsked } from '../../api/export/parameters.ts'
import { writePage } from '../../api/export/pictures/html.ts'
import { writePng } from '../../api/export/pictures/png.ts'
import { createFileNode, toNetwork } from '../formats/support/networks.ts'
import { readText } from '../formats/support/parts.ts'
import { readPdf } from '../setup/read-pdf.ts'
import { createExportServer } from './support/exports.ts'
import { describeApi } from './support/world.ts'

const focus = 'focus=org-don-suoi-dan&asOf=2025-12-31'

/** Of a PNG, in pixels. */
const toWidth = (png: Uint8Array) => Buffer.from(png).readUInt32BE(16)

it('a PNG of which no scale is asked for is drawn as finely as there is room for', async () => {
  const draw = (width: number, height: number) => writePng({ sheets: [{ width, height, parts: [] }] })
  expect(toWidth(await draw(4_000, 3_000))).toBe(8_000)
  expect(toWidth(await draw(8_000, 4_000))).toBe(8_000)
  await expect(draw(16_000, 8_000)).rejects.toThrow(/16000 × 8000 pixels.*ask for a "size" of a4/)
})

describeApi((_, store) => {
  const serve = createExportServer()

  describe('a picture of a network', () => {
    it('as SVG draws every node and edge of the network, laid out, with its sources', async () => {
      const { get, read } = await serve(store())
      const { data } = await read(focus)
      const response = await get(`svg?${focus}`)
      const document = new DOMParser().parseFromString(await response.text(), 'image/svg+xml')
      const idsIn = (group: string) =>
        [...(document.getElementById(group)?.getElementsByTagName('g') ?? [])]
          .map((element) => element.getAttribute('data-id'))
          .filter((id) => id !== null)
          .sort()
      expect(idsIn('nodes')).toEqual(data.nodes.map(({ id }) => id).sort())
      expect(idsIn('edges')).toEqual(data.edges.map(({ id }) => id).sort())
      expect(
        [...(document.getElementById('sources')?.getElementsByTagName('g') ?? [])].map((element) =>
          element.getAttribute('data-source'),
        ),
      ).toEqual(data.sources.map((_, at) => String(at + 1)))
    })

    it('as PDF is on the paper, in the language and of the day that are asked for', async () => {
      const { get } = await serve(store())
      const response = await get(`pdf?${focus}&size=a4&theme=grey&lang=en&qr=true`)
      const { text, pages, info } = await readPdf(new Uint8Array(await response.arrayBuffer()))
      for (const words of ['Coordination network around', 'Status on 2025-12-31', 'Legend', 'Sources', '[1]'])
        expect(text).toContain(words)
      expect(info).toMatchObject({ Language: 'en' })
      for (const { width, height } of pages)
        expect([width, height].map(Math.round).sort((a, b) => a - b)).toEqual([595, 842])
    })

    it('as PNG has as many pixels as are asked for', async () => {
      const { get } = await serve(store())
      const widthOf = async (scale: string) =>
        toWidth(new Uint8Array(await (await get(`png?${focus}${scale}`)).arrayBuffer()))
      const one = await widthOf('&scale=1')
      expect(one).toBeGreaterThan(700)
      const [two, four, usual] = [await widthOf('&scale=2'), await widthOf('&scale=4'), await widthOf('')]
      expect([two, four, usual]).toEqual([2 * one, 4 * one, 2 * one])
    })

    it('stands as its layout says', async () => {
      const { get } = await serve(store())
      const layouts = ['force', 'layered', 'concentric', 'by-place']
      const drawn = await Promise.all(
        layouts.slice(0, 2).map(async (layout) => (await get(`svg?${focus}&layout=${layout}`)).text()),
      )
      const more = await Promise.all(
        layouts.slice(2).map(async (layout) => (await get(`svg?${focus}&layout=${layout}`)).text()),
      )
      expect(new Set([...drawn, ...more]).size).toBeGreaterThan(2)
    })

    it('stands on the page in which it is exported, before the tables of all that it shows', async () => {
      const { get, read } = await serve(store())
      const { data } = await read(focus)
      const page = await (await get(`html?${focus}&theme=dark`)).text()
      const [, base64 = ''] = /<img src="data:image\/svg\+xml;base64,([^"]+)"/.exec(page) ?? []
      const svg = Buffer.from(base64, 'base64').toString()
      expect(svg).toBe(await (await get(`svg?${focus}&theme=dark`)).text())
      for (const { id } of [...data.nodes, ...data.edges]) expect(svg).toContain(`data-id="${id}"`)
      expect(page.indexOf('<img')).toBeLessThan(page.indexOf('<table'))
      const whole = await (await get('html')).text()
      expect(whole).toContain('<img src="data:image/svg+xml;base64,')
    })

    it('is not drawn on the page of a network that is too large for it, which says why', async () => {
      const nodes = Array.from({ length: 2_001 }, (_, at) => createFileNode(`org-${at}`))
      const { picture } = toAsked(new URLSearchParams())
      for (const [language, told] of [
        ['vi', /<p>Trang này không có hình: mạng lưới có hơn 2\.000 nút/],
        ['en', /<p>There is no picture on this page: the network has more than 2,000 nodes/],
      ] as const) {
        const page = await readText(writePage(toNetwork({ nodes }, { language }), { picture }))
        expect(page).toMatch(told)
        expect(page).not.toContain('<img')
        expect(page).toContain('org-2000')
      }
    })
  })
})
