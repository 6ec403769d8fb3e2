import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../setup/read-pdf.ts'
import { createExportServer } from './support/exports.ts'
import { describeApi } from './support/world.ts'

const focus = 'focus=org-don-suoi-dan&asOf=2025-12-31'

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
      const widthOf = async (scale: number) =>
        Buffer.from(await (await get(`png?${focus}&scale=${scale}`)).arrayBuffer()).readUInt32BE(16)
      const one = await widthOf(1)
      expect(one).toBeGreaterThan(700)
      expect([await widthOf(2), await widthOf(4)]).toEqual([2 * one, 4 * one])
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
  })
})
