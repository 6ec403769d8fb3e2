import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { readPicture, waitForPicture } from './chromium.ts'
import { createOpener, type Running } from './running.ts'

/** What has the focus: its accessible name or its classes; `body` when it is lost. */
function readFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: at } = document
    if (!at || at === document.body) return 'body'
    return at.getAttribute('aria-label') ?? (at.textContent?.trim() || at.className)
  })
}

/** The focus goes where a reader goes on. */
export function focusTests(running: () => Running): void {
  const open = createOpener(running)

  it('leads from the first Tab to the diagram, the legend and the panel', async () => {
    const { page } = await open()
    await waitForPicture(page)
    const find = (name: string) => page.getByRole('link', { name, exact: true })
    for (const [name, place] of [
      ['Đến sơ đồ', '.canvas-area'],
      ['Đến chú giải', '.left'],
      ['Đến bảng chi tiết và danh sách', '.right'],
    ] as const) {
      await find(name).focus()
      await page.keyboard.press('Enter')
      const isIn = () => page.evaluate((at) => document.activeElement?.closest(at) !== null, place)
      await expect.poll(isIn).toBe(true)
    }
    await page.goto(new URL('/data', running().server.address).href)
    await page.locator('.facts').waitFor()
    await find('Đến nội dung trang').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => readFocus(page)).toBe('Dữ liệu')
    await page.close()
  })

  it('comes back to the button of a menu and of a dialog', async () => {
    const { page } = await open()
    await waitForPicture(page)
    const opened = page.locator('[role="menu"], [role="dialog"]').first()
    for (const button of [/^Bố cục/, /^Xuất/, /^Phím tắt/]) {
      await page.getByRole('button', { name: button }).focus()
      const before = await readFocus(page)
      await page.keyboard.press('Enter')
      await opened.waitFor()
      await page.keyboard.press('Escape')
      await opened.waitFor({ state: 'detached' })
      await expect.poll(() => readFocus(page)).toBe(before)
    }
    await page.close()
  })

  it('stays in the panel when what had it goes: a button of what is hidden, a panel that is replaced', async () => {
    const { page } = await open('/?select=org-quan-khu-2')
    const { nodes } = await waitForPicture(page)
    const isInPanel = () => page.evaluate(() => document.activeElement?.closest('.right') !== null)
    await page.getByRole('button', { name: 'Ẩn khỏi sơ đồ', exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await readPicture(page)).nodes).toBe(nodes - 1)
    await expect.poll(isInPanel).toBe(true)
    await page.locator('.row-link').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('.details h2').first().waitFor()
    await expect.poll(isInPanel).toBe(true)
    await expect.poll(() => readFocus(page)).not.toBe('body')
    await page.close()
  })

  it('stays in the field when its suggestions come, with what was typed', async () => {
    const { page } = await open()
    await page.getByRole('combobox').focus()
    await page.keyboard.type('quân khu')
    await page.locator('.suggestions [role="option"]').first().waitFor()
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('quân khu')
    await expect.poll(() => readFocus(page)).toBe('Tìm trong mạng lưới')
    await page.close()
  })
}
