import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { vi } from '../../viz/locales/vi.ts'
import { openPage, readPicture, waitForPicture } from './chromium.ts'
import type { Running } from './running.ts'

const paramOf = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)
const canvasOf = (page: Page) => page.locator('.graph-canvas')
const one = 'org-doan-ktqp-345'
/** The node stands at the origin of the picture, and that in the middle of the canvas. */
const inMiddle = `/?focus=${one}&pin=${one}:0:0&at=0:0:1`

async function toMiddle(page: Page): Promise<{ x: number; y: number }> {
  const box = await canvasOf(page).boundingBox()
  if (!box) throw new Error('the canvas has no box')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** What a reader does with keys, pointer and fingers to what is drawn, and how it is taken back. */
export function gestureTests(running: () => Running): void {
  const open = (path: string, options = {}) =>
    openPage(running().browser, running().server.address, path, options)

  it('pin and hide by key, and take back each', async () => {
    const { page, problems } = await open(`/?focus=${one}&select=${one}`)
    const before = await waitForPicture(page)
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    await canvasOf(page).focus()
    await page.keyboard.press('p')
    await expect.poll(() => paramOf(page, 'pin')).toMatch(new RegExp(`^${one}:-?\\d+:-?\\d+$`))
    await page.keyboard.press('Control+z')
    await expect.poll(() => paramOf(page, 'pin')).toBe(null)
    await page.keyboard.press('h')
    await expect.poll(() => paramOf(page, 'hide')).toBe(one)
    await expect.poll(async () => (await readPicture(page)).nodes).toBe(before.nodes - 1)
    await page.keyboard.press('Control+z')
    await expect.poll(() => readPicture(page)).toEqual(before)
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('pin, let go and hide by the pointer, and take back each', async () => {
    const { page, problems } = await open(inMiddle)
    const before = await waitForPicture(page)
    const { x, y } = await toMiddle(page)
    const undo = page.getByRole('button', { name: /^Hoàn tác: / })
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 40, y + 30, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => paramOf(page, 'pin')).toBe(`${one}:40:30`)
    await undo.click()
    await expect.poll(() => paramOf(page, 'pin')).toBe(`${one}:0:0`)
    for (const [item, param, value] of [
      [vi.commands.unpin, 'pin', null],
      [vi.commands.hide, 'hide', one],
    ] as const) {
      const held = paramOf(page, param)
      await page.mouse.click(x, y, { button: 'right' })
      await page.getByRole('menuitem', { name: item, exact: true }).click()
      await expect.poll(() => paramOf(page, param)).toBe(value)
      await undo.click()
      await expect.poll(() => paramOf(page, param)).toBe(held)
      await expect.poll(() => readPicture(page)).toEqual(before)
    }
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('select by a tap of the finger, and open the menu by a long press that selects nothing', async () => {
    const { page, problems } = await open(inMiddle, { hasTouch: true })
    await waitForPicture(page)
    const { x, y } = await toMiddle(page)
    const devTools = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchEnd') =>
      devTools.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchStart' ? [{ x, y }] : [],
      })
    await touch('touchStart')
    const menu = page.getByRole('menu')
    await menu.waitFor()
    await touch('touchEnd')
    await page.getByRole('menuitem', { name: vi.commands.unpin, exact: true }).waitFor()
    expect(await canvasOf(page).getAttribute('data-selected')).toBe('')
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'detached' })
    await page.touchscreen.tap(x, y)
    await expect.poll(() => canvasOf(page).getAttribute('data-selected')).toBe(one)
    expect(problems).toEqual([])
    await page.context().close()
  })
}
