import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { readEnvelope } from '../../viz/export/envelope.ts'
import { readPdf } from '../setup/read-pdf.ts'
import { openPage, waitForPicture } from './chromium.ts'
import { exportPicture, pick } from './exporting.ts'
import type { Running } from './running.ts'

const path = '/?focus=agr-doan-ktqp-379-bon-huyen-2020&day=2026-11-22&kind=!front'

/** Files that carry the picture away. */
export function exportTests(running: () => Running): void {
  const exportAs = async (format: RegExp, choose?: (page: Page) => Promise<void>) => {
    const { page } = await openPage(running().browser, running().server.address, path)
    const picture = await waitForPicture(page)
    const download = await exportPicture(page, format, choose)
    const bytes = await readFile(await download.path())
    await page.getByText(`Đã xuất ${download.suggestedFilename()}.`).waitFor()
    await page.context().close()
    return { bytes, name: download.suggestedFilename(), picture }
  }

  it('as SVG, with title, day, filter, legend, sources and a link back', async () => {
    const { bytes, name } = await exportAs(/^SVG/)
    const svg = bytes.toString('utf8')
    expect(name).toMatch(/^network_[a-z0-9-]+_2026-11-22\.svg$/)
    for (const words of ['Phối hợp quanh', 'Tình trạng ngày 22/11/2026', 'Chú giải', 'UBND h. Nậm Pồ'])
      expect(svg).toContain(words)
    expect(svg).toContain('không có Mặt trận')
    expect(svg).toContain(
      `${running().server.address}?day=2026-11-22&amp;focus=agr-doan-ktqp-379-bon-huyen-2020`,
    )
    expect(svg).not.toMatch(/(?:href|src)="https?:\/\/fonts/)
  })

  it('as PNG of a picture', async () => {
    const { bytes, name } = await exportAs(/^PNG/)
    expect(name).toMatch(/\.png$/)
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(600)
  })

  it('as PDF on A4 in greys, with a QR code, and remembers what was chosen', async () => {
    const { bytes, name } = await exportAs(/^PDF/, async (page) => {
      await pick(page, 'Khổ', /A4/)
      await pick(page, 'Màu', /Xám/)
      await page.getByText('Kèm mã QR').click()
      const kept = async () =>
        JSON.parse((await page.evaluate(() => localStorage.getItem('atlas.export'))) ?? '{}')
      await expect.poll(kept).toMatchObject({ format: 'pdf', size: 'a4', palette: 'grey', hasQrCode: true })
    })
    expect(name).toMatch(/^network_[a-z0-9-]+_2026-11-22\.pdf$/)
    const { text, pages } = await readPdf(bytes)
    for (const { width, height } of pages)
      expect([width, height].map(Math.round).sort((a, b) => a - b)).toEqual([595, 842])
    for (const words of [
      'Phối hợp quanh',
      'Tình trạng ngày 22/11/2026',
      'Chú giải',
      'UBND h. Nậm Pồ',
      'Nguồn',
    ])
      expect(text).toContain(words)
  })

  it('as JSON that is read again, with every edge cited', async () => {
    const { bytes, picture } = await exportAs(/^JSON, hình/)
    const { data, meta } = readEnvelope(bytes.toString('utf8'))
    expect(data.network.nodes).toHaveLength(picture.nodes)
    expect(data.network.edges).toHaveLength(picture.edges)
    expect(Object.keys(data.positions)).toHaveLength(picture.nodes)
    expect(meta.sourceVersion).toMatch(/^[0-9a-f]{64}$/)
    const cited = new Set(data.citations.map(({ id }) => id))
    for (const edge of data.network.edges) expect(edge.citations.some((id) => cited.has(id))).toBe(true)
  })
}
