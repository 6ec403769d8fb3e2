import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { readEnvelope } from '../../viz/export/envelope.ts'
import { openPage, waitForPicture } from './chromium.ts'
import { exportPicture } from './exporting.ts'
import type { Running } from './running.ts'

/** The view as the file that carries it away. */
export async function readFileOfView(page: Page) {
  const download = await exportPicture(page, /^JSON, hình/)
  const path = await download.path()
  return { path, ...readEnvelope(await readFile(path, 'utf8')) }
}

/** Presses *Share* and reads the link that is offered. */
export async function share(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Chia sẻ' }).click()
  const link = await page.getByRole('textbox', { name: 'Liên kết' }).inputValue()
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click()
  return link
}

/** Links that bring back the whole picture. */
export function sharingTests(running: () => Running): void {
  const open = (path?: string, options?: Parameters<typeof openPage>[3]) =>
    openPage(running().browser, running().server.address, path, options)
  const around = '/?focus=org-doan-ktqp-345&day=2026-01-01'

  it('a short link shows everything where it stood, also on a narrow screen', async () => {
    const { page, problems } = await open(`${around}&pin=org-doan-ktqp-345:900:-700`)
    await waitForPicture(page)
    const link = await share(page)
    expect(link).toMatch(/\/\?view=[0-9a-z]{10}$/)
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(link)
    const mine = (await readFileOfView(page)).data
    const narrow = await open(link, { viewport: { width: 600, height: 800 } })
    await waitForPicture(narrow.page)
    expect(narrow.page.url()).toBe(link)
    const theirs = (await readFileOfView(narrow.page)).data
    expect(theirs.positions).toEqual(mine.positions)
    expect(theirs.positions['org-doan-ktqp-345']).toEqual({ x: 900, y: -700 })
    expect(problems).toEqual([])
    expect(narrow.problems).toEqual([])
    await Promise.all([page.context().close(), narrow.page.context().close()])
  })

  it('a link is offered to be copied by hand where the browser copies nothing', async () => {
    const { page } = await open(around, { permissions: [] })
    await waitForPicture(page)
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
    })
    await page.getByRole('button', { name: 'Chia sẻ' }).click()
    await page.getByText('Hãy chép liên kết này.').waitFor()
    await page.context().close()
  })

  it('a link carries the whole view where the server keeps none, and says so', async () => {
    const { page } = await open(around)
    await waitForPicture(page)
    await page.route('**/views', (route) =>
      route.fulfill({ status: 404, body: 'This server keeps no saved views.' }),
    )
    await page.getByRole('button', { name: 'Chia sẻ' }).click()
    await page.getByText('liên kết mang theo cả sơ đồ').waitFor()
    const link = await page.getByRole('textbox', { name: 'Liên kết' }).inputValue()
    expect(link).toMatch(/\/#v1\./)
    await page.keyboard.press('Escape')
    const mine = (await readFileOfView(page)).data
    const there = await open(link)
    await waitForPicture(there.page)
    expect((await readFileOfView(there.page)).data.positions).toEqual(mine.positions)
    await Promise.all([page.context().close(), there.page.context().close()])
  })

  it('a long view outlives a reload at once, and a link to it is understood', async () => {
    const { page, problems } = await open()
    const before = await waitForPicture(page)
    const pins = Array.from({ length: 300 }, (_, n) => `org-khong-co-${n}:${n}:${-n}`).join(',')
    await page.evaluate(
      (address) => window.history.pushState(null, '', address),
      `/?day=2026-01-01&pin=${pins}`,
    )
    await page.evaluate(() => window.dispatchEvent(new PopStateEvent('popstate')))
    await page.getByRole('button', { name: /^Hoạt động phối hợp/ }).click()
    await expect.poll(() => page.url()).toMatch(/#v1[.,]/)
    await page.reload()
    await expect.poll(() => page.url()).toMatch(/#v1\./)
    const after = await waitForPicture(page)
    expect(after.nodes).toBeLessThan(before.nodes)
    expect(page.url().length).toBeLessThan(5_000)
    expect(problems).toEqual([])
    await page.context().close()
  })

  it.each([
    ['/#v1.rubbish', 'bị hỏng'],
    ['/#v9.AAAA', 'phiên bản khác'],
    [`/#v1.${'A'.repeat(100_000)}`, 'quá dài'],
    ['/?view=aaaaaaaaaa', 'không giữ gì dưới mã aaaaaaaaaa'],
  ])('a link that cannot be read is told, and the first screen shown: %#', async (path, words) => {
    const { page } = await open(path)
    await waitForPicture(page)
    await page.getByText(words).waitFor()
    await page.context().close()
  })

  it('tells that the data has changed since, and how much of it is gone', async () => {
    const { page } = await open()
    await waitForPicture(page)
    const key = await page.evaluate(async () => {
      const saved = {
        kind: 'coordination-atlas/view-link',
        version: 1,
        query: 'day=2026-01-01&focus=org-doan-ktqp-345',
        positions: { 'org-doan-ktqp-345': [0, 0], 'org-da-mat': [50, 50] },
        dataVersion: '0'.repeat(64),
      }
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch('/views', { method: 'POST', headers, body: JSON.stringify(saved) })
      return ((await answer.json()) as { key: string }).key
    })
    const there = await open(`/?view=${key}`)
    await waitForPicture(there.page)
    await there.page
      .getByText('Dữ liệu đã thay đổi từ khi sơ đồ này được lưu. 1 nút đã lưu không còn')
      .waitFor()
    await Promise.all([page.context().close(), there.page.context().close()])
  })
}
