import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openPage } from './chromium.ts'
import { findFaults, themes } from './faults.ts'
import { createOpener, type Running } from './running.ts'
import { day, keysOf, long, rowsOf, withMatrix } from './tables-shared.ts'

/** So many rows are looked at; the others are made alike. */
const rowsLikeOthers = 12
function forgetRows(kept: number): void {
  for (const row of [...document.querySelectorAll('.page-table [role="row"][data-key]')].slice(kept))
    row.remove()
}

const focused = (page: Page) =>
  page.evaluate(() => ({
    role: document.activeElement?.getAttribute('role'),
    key: document.activeElement?.getAttribute('data-key'),
  }))

/** Pages of tables by keys, by ear, on a phone and on paper. */
export function tableAccessTests(running: () => Running): void {
  const open = createOpener(running)

  it('sorts, opens and closes by keys: to come by a row is not to open it, and the focus comes back', async () => {
    const { page, problems } = await open(`/orphaned?day=${day}`)
    await rowsOf(page).first().waitFor()
    await page.getByRole('button', { name: 'Xuất bảng' }).focus()
    await page.keyboard.press('Tab')
    const [first] = await keysOf(page)
    await expect.poll(() => focused(page)).toEqual({ role: 'row', key: first })
    expect(await page.locator('.evidence-pane').count()).toBe(0)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    const header = page.getByRole('columnheader').first()
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const pane = page.getByRole('complementary', { name: 'Bằng chứng của dòng' })
    await pane.waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await pane.waitFor({ state: 'hidden' })
    const [, second] = await keysOf(page)
    await expect.poll(() => focused(page)).toEqual({ role: 'row', key: second })
    expect(problems).toEqual([])
    await page.close()
  })

  it('walks the numbers of the matrix by arrows, and comes back to the one that was open', async () => {
    const { page } = await open(`/matrix?when=any&day=${day}`)
    await page.locator('.matrix-cell').first().waitFor()
    await rowsOf(page).first().focus()
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
    const pane = page.getByRole('complementary', { name: 'Bằng chứng của dòng' })
    await pane.locator('.counted').first().waitFor()
    await pane.getByRole('button', { name: 'Đóng bằng chứng' }).click()
    await pane.waitFor({ state: 'hidden' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('matrix-cell')
    await page.close()
  })

  it('puts every row and every number on paper, which holds only those in sight on the screen', async () => {
    const { page } = await open(long.path, long.prepare)
    await rowsOf(page).first().waitFor()
    expect(await rowsOf(page).count()).toBeLessThan(long.count)
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await rowsOf(page).count()).toBe(long.count)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await expect.poll(() => rowsOf(page).count()).toBeLessThan(long.count)

    await page.goto(new URL(`/matrix?when=any&day=${day}`, page.url()).href)
    await page.locator('.matrix-cell').first().waitFor()
    const count = Number.parseInt((await page.locator('.table-count').textContent()) ?? '', 10)
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await page.locator('.matrix-paper').first().locator('tbody tr').count()).toBe(count)
    expect(await page.locator('.matrix-paper').count()).toBeGreaterThan(1)
    await page.close()
  })

  it.each(themes)('has no fault that axe finds in the %s theme (%s)', async (theme, rules) => {
    for (const { question } of withMatrix) {
      const { page } = await open(`${question}${question.includes('?') ? '&' : '?'}theme=${theme}`)
      await rowsOf(page).first().waitFor()
      if (question.startsWith('/matrix')) await page.locator('.matrix-cell').first().click()
      else await rowsOf(page).first().click()
      await page.locator('.evidence-pane .citation, .evidence-pane .counted').first().waitFor()
      await page.evaluate(forgetRows, rowsLikeOthers)
      expect([question, await findFaults(page, rules)]).toEqual([question, []])
      await page.close()
    }
  })

  it('fits a phone: rows are cards, evidence is a sheet, and the pages are behind a button', async () => {
    const { page, problems } = await openPage(
      running().browser,
      running().server.address,
      `/orphaned?day=${day}`,
      {
        viewport: { width: 360, height: 740 },
      },
    )
    await rowsOf(page).first().click()
    const sheet = page.getByRole('dialog', { name: 'Bằng chứng của dòng' })
    await sheet.locator('.citation').first().waitFor()
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'hidden' })
    for (const { nav, title } of withMatrix) {
      await page.locator('.header .nav button').click()
      await page.getByRole('navigation').getByRole('link', { name: nav, exact: true }).click()
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await page.locator('main[aria-busy="false"]').waitFor()
      const width = await page.evaluate(() => document.querySelector('main')?.scrollWidth)
      expect([nav, width]).toEqual([nav, 360])
    }
    expect(problems).toEqual([])
    await page.context().close()
  })
}
