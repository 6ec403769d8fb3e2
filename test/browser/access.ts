import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { NetworkDocument } from '../../viz/client/generated.ts'
import { answerFor, change, refuse } from './answers.ts'
import { openPage, readPicture, waitForMenu, waitForPicture } from './chromium.ts'
import { findFaults, themes } from './faults.ts'
import { createOpener, type Running } from './running.ts'
import { paths, samples, waitForScreen } from './screens.ts'

interface Look {
  readonly lang: 'vi' | 'en'
  readonly theme: 'light' | 'dark'
  /** Of the window, in px. */
  readonly width: number
}

/** Two that differ in everything: what is wrong in one language, theme or width alone is seen in one of them. */
export const twoLooks: readonly Look[] = [
  { lang: 'vi', theme: 'light', width: 1440 },
  { lang: 'en', theme: 'dark', width: 360 },
]
export const otherLooks: readonly Look[] = (['vi', 'en'] as const)
  .flatMap((lang) =>
    (['light', 'dark'] as const).flatMap((theme) => [1440, 360].map((width) => ({ lang, theme, width }))),
  )
  .filter((look) => !twoLooks.some((one) => JSON.stringify(one) === JSON.stringify(look)))

/** Every page, as it looks to those readers. */
export function lookTests(running: () => Running, looks: readonly Look[]): void {
  it.each(looks)('has no fault that axe finds, on any page ($lang, $theme, $width px)', async (look) => {
    const { lang, theme, width } = look
    const { browser, server } = running()
    const viewport = { width, height: width > 700 ? 900 : 740 }
    const { page } = await openPage(browser, server.address, 'about:blank', { viewport })
    for (const path of paths) {
      const query = `${path.includes('?') ? '&' : '?'}lang=${lang}&theme=${theme}`
      await page.goto(new URL(`${path}${query}`, server.address).href)
      await waitForScreen(page)
      expect([path, await findFaults(page)]).toEqual([path, []])
    }
    await page.context().close()
  })
}

/** Keyboard, screen readers, small screens. */
export function accessTests(running: () => Running): void {
  const open = createOpener(running)
  const openOnPhone = () =>
    openPage(running().browser, running().server.address, '/', { viewport: { width: 360, height: 740 } })

  const states: ReadonlyArray<readonly [string, (page: Page) => Promise<unknown>]> = [
    ['an agreement', (page) => page.locator('.badge').waitFor()],
    ['a menu', (page) => page.getByRole('button', { name: /^Bố cục/ }).click()],
    ['the keys', (page) => page.getByRole('button', { name: 'Phím tắt' }).click()],
  ]
  it.each(themes)('has no fault that axe finds in what opens (%s, %s)', async (theme, rules) => {
    const { page } = await open(`/?select=${samples.agreement}&theme=${theme}`)
    await waitForScreen(page)
    for (const [state, reach] of states) {
      await reach(page)
      if (state !== 'an agreement')
        await page.locator('[role="menu"], [role="dialog"], [role="option"], [role="grid"]').first().waitFor()
      expect([state, await findFaults(page, rules)]).toEqual([state, []])
      await page.keyboard.press('Escape')
    }
    await page.close()
  })

  it.each(themes)(
    'has no fault that axe finds when it fails, waits or is empty (%s, %s)',
    async (theme, rules) => {
      const address = `/?theme=${theme}`
      const failed = await open(address, (page) =>
        answerFor(page, NetworkDocument, (route) => refuse(route, 'INTERNAL')),
      )
      await failed.page.getByRole('alert').waitFor()
      expect(['failed', await findFaults(failed.page, rules)]).toEqual(['failed', []])
      const waits = await open(address, (page) => answerFor(page, NetworkDocument, async () => undefined))
      await waits.page.getByRole('tab').first().waitFor()
      expect(['waits', await findFaults(waits.page, rules)]).toEqual(['waits', []])
      const empty = await open(address, (page) =>
        answerFor(page, NetworkDocument, (route) =>
          change(route, (answer) => {
            Object.assign(answer.data?.network ?? {}, { nodes: [], edges: [] })
          }),
        ),
      )
      await empty.page.getByText('npm run seed').waitFor()
      expect(['empty', await findFaults(empty.page, rules)]).toEqual(['empty', []])
      await Promise.all([failed, waits, empty].map(({ page }) => page.close()))
    },
  )

  it('has no fault that axe finds in a drawer on a phone', async () => {
    const { page } = await openOnPhone()
    await waitForScreen(page)
    await page.getByRole('button', { name: 'Bộ lọc' }).click()
    await page.getByRole('dialog').waitFor()
    expect(['legend', await findFaults(page)]).toEqual(['legend', []])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Bảng bên' }).click()
    await page.getByRole('heading', { name: 'Sơ đồ này là gì' }).waitFor()
    expect(['panel', await findFaults(page)]).toEqual(['panel', []])
    await page.context().close()
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
    await expect
      .poll(
        async () => (await selected.getAttribute('data-selected')) === (await row.getAttribute('data-key')),
      )
      .toBe(true)
    await page.keyboard.press('Shift+F10')
    const menu = page.getByRole('menu')
    await waitForMenu(page)
    await menu.getByRole('menuitem', { name: 'Ẩn khỏi sơ đồ' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await readPicture(page)).nodes).toBe(nodes - 1)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await readPicture(page)).nodes).toBe(nodes)
    await page.close()
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
    await page.close()
  })

  it('lists its keys on ?', async () => {
    const { page } = await open('/')
    await waitForPicture(page)
    await page.getByRole('button', { name: 'Vừa khung' }).focus()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.close()
  })

  it('fits a phone: nothing sticks out, the legend and the panel slide over the canvas', async () => {
    const { page, problems } = await openOnPhone()
    await waitForScreen(page)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(360)
    await page.getByRole('button', { name: 'Phím tắt' }).waitFor()
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
