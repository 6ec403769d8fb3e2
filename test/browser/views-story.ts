import { expect, it } from 'vitest'
import { openPage, waitForPicture } from './chromium.ts'
import type { Running } from './running.ts'

const readValues = (fields: Element[]) => fields.map((field) => (field as HTMLInputElement).value)

/** Saved views told one after the other. */
export function storyTests(running: () => Running): void {
  const open = (path?: string) => openPage(running().browser, running().server.address, path)

  it('is written of views, put in order by keys, shared, and read step by step', async () => {
    const { page, problems } = await open('/?day=2020-01-01&focus=org-doan-ktqp-345')
    await waitForPicture(page)
    await page.getByRole('tab', { name: 'Đã lưu' }).click()
    await page.getByRole('button', { name: 'Bắt đầu chuỗi hình' }).click()
    await page.getByRole('button', { name: 'Thêm hình đang xem' }).click()
    await page.getByRole('textbox', { name: 'Tiêu đề bước 1' }).fill('Đoàn 345')
    await page.getByRole('textbox', { name: 'Lời bước 1' }).fill('Từ năm 2020')

    await page.getByRole('button', { name: 'Về toàn mạng lưới' }).click()
    await waitForPicture(page)
    await page.getByRole('button', { name: 'Thêm hình đang xem' }).click()
    await page.getByRole('textbox', { name: 'Tiêu đề bước 2' }).fill('Cả nước')
    await page.getByRole('button', { name: 'Đưa bước 2 lên' }).focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Tiêu đề bước 1' }).inputValue())
      .toBe('Cả nước')

    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Đưa bước 1 xuống')
    await page.getByRole('button', { name: 'Chia sẻ chuỗi hình' }).click()
    await page.getByText('Đã chép liên kết:').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toMatch(/\/\?story=[0-9a-z]{10}&step=1$/)
    expect(problems).toEqual([])

    const there = await open(link)
    const whole = await waitForPicture(there.page)
    const bar = there.page.locator('.story-bar')
    await bar.getByText('1 / 2').waitFor()
    await bar.getByText('Cả nước').waitFor()
    await there.page.keyboard.press('PageDown')
    await bar.getByText('Từ năm 2020').waitFor()
    expect(there.page.url()).toMatch(/&step=2$/)
    await expect.poll(async () => (await waitForPicture(there.page)).nodes).toBeLessThan(whole.nodes)
    await expect.poll(() => bar.getByRole('button', { name: 'Bước sau' }).isDisabled()).toBe(true)
    await there.page.goBack()
    await bar.getByText('Cả nước').waitFor()
    await there.page.keyboard.press('PageDown')
    await there.page.reload()
    await bar.getByText('Từ năm 2020').waitFor()
    await bar.getByRole('button', { name: 'Thôi xem chuỗi hình' }).click()
    await expect.poll(() => bar.count()).toBe(0)
    expect(there.problems).toEqual([])
    await Promise.all([page.context().close(), there.page.context().close()])
  })

  it('has its steps put in order by dragging them', async () => {
    const { page, problems } = await open('/?focus=org-doan-ktqp-345&panel=story')
    await waitForPicture(page)
    await page.getByRole('button', { name: 'Bắt đầu chuỗi hình' }).click()
    for (const [index, title] of ['Một', 'Hai', 'Ba'].entries()) {
      await page.getByRole('button', { name: 'Thêm hình đang xem' }).click()
      await page.getByRole('textbox', { name: `Tiêu đề bước ${index + 1}` }).fill(title)
    }
    const steps = page.getByRole('list', { name: 'Các bước của chuỗi hình' })
    const titles = () => steps.getByRole('textbox', { name: /^Tiêu đề/ }).evaluateAll(readValues)
    await expect.poll(titles).toEqual(['Một', 'Hai', 'Ba'])
    const rows = steps.getByRole('listitem')
    await rows
      .nth(2)
      .locator('.story-handle')
      .dragTo(rows.nth(0), { targetPosition: { x: 40, y: 4 } })
    await expect.poll(titles).toEqual(['Ba', 'Một', 'Hai'])
    await rows
      .nth(0)
      .locator('.story-handle')
      .dragTo(rows.nth(1), { targetPosition: { x: 40, y: 90 } })
    await expect.poll(titles).toEqual(['Một', 'Ba', 'Hai'])
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('is exported and opened again, and its draft outlives a reload', async () => {
    const { page } = await open('/?day=2020-01-01&focus=org-doan-ktqp-345&panel=story')
    await waitForPicture(page)
    await page.getByRole('button', { name: 'Bắt đầu chuỗi hình' }).click()
    await page.getByRole('button', { name: 'Thêm hình đang xem' }).click()
    await page.getByRole('textbox', { name: 'Tiêu đề bước 1' }).fill('Đoàn 345')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Xuất tệp' }).click(),
    ])
    const path = await download.path()
    await page.reload()
    await waitForPicture(page)
    await page.getByRole('button', { name: 'Mở lại bản nháp' }).click()
    const title = page.getByRole('textbox', { name: 'Tiêu đề bước 1' })
    await expect.poll(() => title.inputValue()).toBe('Đoàn 345')
    await page.getByRole('button', { name: 'Đóng chuỗi hình' }).click()

    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Mở tệp đã xuất' }).click(),
    ])
    await chooser.setFiles(path)
    await page.locator('.story-bar').getByText('Đoàn 345').waitFor()
    await page.context().close()
  })
}
