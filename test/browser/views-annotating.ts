import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openPage, waitForPicture } from './chromium.ts'
import { exportPicture } from './exporting.ts'
import { findFaults, themes } from './faults.ts'
import type { Running } from './running.ts'
import { readFileOfView, share } from './views-sharing.ts'

/** A title and notes of one's own. */
export function annotatingTests(running: () => Running): void {
  const open = (path?: string) => openPage(running().browser, running().server.address, path)
  const around = '/?focus=org-doan-ktqp-345&day=2026-01-01'
  const undo = (page: Page) => page.getByRole('button', { name: 'Hoàn tác' }).click()

  it('a title stands over the canvas, in the browser’s title and in the address, and is undone', async () => {
    const { page, problems } = await open(around)
    await waitForPicture(page)
    await page.getByRole('button', { name: 'Đặt tiêu đề' }).click()
    await page.getByRole('textbox', { name: 'Tiêu đề của sơ đồ' }).fill('Ba năm ở <Si Ma Cai>')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Ba năm ở <Si Ma Cai>' }).waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Ba năm ở <Si Ma Cai>')
    await expect.poll(() => page.title()).toBe('Ba năm ở <Si Ma Cai> · Coordination Atlas')
    await expect.poll(() => new URL(page.url()).searchParams.get('title')).toBe('Ba năm ở <Si Ma Cai>')
    await undo(page)
    await page.getByRole('button', { name: 'Đặt tiêu đề' }).waitFor()
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('a note is written, moved by keys and by hand, changed and taken away, each undone', async () => {
    const { page, problems } = await open(around)
    await waitForPicture(page)
    await page.getByRole('button', { name: 'Thêm ghi chú' }).click()
    await page.getByRole('textbox', { name: 'Sửa ghi chú' }).fill('Chưa rõ ngày ký')
    await page.keyboard.press('Enter')
    const note = page.getByRole('group', { name: 'Ghi chú: Chưa rõ ngày ký' })
    const notesAt = async () => {
      const [text] = new URL(page.url()).searchParams.getAll('note')
      return text?.split(':')[0]?.split(',').map(Number) ?? []
    }
    await expect.poll(notesAt).toHaveLength(2)
    const [x = 0, y = 0] = await notesAt()
    await expect.poll(() => note.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('ArrowRight')
    await expect.poll(notesAt).toEqual([x + 10, y])

    const box = await note.boundingBox()
    if (!box) throw new Error('the note is not to be seen')
    await page.mouse.move(box.x + 5, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + 65, box.y + box.height / 2 + 40, { steps: 4 })
    await page.mouse.up()
    await expect.poll(async () => (await notesAt())[1]).toBeGreaterThan(y)
    const off = async () => Math.abs(((await note.boundingBox())?.x ?? 0) - box.x - 60)
    await expect.poll(off).toBeLessThan(3)
    await undo(page)
    await expect.poll(notesAt).toEqual([x + 10, y])

    await note.focus()
    await page.keyboard.press('Delete')
    await expect.poll(() => note.count()).toBe(0)
    await undo(page)
    await note.waitFor()
    expect(problems).toEqual([])
    await page.context().close()
  })

  it.each(themes)(
    'axe finds no fault in title, notes and story in the %s theme (%s)',
    async (theme, rules) => {
      const path = `${around}&title=Một+hình&note=org-doan-ktqp-345:Ở+đây&panel=story&theme=${theme}`
      const { page } = await open(path)
      await waitForPicture(page)
      await page.getByRole('button', { name: 'Bắt đầu chuỗi hình' }).click()
      await page.getByRole('button', { name: 'Thêm hình đang xem' }).click()
      await page.locator('.story-bar').waitFor()
      expect(await findFaults(page, rules)).toEqual([])
      await page.context().close()
    },
  )

  it('title and notes are in the files and behind the short link', async () => {
    const path = `${around}&title=Một+hình&note=org-doan-ktqp-345:Ở+Si+Ma+Cai&note=0,0:Chỗ+này`
    const { page } = await open(path)
    await waitForPicture(page)
    await page.getByRole('group', { name: 'Ghi chú: Ở Si Ma Cai' }).waitFor()
    expect((await readFileOfView(page)).data).toMatchObject({
      title: 'Một hình',
      notes: [
        { at: 'org-doan-ktqp-345', text: 'Ở Si Ma Cai' },
        { at: { x: 0, y: 0 }, text: 'Chỗ này' },
      ],
    })
    const download = await exportPicture(page, /^SVG/)
    const svg = await readFile(await download.path(), 'utf8')
    for (const words of ['Một hình', 'Ở Si Ma Cai', 'Chỗ này']) expect(svg).toContain(words)
    const there = await open(await share(page))
    await waitForPicture(there.page)
    await there.page.getByRole('heading', { name: 'Một hình' }).waitFor()
    await there.page.getByRole('group', { name: 'Ghi chú: Chỗ này' }).waitFor()
    await Promise.all([page.context().close(), there.page.context().close()])
  })
}
