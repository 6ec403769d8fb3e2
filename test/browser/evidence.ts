import { expect, it } from 'vitest'
import { waitForPicture } from './chromium.ts'
import { type Visit, waitForPage } from './pages.ts'

/** On whose word each fact stands. */
export function evidenceTests(visit: Visit): void {
  it.each([
    '/agreement/agr-doan-ktqp-379-bon-huyen-2020',
    '/organization/org-ubnd-huyen-nam-po',
    '/organization/org-doan-ktqp-379',
    '/unit/unit-huyen-nam-po-103-2025-01',
    '/area/area-di-cu-xuat-nhap-canh',
    '/?select=agr-doan-ktqp-379-bon-huyen-2020',
    '/?select=org-doan-ktqp-379',
  ])('opens the citations of every fact of %s', async (path) => {
    const { page, problems } = await visit(path)
    const facts = page.locator('[data-fact]')
    await facts.nth(2).waitFor()
    await page.locator('main[aria-busy="false"], .canvas-area[aria-busy="false"]').waitFor()
    await expect.poll(() => page.locator('.skeleton').count()).toBe(0)
    // What the facts rest on comes after the facts, and moves them.
    await expect.poll(() => page.locator('[data-fact]:not(:has(.evidence))').count()).toBe(0)
    const buttons = page.locator('[data-fact] .evidence')
    const names = await buttons.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
    expect(new Set(names).size).toBeGreaterThan(2)
    // Of a long list the first few: the others are made alike.
    for (const [index] of [...names.entries()].filter(([at]) => at < 30)) {
      const button = buttons.nth(index)
      await button.press('Enter')
      const dialog = page.getByRole('dialog')
      await dialog.locator('.citation .citation-source', { hasText: /\S/ }).first().waitFor()
      await expect.poll(() => dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true)
      await page.keyboard.press('Escape')
      await expect
        .poll(() =>
          button.evaluate(
            (element) =>
              element === document.activeElement && document.querySelector('[role="dialog"]') === null,
          ),
        )
        .toBe(true)
    }
    expect(problems).toEqual([])
  })

  it('closes what it opened on Escape before the focus has come there, and keeps what is selected', async () => {
    const { page } = await visit('/?select=agr-doan-ktqp-379-bon-huyen-2020')
    await waitForPicture(page)
    const button = page.locator('.standing .evidence')
    await button.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await button.dispatchEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
    await dialog.waitFor({ state: 'hidden' })
    expect(await page.locator('.graph-canvas').getAttribute('data-selected')).toBe(
      'agr-doan-ktqp-379-bon-huyen-2020',
    )
  })

  it('opens a line between actors as the coordinations that it stands for, each on the word of both parties', async () => {
    const [one, other] = ['org-doan-ktqp-379', 'org-ubnd-huyen-nam-po']
    const { page } = await visit(`/?draw=actors&focus=${one}&select=${one}~${other}`)
    await waitForPicture(page)
    const parts = page.getByRole('list', { name: /^Hai bên trong Quy chế phối hợp hoạt động/ })
    await expect.poll(() => parts.getByRole('listitem').count()).toBe(2)
    await parts.getByRole('button').first().click()
    await page.getByRole('dialog').locator('.citation').first().waitFor()
  })

  it('shows readings that disagree side by side, each with its source', async () => {
    const { page } = await visit('/agreement/agr-doan-ktqp-379-bon-huyen-2020')
    const readings = page.getByRole('list', { name: 'Các nguồn nói khác nhau' }).first()
    await waitForPage(page, /Quy chế phối hợp hoạt động/)
    const places = readings.locator('> li')
    expect(await places.count()).toBeGreaterThan(1)
    const tops = () =>
      places.evaluateAll((all) => all.slice(0, 2).map((one) => one.getBoundingClientRect().top))
    await expect.poll(async () => new Set(await tops()).size).toBe(1)
  })

  it('leads from a citation to its place in the source, with the facts that it supports', async () => {
    const { page } = await visit('/agreement/agr-doan-ktqp-379-bon-huyen-2020')
    await page.locator('.citation-source a').first().click()
    const marked = page.locator('.citation[aria-current="true"]')
    await marked.waitFor()
    await expect
      .poll(async () => new URL(page.url()).searchParams.get('at') === (await marked.getAttribute('id')))
      .toBe(true)
    await marked.getByRole('link').first().waitFor()
    await expect.poll(() => marked.evaluate((card) => card.getBoundingClientRect().top)).toBeLessThan(900)
  })

  it('copies a fingerprint, and shows the whole of it where there is no clipboard', async () => {
    const { page, problems } = await visit('/source/src-text-003')
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
    await expect
      .poll(async () => (await page.evaluate(() => String(getSelection()))) === (await whole.textContent()))
      .toBe(true)
    expect(problems).toEqual([])
  })
}
