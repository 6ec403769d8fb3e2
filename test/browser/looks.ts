import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { waitForPicture } from './chromium.ts'
import { createOpener, type Running } from './running.ts'

/** From the narrowest window with both panels beside the canvas to that of a desk. */
const widths = [901, 960, 1024, 1180, 1200, 1281, 1440]

/** Days of a table, and in how many lines each stands. */
const linesOfDays = (page: Page) =>
  page.locator('.page-table').evaluate((table) => {
    const found: Array<readonly [text: string, lines: number]> = []
    const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      if (!/^\d{2}\/\d{2}\/\d{4}$/.test(text)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      found.push([text, range.getClientRects().length])
    }
    return found
  })

/** Nothing lies over another thing, is cut off or out of line. */
export function looksTests(running: () => Running): void {
  const open = createOpener(running)

  it('has every tab within its panel and no year over another, as narrow as the window may be', async () => {
    const { page } = await open('/?path=org-doan-ktqp-379,org-ubnd-huyen-nam-po&chains=any&panel=paths')
    await waitForPicture(page)
    await page.getByRole('tab', { name: 'Đường nối' }).waitFor()
    await page.locator('.day-input').waitFor()
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      const look = () =>
        page.evaluate(() => {
          const boxOf = (element: Element) => element.getBoundingClientRect()
          const panel = document.querySelector('.side-panel') as HTMLElement
          const rim = boxOf(panel).right
          const years = [...document.querySelectorAll('.time-years span')]
            .map(boxOf)
            .filter((box) => box.width > 0)
          return {
            width: window.innerWidth,
            tabs: panel.querySelectorAll('.tab').length,
            overTheRim: [...panel.querySelectorAll('.tab, .panel-body *')].filter(
              (one) => boxOf(one).right > rim - 4,
            ).length,
            hasYears: years.length > 1,
            overlapping: years.filter((box, index) => box.left < (years[index - 1]?.right ?? -Infinity))
              .length,
          }
        })
      await expect.poll(look).toEqual({ width, tabs: 5, overTheRim: 0, hasYears: true, overlapping: 0 })
    }
    await page.close()
  })

  it('has the keys of a menu one below the other, at its rim', async () => {
    const { page } = await open('/?select=org-doan-ktqp-379')
    await waitForPicture(page)
    await page.locator('.graph-canvas').focus()
    await page.keyboard.press('Shift+F10')
    const keys = page.locator('.menu-key')
    await keys.first().waitFor()
    const rights = await keys.evaluateAll((all) =>
      all.map((key) => Math.round(key.getBoundingClientRect().right)),
    )
    expect(rights.length).toBeGreaterThan(5)
    expect(new Set(rights).size).toBe(1)
    await page.close()
  })

  it('puts the network whole onto a sheet, with its legend and what is selected', async () => {
    const { page } = await open('/?select=org-doan-ktqp-379')
    await waitForPicture(page)
    await page.locator('.details h2').waitFor()
    const onScreen = await page.locator('.canvas-area').boundingBox()
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    // A sheet of A4; its margins take 53 px on either side.
    await page.setViewportSize({ width: 794, height: 1123 })
    await page.getByRole('complementary', { name: 'Chú giải và bộ lọc' }).waitFor()
    await page.locator('.details h2').waitFor()
    const area = page.locator('.canvas-area')
    await expect.poll(async () => (await area.boundingBox())?.width).toBeCloseTo(688, -1)
    const onPaper = await area.boundingBox()
    expect((onPaper?.width ?? 0) / (onPaper?.height ?? 1)).toBeCloseTo(
      (onScreen?.width ?? 0) / (onScreen?.height ?? 1),
      1,
    )
    await page.close()
  })

  it('breaks no day of a table on paper', async () => {
    const { page } = await open('/orphaned?day=2026-01-01')
    await page.locator('.page-table [role="row"][data-key]').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 794, height: 1123 })
    await page.evaluate(() => document.documentElement.style.setProperty('width', '688px'))
    await expect.poll(async () => (await linesOfDays(page)).length).toBeGreaterThan(4)
    const days = await linesOfDays(page)
    expect(days.filter(([, lines]) => lines > 1)).toEqual([])
    await page.close()
  })
}
