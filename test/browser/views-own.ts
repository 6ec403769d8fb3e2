import { expect, it } from 'vitest'
import { openPage, waitForPicture } from './chromium.ts'
import type { Running } from './running.ts'

/** Views that a reader keeps in the browser. */
export function ownViewsTests(running: () => Running): void {
  const open = (path?: string) => openPage(running().browser, running().server.address, path)

  it('are saved, renamed, opened after a reload as they were, deleted and brought back', async () => {
    const { page, problems } = await open(
      '/?focus=org-doan-ktqp-345&day=2026-01-01&title=Quanh+345&panel=story',
    )
    const saved = await waitForPicture(page)
    await page.getByRole('button', { name: 'Lưu sơ đồ đang xem' }).click()
    await page.getByText('Đã lưu “Quanh 345”.').waitFor()
    await page.getByRole('button', { name: 'Đổi tên Quanh 345' }).click()
    const isSelected = () => page.evaluate(() => String(getSelection()) === 'Quanh 345')
    await expect.poll(isSelected).toBe(true)
    await page.keyboard.type('Đoàn 345, Lào Cai')
    await page.keyboard.press('Enter')
    const row = page.getByRole('button', { name: 'Mở Đoàn 345, Lào Cai' })
    await expect.poll(() => row.evaluate((one) => one === document.activeElement)).toBe(true)

    await page.goto(new URL('/?panel=story', running().server.address).href)
    const whole = await waitForPicture(page)
    expect(whole.nodes).toBeGreaterThan(saved.nodes)
    await row.click()
    await expect.poll(() => waitForPicture(page)).toEqual(saved)
    await page.getByRole('heading', { name: 'Quanh 345' }).waitFor()
    expect(new URL(page.url()).hash).toMatch(/^#v1[.,]/)

    await page.getByRole('tab', { name: 'Đã lưu' }).click()
    await page.getByRole('button', { name: 'Xóa Đoàn 345, Lào Cai' }).focus()
    await page.keyboard.press('Enter')
    await row.waitFor({ state: 'detached' })
    await page.locator('.own-done button:focus').waitFor()
    await page.keyboard.press('Enter')
    await row.waitFor()
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('are carried away as files that open again, and taken into a story', async () => {
    const { page, problems } = await open('/?focus=org-doan-ktqp-345&day=2026-01-01&title=A&panel=story')
    const saved = await waitForPicture(page)
    await page.getByRole('button', { name: 'Lưu sơ đồ đang xem' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Xuất A ra tệp' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('view_a_2026-01-01.json')
    await page.getByRole('button', { name: 'Bắt đầu chuỗi hình' }).click()
    await page.getByRole('button', { name: 'Thêm A vào chuỗi hình' }).click()
    await page.getByText('Đã thêm “A” vào chuỗi hình.').waitFor()
    await expect.poll(() => page.getByRole('textbox', { name: 'Tiêu đề bước 1' }).inputValue()).toBe('A')
    expect(await waitForPicture(page)).toEqual(saved)

    const { page: other } = await open('/')
    await waitForPicture(other)
    const [chooser] = await Promise.all([
      other.waitForEvent('filechooser'),
      other.getByRole('button', { name: 'Mở tệp đã xuất' }).click(),
    ])
    await chooser.setFiles(await download.path())
    await expect.poll(() => waitForPicture(other)).toEqual(saved)
    expect(problems).toEqual([])
    await Promise.all([page, other].map((one) => one.context().close()))
  })

  it('say so where the browser keeps nothing', async () => {
    const { page } = await openPage(
      running().browser,
      running().server.address,
      '/?panel=story',
      {},
      (page) =>
        page.addInitScript(() => {
          Storage.prototype.setItem = () => {
            throw new DOMException('full', 'QuotaExceededError')
          }
        }),
    )
    await waitForPicture(page)
    await page.getByRole('button', { name: 'Lưu sơ đồ đang xem' }).click()
    await page.getByText('Trình duyệt không lưu được').waitFor()
    await page.context().close()
  })
}
