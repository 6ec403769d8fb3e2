import { expect, it } from 'vitest'
import { openPage, waitForPicture } from './chromium.ts'
import { waitForPage } from './pages.ts'
import type { Running } from './running.ts'

/** On whose word each fact stands. */
export function evidenceTests(running: () => Running): void {
  const open = (path: string) => openPage(running().browser, running().server.address, path)

  it.each([
    '/agreement/agr-doan-ktqp-379-bon-huyen-2020',
    '/organization/org-ubnd-huyen-nam-po',
    '/?select=agr-doan-ktqp-379-bon-huyen-2020',
  ])('opens the citations of every fact of %s', async (path) => {
    const { page, problems } = await open(path)
    const facts = page.locator('[data-fact]')
    await facts.nth(2).waitFor()
    await page.locator('main[aria-busy="false"], .canvas-area[aria-busy="false"]').waitFor()
    expect(await facts.count()).toBeGreaterThan(2)
    for (const fact of await facts.all()) {
      const button = fact.locator('.evidence').first()
      await button.click()
      const dialog = page.getByRole('dialog')
      await dialog.locator('.citation').first().waitFor()
      expect(await dialog.locator('.citation-source').first().textContent()).not.toBe('')
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
      await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
    }
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('opens a line between actors as the coordinations that it stands for, each on the word of both parties', async () => {
    const [one, other] = ['org-doan-ktqp-379', 'org-ubnd-huyen-nam-po']
    const { page } = await open(`/?draw=actors&focus=${one}&select=${one}~${other}`)
    await waitForPicture(page)
    const parts = page.getByRole('list', { name: /^Hai bên trong Quy chế phối hợp hoạt động/ })
    await expect.poll(() => parts.getByRole('listitem').count()).toBe(2)
    await parts.getByRole('button').first().click()
    await page.getByRole('dialog').locator('.citation').first().waitFor()
    await page.context().close()
  })

  it('shows readings that disagree side by side, each with its source', async () => {
    const { page } = await open('/agreement/agr-doan-ktqp-379-bon-huyen-2020')
    const readings = page.getByRole('list', { name: 'Các nguồn nói khác nhau' }).first()
    await waitForPage(page, /Quy chế phối hợp hoạt động/)
    const places = readings.locator('> li')
    expect(await places.count()).toBeGreaterThan(1)
    const [first, second] = [await places.nth(0).boundingBox(), await places.nth(1).boundingBox()]
    expect(first?.y).toBe(second?.y)
    await page.context().close()
  })

  it('leads from a citation to its place in the source, with the facts that it supports', async () => {
    const { page } = await open('/agreement/agr-doan-ktqp-379-bon-huyen-2020')
    await page.locator('.citation-source a').first().click()
    const marked = page.locator('.citation[aria-current="true"]')
    await marked.waitFor()
    expect(new URL(page.url()).searchParams.get('at')).toBe(await marked.getAttribute('id'))
    await marked.getByRole('link').first().waitFor()
    await expect.poll(() => marked.evaluate((card) => card.getBoundingClientRect().top)).toBeLessThan(900)
    await page.context().close()
  })

  it('copies a fingerprint, and shows the whole of it where there is no clipboard', async () => {
    const { page, problems } = await open('/source/src-text-003')
    const fingerprint = page.getByRole('button', { name: /^Chép dấu vân tay/ }).first()
    await fingerprint.click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^[0-9a-f]{64}$/)
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await page
      .getByRole('button', { name: /^Chép dấu vân tay/ })
      .nth(1)
      .click()
    const whole = page.locator('.fingerprint-whole')
    await whole.waitFor()
    expect(await whole.textContent()).toBe(await page.evaluate(() => String(getSelection())))
    expect(problems).toEqual([])
    await page.context().close()
  })
}
