import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { readEnvelope } from '../../viz/export/envelope.ts'
import { vi } from '../../viz/locales/vi.ts'
import { waitForPicture } from './chromium.ts'
import { exportPicture } from './exporting.ts'
import { createOpener, type Running } from './running.ts'

const layouts = [
  ['layered', vi.layouts.layered],
  ['concentric', vi.layouts.concentric],
  ['by-place', vi.layouts.byPlace],
  ['force', vi.layouts.force],
] as const

/** Where everything stands that is drawn, by id. */
async function readPositions(page: Page) {
  const download = await exportPicture(page, /^JSON, hình/)
  const { data } = readEnvelope(await readFile(await download.path(), 'utf8'))
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  return data.positions
}

/** The layouts that a reader can choose. */
export function arrangingTests(running: () => Running): void {
  const open = createOpener(running)

  it('draws otherwise in each layout, and in the same layout always the same', async () => {
    const { page } = await open()
    await waitForPicture(page)
    const drawn = async () => (await page.locator('.graph-canvas').screenshot()).toString('base64')
    const seen: unknown[] = []
    for (const [layout, name] of layouts) {
      const before = await drawn()
      await page.getByRole('button', { name: /^Bố cục: / }).click()
      await page.getByRole('menuitemradio', { name, exact: true }).click()
      await page.getByRole('button', { name: `Bố cục: ${name}`, exact: true }).waitFor()
      await page.getByRole('menu').waitFor({ state: 'detached' })
      await waitForPicture(page)
      await expect.poll(drawn).not.toBe(before)
      const positions = await readPositions(page)
      for (const other of seen) expect(positions).not.toEqual(other)
      seen.push(positions)

      const { page: theirs } = await open(`/?layout=${layout}`)
      await waitForPicture(theirs)
      expect(await readPositions(theirs)).toEqual(positions)
      await theirs.close()
    }
    await page.close()
  })
}
