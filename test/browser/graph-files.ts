import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { readEnvelope } from '../../viz/export/envelope.ts'
import type { FormatId } from '../../viz/export/picture-options.ts'
import { en } from '../../viz/locales/en.ts'
import { vi } from '../../viz/locales/vi.ts'
import type { ExportedNetwork } from '../api/support/exports.ts'
import { graphReaders } from '../formats/support/read-graph.ts'
import { openPage, readPicture, waitForPicture } from './chromium.ts'
import { beginExport, exportPicture } from './exporting.ts'
import type { Running } from './running.ts'

const focus = 'agr-doan-ktqp-379-bon-huyen-2020'
const day = '2025-06-15'
/** Around an agreement, on a day before its districts ended, without mass organizations. */
const path = `/?focus=${focus}&day=${day}&kind=!front`

const toPattern = (name: string) => new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)

/** The bytes of the file of the page's picture. */
async function download(page: Page, format: FormatId): Promise<Buffer> {
  const words = (await page.locator('html').getAttribute('lang')) === 'en' ? en : vi
  const found = await exportPicture(page, toPattern(words.exports.formats[format]))
  await page.getByText(words.exports.done(found.suggestedFilename())).first().waitFor()
  return readFile(await found.path())
}

/** What is on the screen, in the viewer's own JSON. */
async function readDrawn(page: Page) {
  const { data } = readEnvelope((await download(page, 'json')).toString())
  const sorted = (all: ReadonlyArray<{ readonly id: string }>) => all.map(({ id }) => id).sort()
  return { nodes: sorted(data.network.nodes), edges: sorted(data.network.edges), positions: data.positions }
}

/** Files for other programs, of exactly what is drawn. */
export function graphFileTests(running: () => Running): void {
  const open = async (at = path) => {
    const opened = await openPage(running().browser, running().server.address, at)
    return { ...opened, picture: await waitForPicture(opened.page) }
  }

  it('hold exactly what is drawn, with the citations that the server knows, the day and the address', async () => {
    const { page, picture, problems } = await open()
    const drawn = await readDrawn(page)
    expect([drawn.nodes.length, drawn.edges.length]).toEqual([picture.nodes, picture.edges])
    const response = await fetch(new URL(`/export/json?focus=${focus}`, running().server.address))
    const { data } = (await response.json()) as ExportedNetwork
    const citedBy = new Map(
      [...data.nodes, ...data.edges].map(({ id, citations }) => [id, [...citations].sort()]),
    )
    // The filter leaves out some of what the server has.
    expect(picture.nodes).toBeLessThan(data.nodes.length)
    const ofServer = (ids: readonly string[]) => new Map(ids.map((id) => [id, citedBy.get(id)]))
    for (const [format, read] of Object.entries(graphReaders)) {
      const found = await read(await download(page, format as keyof typeof graphReaders))
      const inOrder = (all: ReadonlyMap<string, unknown>) =>
        new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)))
      expect(inOrder(found.nodes), format).toEqual(ofServer(drawn.nodes))
      expect(inOrder(found.edges), format).toEqual(ofServer(drawn.edges))
      expect(found.asOf, format).toBe(day)
      const { origin, searchParams } = new URL(found.permalink)
      expect(origin).toBe(new URL(running().server.address).origin)
      expect(Object.fromEntries(searchParams)).toMatchObject({ focus, day, kind: '!front' })
      const cited = new Set([...found.nodes.values(), ...found.edges.values()].flat())
      expect([...found.citations].sort(), format).toEqual([...cited].sort())
      expect(cited.size).toBeGreaterThan(5)
    }
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('for databases and drawing programs name every element, the day, the filter and the address', async () => {
    const { page } = await open()
    const { nodes, edges } = await readDrawn(page)
    for (const format of ['dot', 'cypher', 'neo4j'] as const) {
      const bytes = await download(page, format)
      const files = format === 'neo4j' ? Object.values(unzipSync(bytes)) : [bytes]
      const text = files.map((file) => Buffer.from(file).toString()).join('\n')
      for (const id of [...nodes, ...edges]) expect(text, `${format} of ${id}`).toContain(id)
      for (const words of [day, 'không có Mặt trận', `focus=${focus}`]) expect(text).toContain(words)
    }
    await page.context().close()
  })

  it('as a page show the picture without a server, to everybody', async () => {
    const { page, picture } = await open()
    const html = (await download(page, 'html')).toString()
    const shown = await openPage(running().browser, running().server.address, 'about:blank')
    await shown.page.context().setOffline(true)
    await shown.page.setContent(html)
    const image = shown.page.locator('figure img')
    expect(await image.evaluate(({ naturalWidth }: HTMLImageElement) => naturalWidth)).toBeGreaterThan(400)
    const svg = Buffer.from((await image.getAttribute('src'))?.split(',')[1] ?? '', 'base64').toString()
    expect(svg.match(/<g data-id=/g)?.length).toBe(picture.nodes + picture.edges)
    const widthOf = () => image.evaluate(({ width, naturalWidth }: HTMLImageElement) => [width, naturalWidth])
    await shown.page.setViewportSize({ width: 400, height: 700 })
    await expect.poll(async () => (await widthOf())[0]).toBeLessThan(400)
    await shown.page.getByLabel('Xem hình theo cỡ gốc').check()
    await expect
      .poll(async () => {
        const [width, naturalWidth] = await widthOf()
        return width === naturalWidth
      })
      .toBe(true)
    const rows = shown.page.locator('[aria-labelledby="nodes"] tbody tr')
    expect(await rows.count()).toBe(picture.nodes)
    const { violations } = await new AxeBuilder({ page: shown.page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    expect(shown.problems).toEqual([])
    await Promise.all([page.context().close(), shown.page.context().close()])
  })

  it.each(['graphml', 'gexf', 'cx2', 'cyjs', 'network', 'json'] as const)(
    'in the format %s open again as the same picture, with everything where it stood',
    async (format) => {
      const { page } = await open(`${path}&draw=actors&title=Bốn%20huyện&pin=org-doan-ktqp-379:40:-25`)
      const before = await readDrawn(page)
      const bytes = await download(page, format)
      await page.context().close()
      const { page: other, problems } = await open('/')
      await other
        .locator('input[type="file"]')
        .setInputFiles({ name: `so-do.${format}`, mimeType: 'text/plain', buffer: bytes })
      await expect
        .poll(() => readPicture(other))
        .toEqual({ nodes: before.nodes.length, edges: before.edges.length })
      await expect.poll(() => other.locator('.canvas-area').getAttribute('aria-busy')).toBe('false')
      const after = await readDrawn(other)
      expect(after.nodes).toEqual(before.nodes)
      expect(after.edges).toEqual(before.edges)
      for (const [id, { x, y }] of Object.entries(before.positions)) {
        expect(after.positions[id]?.x, id).toBeCloseTo(x, 1)
        expect(after.positions[id]?.y, id).toBeCloseTo(y, 1)
      }
      await other.getByText('Bốn huyện').first().waitFor()
      expect(problems).toEqual([])
      await other.context().close()
    },
  )

  it('of other programs, cut off, or of other data are told from ours', async () => {
    const { page } = await open()
    const whole = (await download(page, 'graphml')).toString()
    const give = (name: string, text: string) =>
      page
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    await give('theirs.gexf', '<gexf xmlns="http://gexf.net/1.3"><graph/></gexf>')
    await page.getByText(`${vi.kept.fileRefused('theirs.gexf')} ${vi.kept.fileFaults.foreign}`).waitFor()
    await give('half.graphml', whole.slice(0, whole.length / 2))
    await page.getByText(`${vi.kept.fileRefused('half.graphml')} ${vi.kept.fileFaults.cutOff}`).waitFor()
    await give('older.graphml', whole.replace(/[0-9a-f]{64}(?=<\/data>)/, 'f'.repeat(64)))
    await page.getByText(vi.views.dataChanged).waitFor()
    await page.context().close()
  })

  it('are not made once the reader stops it while the evidence is read', async () => {
    const { page, problems } = await open()
    let asked = (_: unknown) => {}
    const reading = new Promise((resolve) => {
      asked = resolve
    })
    // No answer comes until the reader has given up.
    await page.route('**/graphql', (route) => asked(route))
    await beginExport(page, /^GraphML/)
    await reading
    await page.getByRole('button', { name: vi.exports.cancel }).click()
    await page.getByText(vi.exports.cancelled).waitFor()
    await page.unroute('**/graphql')
    expect(problems).toEqual([])
    await page.context().close()
  })
}
