import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { NetworkDocument } from '../../viz/client/generated.ts'
import { answerFor } from './answers.ts'
import { openPage, waitForNoSkeleton, waitForPicture } from './chromium.ts'
import type { Running } from './running.ts'

declare global {
  interface Window {
    /** What moved since the first paint: how much, and which element. */
    moved: Array<{ value: number; what: string[] }>
  }
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly sources: ReadonlyArray<{ readonly node: Node | null }>
}

function watchShifts(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    window.moved = []
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as LayoutShift[])
        window.moved.push({
          value,
          what: sources.map(({ node }) => (node instanceof Element ? node.className || node.tagName : '')),
        })
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** Enough of them, and what can be drawn is drawn. */
async function passFrames(count: number): Promise<void> {
  for (let left = count; left > 0; left--) await new Promise(requestAnimationFrame)
}

/** Loading: nothing moves, nothing is said that is not known. */
export function stillnessTests(running: () => Running): void {
  const open = (
    path: string,
    options: Parameters<typeof openPage>[3],
    prepare: (page: Page) => Promise<unknown>,
  ) => openPage(running().browser, running().server.address, path, options, prepare)
  const phone = { viewport: { width: 360, height: 740 } }

  it.each([
    ['/', {}],
    ['/', phone],
    ['/?select=agr-doan-ktqp-379-bon-huyen-2020&lang=en', {}],
    ['/?panel=list&theme=dark', {}],
    ['/data', {}],
    ['/data', phone],
  ] as const)('moves nothing that is there while %s loads (%j)', async (path, options) => {
    const { page } = await open(path, options, watchShifts)
    if (path === '/data') await page.locator('.facts').waitFor()
    else {
      await waitForPicture(page)
      await page.locator('.day-input').waitFor()
    }
    // What it rests on comes after the thing itself.
    if (path.includes('select=')) await page.locator('.summary .evidence').waitFor()
    await waitForNoSkeleton(page)
    await page.evaluate(() => document.fonts.ready)
    expect(await page.evaluate(() => window.moved)).toEqual([])
    await page.context().close()
  })

  it('moves nothing when the faces come after the script', async () => {
    const { page } = await open('/', {}, async (page) => {
      await watchShifts(page)
      const script = page.waitForEvent('requestfinished', (request) => /\/assets\/main-/.test(request.url()))
      await page.route('**/*.woff2', async (route) => {
        await script
        await page.evaluate(passFrames, 12)
        await route.continue()
      })
    })
    await waitForPicture(page)
    await waitForNoSkeleton(page)
    await page.evaluate(() => document.fonts.ready)
    expect(await page.evaluate(() => window.moved)).toEqual([])
    await page.context().close()
  })

  it('says nothing of what it does not know yet', async () => {
    const held: Array<() => Promise<void>> = []
    const { page } = await open('/', {}, (page) =>
      answerFor(page, NetworkDocument, async (route) => void held.push(() => route.fallback())),
    )
    await page.getByRole('tab', { name: 'Danh sách' }).waitFor()
    await expect.poll(() => held.length).toBeGreaterThan(0)
    expect(await page.locator('#root').textContent()).not.toMatch(/\b0\b|20\d\d/)
    const box = await page.locator('.time-bar').boundingBox()
    await Promise.all(held.map((letGo) => letGo()))
    await waitForPicture(page)
    await page.locator('.day-input').waitFor()
    expect(await page.locator('.time-bar').boundingBox()).toEqual(box)
    await page.context().close()
  })

  it('shows its frame before its script comes, in the reader’s own light or dark', async () => {
    for (const [colorScheme, paper] of [
      ['light', 'rgb(246, 245, 241)'],
      ['dark', 'rgb(20, 24, 28)'],
    ] as const) {
      const { page } = await open('/', { colorScheme }, (page) =>
        page.route('**/assets/*.js', (route) => route.abort()),
      )
      await page.getByText('Coordination Atlas').first().waitFor()
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(paper)
      await page.context().close()
    }
  })
}
