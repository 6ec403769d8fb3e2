import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openPage, readPicture, waitForPicture } from './chromium.ts'
import type { Running } from './running.ts'

const agreement = 'agr-doan-ktqp-379-bon-huyen-2020'

/** The first screen: drawing, searching, expanding, filtering, moving through time. */
export function exploreTests(running: () => Running): void {
  const open = (path = '/') => openPage(running().browser, running().server.address, path)

  it('draws the whole network at once, from its own address alone', async () => {
    const { page, problems } = await open()
    const { nodes, edges } = await waitForPicture(page)
    const status = await page.locator('.status-line').textContent()
    expect(nodes).toBeGreaterThan(20)
    expect(edges).toBeGreaterThan(20)
    expect(status).toContain(`${nodes} nút · ${edges} nét nối`)
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('has the focus in the search box, and on / again', async () => {
    const { page } = await open()
    const box = page.getByRole('combobox', { name: 'Tìm trong mạng lưới' })
    await expect.poll(() => box.evaluate((input) => input === document.activeElement)).toBe(true)
    await page.getByRole('button', { name: 'Vừa khung' }).focus()
    await page.keyboard.press('/')
    await expect.poll(() => box.evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await box.inputValue()).toBe('')
    await page.context().close()
  })

  it('finds without diacritics, groups what it finds, and puts the chosen one into the picture', async () => {
    const { page } = await open('/?focus=org-doan-ktqp-345')
    const before = await waitForPicture(page)
    await page.keyboard.type('ra mai')
    const groups = page.locator('.suggestions [role="group"]')
    await expect
      .poll(() => groups.allInnerTexts())
      .toContainEqual(expect.stringMatching(/^Tổ chức\n[\s\S]*Ra Mai/))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await readPicture(page)).nodes).toBe(before.nodes + 1)
    const added = new URL(page.url()).searchParams.get('add')
    await expect.poll(() => page.locator('.graph-canvas').getAttribute('data-selected')).toBe(added)
    await page.getByRole('heading', { level: 2, name: /Ra Mai/ }).waitFor()
    await page.context().close()
  })

  it('says what could be tried when nothing is found', async () => {
    const { page } = await open()
    await waitForPicture(page)
    await page.keyboard.type('zzzzqqq')
    await page.getByText('Không tìm thấy “zzzzqqq”.').waitFor()
    await page.getByText('Thử ít chữ hơn').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('Không tìm thấy').waitFor({ state: 'hidden' })
    await page.context().close()
  })

  it('puts hidden neighbours in, takes them back, and puts them in again', async () => {
    const { page } = await open('/?focus=org-doan-ktqp-345&select=org-quan-khu-2')
    const before = await waitForPicture(page)
    await page.getByRole('button', { name: /^Thêm \d+ liên hệ chưa vẽ$/ }).click()
    await expect.poll(async () => (await readPicture(page)).nodes).toBeGreaterThan(before.nodes)
    const { nodes } = await readPicture(page)
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await expect.poll(async () => (await readPicture(page)).nodes).toBe(before.nodes)
    await page.keyboard.press('Control+Shift+Z')
    await expect.poll(async () => (await readPicture(page)).nodes).toBe(nodes)
    await page.context().close()
  })

  it('shows an agreement’s status on another day, with its reason', async () => {
    const { page } = await open(`/?select=${agreement}&day=2025-07-01`)
    const badge = page.locator('.badge')
    await expect.poll(() => badge.textContent()).toBe('Mất một bên (giải thể)')
    const lost = page.locator('[data-value="PARTY_DISSOLVED"]')
    await expect.poll(() => lost.getAttribute('data-drawn')).toBe('4')
    await page.getByRole('slider', { name: 'Ngày của sơ đồ' }).focus()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => new URL(page.url()).searchParams.get('day')).toBe('2025-06-30')
    await expect.poll(() => badge.textContent()).toBe('Có lẽ còn hiệu lực')
    await expect.poll(() => lost.count()).toBe(0)
    await page.context().close()
  })

  it('takes a typed day in the order of its language', async () => {
    const { page } = await open('/?day=2024-05-17')
    const segments = page.locator('.day-input [role="spinbutton"]')
    await expect.poll(() => segments.allInnerTexts()).toEqual(['17', '05', '2024'])
    await segments.first().focus()
    await page.keyboard.type('09')
    await expect.poll(() => new URL(page.url()).searchParams.get('day')).toBe('2024-05-09')
    await page.getByRole('button', { name: 'Tiếng Anh' }).click()
    await expect.poll(() => segments.allInnerTexts()).toEqual(['2024', '05', '09'])
    await page.context().close()
  })

  it('filters by the legend, counts what is left, and shows all again', async () => {
    const { page } = await open()
    const before = await waitForPicture(page)
    const party = page.getByRole('button', { name: /^Cấp ủy đảng/ })
    const drawn = Number(await party.getAttribute('data-drawn'))
    await party.click()
    await expect.poll(async () => (await readPicture(page)).nodes).toBeLessThanOrEqual(before.nodes - drawn)
    await expect.poll(() => party.textContent()).toContain(`0 / ${drawn}`)
    await page.locator('.status-line').getByRole('button', { name: 'Hiện lại' }).click()
    await expect.poll(() => readPicture(page)).toEqual(before)
    await page.getByRole('button', { name: /^Kết nghĩa/ }).click({ modifiers: ['Alt'] })
    await expect.poll(() => page.locator('[data-value="REGULATION"]').getAttribute('data-drawn')).toBe('0')
    await page.context().close()
  })

  it('draws actors alone, joined by what they share', async () => {
    const { page } = await open()
    const before = await waitForPicture(page)
    await page.getByRole('radio', { name: 'Chỉ chủ thể' }).click()
    await expect.poll(async () => (await readPicture(page)).nodes).toBeLessThan(before.nodes)
    await page.getByRole('tab', { name: 'Danh sách' }).click()
    await page.getByRole('radio', { name: /^Nét nối/ }).click()
    await page.getByRole('searchbox', { name: 'Lọc bảng' }).fill('phoi hop voi')
    await page
      .getByRole('row', { name: /phối hợp với ×\d+/ })
      .first()
      .click()
    await page.getByRole('tab', { name: 'Chi tiết' }).click()
    await page.getByText(/\d+ phối hợp chung/).waitFor()
    await page
      .getByRole('list', { name: /^Hai bên trong/ })
      .first()
      .getByRole('button', { name: /^(?:\d+ nguồn|suy ra): / })
      .first()
      .waitFor()
    await page.context().close()
  })

  it('answers the pointer: names what is under it, selects, opens its menu, expands', async () => {
    const { page } = await open('/?focus=org-quan-khu-2')
    const before = await waitForPicture(page)
    const found = await findOnCanvas(page, /còn \d+ liên hệ chưa vẽ/)
    await page.mouse.click(found.x, found.y)
    await expect
      .poll(() => page.locator('.graph-canvas').getAttribute('data-selected'))
      .toMatch(/^(?:org|agr|act|unit)-/)
    await page.mouse.click(found.x, found.y, { button: 'right' })
    await page.getByRole('menu', { name: `Việc với ${found.name}` }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'hidden' })
    await page.mouse.dblclick(found.x, found.y)
    await expect.poll(async () => (await readPicture(page)).nodes).toBeGreaterThan(before.nodes)
    await page.context().close()
  })
}

/** In px: less than the smallest mark. */
const step = 18

/** Moves the pointer over the canvas, from its middle, until the tooltip says what is wanted. */
async function findOnCanvas(page: Page, wanted: RegExp): Promise<{ x: number; y: number; name: string }> {
  const box = await page.locator('.graph-canvas').boundingBox()
  if (!box) throw new Error('the canvas has no box')
  const tooltip = page.locator('.tooltip')
  const readTooltip = async () => (await tooltip.allTextContents()).join()
  const rows = Array.from({ length: Math.floor(box.height / step) }, (_, row) => box.y + row * step)
  const middle = box.y + box.height / 2
  for (const y of rows.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle)))
    for (let x = box.x + 10; x < box.x + box.width; x += step) {
      await page.mouse.move(x, y)
      if (!wanted.test(await readTooltip())) continue
      // A tooltip may still be that of the place before: what is meant stays when all is drawn.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))))
      if (!wanted.test(await readTooltip())) continue
      return { x, y, name: (await tooltip.locator('strong').textContent()) ?? '' }
    }
  throw new Error(`nothing on the canvas has a tooltip with ${wanted}`)
}
