import { expect, it } from 'vitest'
import { startAtlas } from './atlas-server.ts'
import { openPage, readPicture, waitForPicture } from './chromium.ts'
import type { Running } from './running.ts'

/** What the viewer says when there is nothing, or nobody answers. */
export function failureTests(running: () => Running): void {
  it('says how to load data when there is none', async () => {
    const empty = await startAtlas()
    try {
      const { page } = await openPage(running().browser, empty.address)
      await page.getByRole('heading', { name: 'Chưa có dữ liệu' }).waitFor()
      await page.getByText('npm run seed').waitFor()
      await page.context().close()
    } finally {
      await empty.remove()
    }
  })

  it('keeps the picture when the server goes away, and goes on when it is back', async () => {
    const server = await startAtlas(running().copyTexts)
    try {
      const { page } = await openPage(running().browser, server.address)
      const before = await waitForPicture(page)
      await page.locator('.day-input').waitFor()
      await server.stop()
      await page.getByRole('slider', { name: 'Ngày của sơ đồ' }).focus()
      await page.keyboard.press('ArrowLeft')
      await page.getByText('Máy chủ không trả lời.').waitFor()
      expect(await readPicture(page)).toEqual(before)
      await server.start()
      await page.getByRole('button', { name: 'Thử lại' }).click()
      await page.getByText('Máy chủ không trả lời.').waitFor({ state: 'hidden' })
      await expect
        .poll(() => page.locator('[data-value="PARTY_DISSOLVED"]').getAttribute('data-drawn'))
        .toBe('3')
      await page.context().close()
    } finally {
      await server.remove()
    }
  })
}
