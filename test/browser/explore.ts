import { expect, it } from 'vitest'
import { readPicture, waitForMenu, waitForPicture } from './chromium.ts'
import { createOpener, type Running } from './running.ts'

const agreement = 'agr-doan-ktqp-379-bon-huyen-2020'

/** The first screen: drawing, searching, expanding, filtering, moving through time. */
export function exploreTests(running: () => Running): void {
  const open = createOpener(running)

  it('draws the whole network at once, from its own address alone', async () => {
    const { page, problems } = await open()
    const { nodes, edges } = await waitForPicture(page)
    const status = await page.locator('.status-line').textContent()
    expect(nodes).toBeGreaterThan(20)
    expect(edges).toBeGreaterThan(20)
    expect(status).toContain(`${nodes} nút · ${edges} nét nối`)
    expect(problems).toEqual([])
    await page.close()
  })

  it('has the focus in the search box, and on / again', async () => {
    const { page } = await open()
    const box = page.getByRole('combobox', { name: 'Tìm trong mạng lưới' })
    await expect.poll(() => box.evaluate((input) => input === document.activeElement)).toBe(true)
    await page.getByRole('button', { name: 'Vừa khung' }).focus()
    await page.keyboard.press('/')
    await expect.poll(() => box.evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await box.inputValue()).toBe('')
    await page.close()
  })

  it('finds without diacritics, groups what it finds, and puts the chosen one into the picture', async () => {
    const { page } = await open('/?focus=org-doan-ktqp-345')
    const before = await waitForPicture(page)
    await page.keyboard.type('ra mai')
    const groups = page.locator('.suggestions [role="group"]')
    await expect
      .poll(() => groups.allInnerTexts())
      .toContainEqual(expect.stringMatching(/^Tổ chức\n[\s\S]*Ra Mai/))
    // Until then it can be what is found for the first letters.
    await page.locator('.search-field .spin').waitFor({ state: 'detached' })
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await readPicture(page)).nodes).toBe(before.nodes + 1)
    const added = new URL(page.url()).searchParams.get('add')
    await expect.poll(() => page.locator('.graph-canvas').getAttribute('data-selected')).toBe(added)
    await page.getByRole('heading', { level: 2, name: /Ra Mai/ }).waitFor()
    await page.close()
  })

  it('says what could be tried when nothing is found', async () => {
    const { page } = await open()
    await waitForPicture(page)
    await page.keyboard.type('zzzzqqq')
    await page.getByText('Không tìm thấy “zzzzqqq”.').waitFor()
    await page.getByText('Thử ít chữ hơn').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('Không tìm thấy').waitFor({ state: 'hidden' })
    await page.close()
  })

  it('puts hidden neighbours in, takes them back, and puts them in again', async () => {
    const { page } = await open('/?focus=org-doan-ktqp-345&select=org-quan-khu-2')
    const before = await waitForPicture(page)
    await page.getByRole('button', { name: /^Thêm \d+ liên hệ chưa vẽ$/ }).click()
    await expect.poll(async () => (await readPicture(page)).nodes).toBeGreaterThan(before.nodes)
    const { nodes } = await waitForPicture(page)
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await expect.poll(async () => (await readPicture(page)).nodes).toBe(before.nodes)
    await page.keyboard.press('Control+Shift+Z')
    await expect.poll(async () => (await readPicture(page)).nodes).toBe(nodes)
    await page.close()
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
    await page.close()
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
    await page.close()
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
    await page.close()
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
    await page.close()
  })

  it('answers the pointer: names what is under it, selects, opens its menu, expands', async () => {
    // In the middle of the canvas stands what is pinned there, away from the others.
    const { page } = await open('/?focus=org-quan-khu-2&pin=org-doan-ktqp-345:0:-250&at=0:-250:1')
    const before = await waitForPicture(page)
    const canvas = page.locator('.graph-canvas')
    const box = await canvas.boundingBox()
    if (!box) throw new Error('the canvas has no box')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x, y)
    const tooltip = page.locator('.tooltip')
    await tooltip.getByText(/còn \d+ liên hệ chưa vẽ/).waitFor()
    const name = await tooltip.locator('strong').textContent()
    await page.mouse.click(x, y)
    await expect.poll(() => canvas.getAttribute('data-selected')).toBe('org-doan-ktqp-345')
    await page.mouse.click(x, y, { button: 'right' })
    await page.getByRole('menu', { name: `Việc với ${name}` }).waitFor()
    await waitForMenu(page)
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'hidden' })
    await page.mouse.dblclick(x, y)
    await expect.poll(async () => (await readPicture(page)).nodes).toBeGreaterThan(before.nodes)
    await page.close()
  })
}
