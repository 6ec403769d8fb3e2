import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { readPicture, waitForMenu, waitForPicture } from './chromium.ts'
import { createOpener, type Running } from './running.ts'

const canvasOf = (page: Page) => page.locator('.graph-canvas')
const paramOf = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)
const selectedOf = async (page: Page) =>
  (await canvasOf(page).getAttribute('data-selected'))?.split(' ').filter(Boolean) ?? []

/** The middle of the canvas on the page. */
async function toMiddle(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await canvasOf(page).boundingBox()
  if (!box) throw new Error('the canvas has no box')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width, height: box.height }
}

/** Looking around on the canvas, by pointer and by keys. */
export function canvasTests(running: () => Running): void {
  const open = createOpener(running)
  const reach = async (page: Page) => {
    await waitForPicture(page)
    await page.getByRole('button', { name: 'Vừa khung' }).focus()
    await page.keyboard.press('/')
    await canvasOf(page).focus()
    await expect.poll(() => canvasOf(page).getAttribute('data-pointed')).toMatch(/^(?:org|agr|act|unit)-/)
  }

  it('keeps where the reader looks in the address, shows it to whoever follows, and forgets it when all fits', async () => {
    const { page } = await open()
    await waitForPicture(page)
    expect(paramOf(page, 'at')).toBeNull()
    await page.getByRole('button', { name: 'Phóng to' }).click({ clickCount: 4 })
    await expect.poll(() => paramOf(page, 'at')).toMatch(/^-?\d+:-?\d+:\d/)
    // The address is read once: closer steps may still be on their way into it.
    const { search } = new URL(page.url())
    const at = new URLSearchParams(search).get('at')
    const { page: theirs } = await open(search)
    await waitForPicture(theirs)
    await theirs.locator('.minimap').waitFor()
    expect(paramOf(theirs, 'at')).toBe(at)
    await theirs.getByRole('button', { name: 'Vừa khung' }).click()
    await expect.poll(() => paramOf(theirs, 'at')).toBeNull()
    await theirs.locator('.minimap').waitFor({ state: 'hidden' })
    await Promise.all([page.close(), theirs.close()])
  })

  it('has a map of the whole picture while it does not all fit, which pointer and keys move', async () => {
    const { page } = await open('/?at=0:0:2.5')
    await waitForPicture(page)
    const map = page.getByRole('application', { name: /^Bản đồ thu nhỏ/ })
    await map.waitFor()
    await map.click({ position: { x: 120, y: 80 } })
    await expect.poll(() => paramOf(page, 'at')).not.toBe('0:0:2.5')
    const clicked = paramOf(page, 'at')
    await map.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => paramOf(page, 'at')).not.toBe(clicked)
    const [x, y] = (clicked ?? '').split(':').map(Number)
    const [laterX, laterY] = (paramOf(page, 'at') ?? '').split(':').map(Number)
    expect(laterX).toBeGreaterThan(x ?? 0)
    expect(Math.abs((laterY ?? 0) - (y ?? 0))).toBeLessThan(2)
    await page.close()
  })

  it('reaches nodes by keys, says what they are, selects them and shows their details', async () => {
    const { page, problems } = await open()
    await reach(page)
    const said = page.locator('[data-said]')
    const first = await canvasOf(page).getAttribute('data-pointed')
    await expect.poll(() => said.textContent()).toMatch(/\S, \S/)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => canvasOf(page).getAttribute('data-pointed')).not.toBe(first)
    await page.keyboard.press('Enter')
    const one = (await canvasOf(page).getAttribute('data-pointed')) ?? ''
    await expect.poll(() => selectedOf(page)).toEqual([one])
    await page.locator('.details h2').waitFor()
    await expect.poll(() => said.textContent()).toContain('đang chọn')
    await page.keyboard.press('.')
    await expect.poll(() => canvasOf(page).getAttribute('data-pointed')).not.toBe(one)
    await page.keyboard.press(' ')
    const other = await canvasOf(page).getAttribute('data-pointed')
    await expect.poll(() => selectedOf(page)).toEqual([one, other])
    await page.keyboard.press('Shift+F10')
    await waitForMenu(page)
    await page.keyboard.press('Escape')
    expect(problems).toEqual([])
    await page.close()
  })

  it('moves a node by keys, with all that is selected where it is selected', async () => {
    const { page } = await open()
    await reach(page)
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(() => paramOf(page, 'pin')?.split(',').length).toBe(1)
    const before = paramOf(page, 'pin')?.split(':').map(Number)
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(() => paramOf(page, 'pin')?.split(':').map(Number)[1]).toBe((before?.[1] ?? 0) + 10)
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press(' ')
    await page.keyboard.press('Shift+ArrowUp')
    await expect.poll(() => paramOf(page, 'pin')?.split(',').length).toBe(2)
    await page.close()
  })

  it('selects what a box encloses, and moves it together', async () => {
    const { page } = await open()
    const { nodes } = await waitForPicture(page)
    const { x, y, width, height } = await toMiddle(page)
    await page.keyboard.down('Shift')
    await page.mouse.move(x - width / 2 + 2, y - height / 2 + 2)
    await page.mouse.down()
    await page.mouse.move(x, y, { steps: 3 })
    await page.mouse.move(x + width / 2 - 2, y + height / 2 - 2, { steps: 3 })
    await page.mouse.up()
    await page.keyboard.up('Shift')
    await expect.poll(async () => (await selectedOf(page)).length).toBe(nodes)
    await page.keyboard.press('Shift+ArrowLeft')
    // So many places do not fit into the query of an address.
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#v1[,.]/)
    await page.close()
  })

  it('selects all by key, and takes the focus when it is clicked', async () => {
    const { page } = await open('/?focus=org-quan-khu-2')
    const { nodes } = await waitForPicture(page)
    const { x, y, width, height } = await toMiddle(page)
    await page.mouse.click(x - width / 2 + 4, y - height / 2 + 4)
    await expect.poll(() => canvasOf(page).evaluate((canvas) => canvas === document.activeElement)).toBe(true)
    await page.keyboard.press('Control+a')
    await expect.poll(async () => (await selectedOf(page)).length).toBe(nodes)
    expect((await readPicture(page)).nodes).toBe(nodes)
    await page.close()
  })
}
