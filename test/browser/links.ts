import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { readEnvelope } from '../../viz/export/envelope.ts'
import { openPage, readPicture, waitForPicture } from './chromium.ts'
import { exportPicture } from './exporting.ts'
import type { Running } from './running.ts'

/** All that is drawn, in the words of the list: the same for equal pictures. */
async function readList(page: Page): Promise<string[]> {
  await page.getByRole('tab', { name: /Danh sách|List/ }).click()
  await page.getByRole('row').nth(1).waitFor()
  return page.getByRole('row').allInnerTexts()
}

/** Where everything is drawn, from the file that carries the view away. */
async function readPositions(page: Page): Promise<unknown> {
  const download = await exportPicture(page, /^JSON, hình/)
  return readEnvelope(await readFile(await download.path(), 'utf8')).data.positions
}

/** The address bar holds the view. */
export function linkTests(running: () => Running): void {
  const open = (path?: string) => openPage(running().browser, running().server.address, path)

  it('shows the same picture to whoever follows the link', async () => {
    const { page } = await open('/?focus=org-doan-ktqp-345&day=2026-01-01')
    await waitForPicture(page)
    await page.getByRole('button', { name: /^Hoạt động phối hợp/ }).click()
    await page.getByRole('tab', { name: 'Danh sách' }).click()
    await page.getByRole('row').nth(1).click()
    await expect.poll(() => page.url()).toMatch(/select=.+&coordination=%21JOINT_ACTIVITY/)
    const [mine, theirs] = [page, (await open(page.url())).page]
    const picture = await waitForPicture(theirs)
    await expect.poll(() => readPicture(mine)).toEqual(picture)
    const listed = await readList(mine)
    await expect.poll(() => readList(theirs)).toEqual(listed)
    const selected = await mine.locator('.graph-canvas').getAttribute('data-selected')
    await expect.poll(() => theirs.locator('.graph-canvas').getAttribute('data-selected')).toBe(selected)
    expect(await readPositions(theirs)).toEqual(await readPositions(mine))
    await Promise.all([mine.context().close(), theirs.context().close()])
  })

  it('goes back and forward through what was selected', async () => {
    const { page } = await open('/?select=org-doan-ktqp-345')
    await waitForPicture(page)
    const title = page.locator('.details h2')
    await expect.poll(() => title.textContent()).toContain('345')
    await page
      .getByRole('button', { name: /Quân khu 2/ })
      .first()
      .click()
    await expect.poll(() => title.textContent()).toContain('Quân khu 2')
    await page.goBack()
    await expect.poll(() => title.textContent()).toContain('345')
    await page.goForward()
    await expect.poll(() => title.textContent()).toContain('Quân khu 2')
    await page.context().close()
  })

  it('says which parts of an address it left out', async () => {
    const { page } = await open('/?day=soon&layout=spiral')
    await waitForPicture(page)
    await page.getByText('day=soon, layout=spiral').waitFor()
    await page.context().close()
  })

  it('speaks English when asked, on every page', async () => {
    const { page, problems } = await open()
    await waitForPicture(page)
    await page.getByRole('button', { name: 'Tiếng Anh' }).click()
    await page.getByRole('heading', { name: 'What this diagram is' }).waitFor()
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('link', { name: 'Data' }).click()
    await page.getByRole('heading', { name: 'Rules of evidence' }).waitFor()
    await page.getByRole('listitem').filter({ hasText: 'Agreements' }).first().waitFor()
    await page.goBack()
    await waitForPicture(page)
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('keeps the page of the data at its own address', async () => {
    const { page } = await open('/data')
    await page.getByRole('heading', { name: 'Quy tắc bằng chứng' }).waitFor()
    await expect
      .poll(() => page.getByRole('grid', { name: 'Nguồn' }).getByRole('row').count())
      .toBeGreaterThan(5)
    await page.context().close()
  })
}
