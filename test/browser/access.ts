import AxeBuilder from '@axe-core/playwright'
import { expect, it } from 'vitest'
import { openPage, readPicture, waitForPicture } from './chromium.ts'
import type { Running } from './running.ts'

/** Keyboard, screen readers, small screens. */
export function accessTests(running: () => Running): void {
  const open = (path: string, options?: Parameters<typeof openPage>[3]) =>
    openPage(running().browser, running().server.address, path, options)

  it.each(['light', 'dark'] as const)('has no fault that axe finds in the %s theme', async (theme) => {
    for (const path of ['/', '/?select=agr-doan-ktqp-379-bon-huyen-2020', '/data']) {
      const { page } = await open(`${path}${path.includes('?') ? '&' : '?'}theme=${theme}`)
      if (path === '/data') await page.locator('.facts').waitFor()
      else await waitForPicture(page)
      if (path.includes('select')) await page.locator('.badge').waitFor()
      await page.locator('.day-input, .facts').first().waitFor()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [path, id, nodes.map(({ html }) => html)])).toEqual([])
      await page.context().close()
    }
  })

  it('reaches every node by keys: the list selects on the canvas, the menu acts, Esc leads back', async () => {
    const { page } = await open('/')
    const { nodes } = await waitForPicture(page)
    await page.getByRole('button', { name: 'Vừa khung' }).focus()
    await page.keyboard.press('l')
    await page.getByRole('grid', { name: 'Nút' }).waitFor()
    await page.getByRole('row').nth(1).focus()
    await page.keyboard.press('ArrowDown')
    const selected = page.locator('.graph-canvas')
    const row = page.getByRole('row', { selected: true })
    await row.waitFor()
    const key = await row.getAttribute('data-key')
    await expect.poll(() => selected.getAttribute('data-selected')).toBe(key)
    await page.keyboard.press('Shift+F10')
    const menu = page.getByRole('menu')
    await menu.waitFor()
    await menu.getByRole('menuitem', { name: 'Ẩn khỏi sơ đồ' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await readPicture(page)).nodes).toBe(nodes - 1)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await readPicture(page)).nodes).toBe(nodes)
    await page.context().close()
  })

  it('offers the same menu to the pointer, and says why an item is disabled', async () => {
    const { page } = await open('/?focus=org-quan-khu-2')
    await waitForPicture(page)
    const box = await page.locator('.graph-canvas').boundingBox()
    if (!box) throw new Error('the canvas has no box')
    await page.locator('.graph-canvas').hover()
    await page.getByRole('tab', { name: 'Danh sách' }).click()
    await page.getByRole('row', { name: /Quân khu 2/ }).click()
    await page.keyboard.press('Shift+F10')
    const focus = page.getByRole('menuitem', { name: 'Chỉ vẽ quanh nút này' })
    await focus.waitFor()
    expect(await focus.getAttribute('aria-disabled')).toBe('true')
    await page.getByText('Sơ đồ đang vẽ quanh nút này').waitFor()
    await page.keyboard.press('Escape')
    await focus.waitFor({ state: 'hidden' })
    await page.context().close()
  })

  it('lists its keys on ?', async () => {
    const { page } = await open('/')
    await waitForPicture(page)
    await page.getByRole('button', { name: 'Vừa khung' }).focus()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.context().close()
  })

  it('fits a phone: nothing sticks out, the legend and the panel slide over the canvas', async () => {
    const { page, problems } = await open('/', { viewport: { width: 360, height: 740 } })
    await waitForPicture(page)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(360)
    await page.getByRole('button', { name: 'Bộ lọc' }).click()
    await page
      .getByRole('dialog', { name: 'Chú giải và bộ lọc' })
      .getByRole('button', { name: /^Cấp ủy đảng/ })
      .click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Bảng bên' }).click()
    await page.getByRole('heading', { name: 'Sơ đồ này là gì' }).waitFor()
    expect(problems).toEqual([])
    await page.context().close()
  })
}
