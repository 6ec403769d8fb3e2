import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { readPicture, waitForPicture } from './chromium.ts'
import { exportPicture } from './exporting.ts'
import { createOpener, type Running } from './running.ts'

/** What differs between two days, drawn on the network. */
export function comparisonTests(running: () => Running): void {
  const open = createOpener(running)

  it('chooses the other day in the time bar, counts what differs, and stops', async () => {
    const { page, problems } = await open('/?day=2025-07-01')
    const before = await waitForPicture(page)
    await page.getByRole('button', { name: 'So với ngày khác' }).click()
    await page.getByRole('button', { name: 'Trước khi bỏ cấp huyện' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('with')).toBe('2025-06-30')
    const legend = page.getByRole('region', { name: 'Thay đổi' })
    await expect
      .poll(() => legend.locator('[data-value="ENDED"]').getAttribute('data-drawn'))
      .toMatch(/^[1-9]/)
    // The statuses of the other day come after its picture, and change the counts in both places.
    await expect
      .poll(async () => {
        const [began, ended, changed] = await Promise.all(
          ['BEGAN', 'ENDED', 'CHANGED'].map((value) =>
            legend.locator(`[data-value="${value}"]`).getAttribute('data-drawn'),
          ),
        )
        const said = `${began} bắt đầu, ${ended} kết thúc, ${changed} thay đổi`
        return (await page.locator('.status-line').textContent())?.includes(said)
      })
      .toBe(true)
    await page.getByRole('button', { name: 'Thôi so sánh' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('with')).toBe(null)
    await expect.poll(() => readPicture(page)).toEqual(before)
    await expect.poll(() => legend.count()).toBe(0)
    expect(problems).toEqual([])
    await page.close()
  })

  it('asks the server for the statuses of the other day: agreements that lost a party have changed', async () => {
    const { page } = await open('/?day=2025-07-01&with=2025-06-30&panel=list')
    await waitForPicture(page)
    const row = page.getByRole('row').filter({ hasText: 'Mất một bên' })
    await expect.poll(() => row.count()).toBe(4)
    for (const text of await row.allInnerTexts()) expect(text).toContain('Thay đổi')
    await page.close()
  })

  it('draws only what differs when the legend filters the rest away', async () => {
    const { page } = await open('/?day=2025-07-01&with=2025-06-30')
    const before = await waitForPicture(page)
    const line = (value: string) => page.locator(`[data-value="${value}"]`)
    const drawn = async (value: string) => Number(await line(value).getAttribute('data-drawn'))
    await expect.poll(() => drawn('CHANGED')).toBeGreaterThan(0)
    await page.getByRole('region', { name: 'Thay đổi' }).locator('[data-value="SAME"]').click()
    await expect.poll(async () => (await readPicture(page)).nodes).toBeLessThan(before.nodes)
    await expect.poll(() => new URL(page.url()).searchParams.get('change')).toBe('!SAME')
    await page.close()
  })

  it('exports the signs with their meaning', async () => {
    const { page } = await open('/?day=2025-07-01&with=2025-06-30&lang=en')
    await waitForPicture(page)
    const svg = await readFile(await (await exportPicture(page, /^SVG/)).path(), 'utf8')
    expect(svg).toContain('Compared with 2025-06-30')
    expect(svg).toContain('Ended between the two days')
    expect(svg).toMatch(/data-id="org-[^"]*"[^>]* data-change="ENDED"/)
    await page.close()
  })
}
