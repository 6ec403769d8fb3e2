import type { Browser, CDPSession, Page } from 'playwright-core'

/** A page of the viewer with what its browser tells of it. */
export interface BenchPage {
  readonly page: Page
  readonly devTools: CDPSession
  close(): Promise<void>
}

export async function openBenchPage(browser: Browser, slowDown = 1): Promise<BenchPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(180_000)
  const page = await context.newPage()
  const devTools = await context.newCDPSession(page)
  if (slowDown > 1) await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowDown })
  // The loader of the bench names functions by a helper of its own, which the page has to have.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named' })
  await page.addInitScript(() => {
    const tasks: { start: number; length: number }[] = []
    Object.assign(window, { longTasks: tasks })
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        tasks.push({ start: startTime, length: duration })
    }).observe({ type: 'longtask', buffered: true })
  })
  return { page, devTools, close: () => context.close() }
}

/** Waits until the first picture is on the screen. */
export async function waitForFirstPicture(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('first-picture').length > 0)
  await page.locator('.canvas-area[aria-busy="false"] .graph-canvas:not([data-nodes="0"])').waitFor()
}

export interface Times {
  /** Milliseconds from the beginning of the navigation to the first picture. */
  readonly firstPicture: number
  /** Milliseconds from the network's answer to the first picture. */
  readonly arranged: number
  /** The longest task of the page's own thread after that answer, in ms; 0 where none took 50. */
  readonly longestTask: number
}

export function readTimes(page: Page): Promise<Times> {
  return page.evaluate(() => {
    const firstPicture = performance.getEntriesByName('first-picture')[0]?.startTime ?? Number.NaN
    const asked = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('/graphql')) as PerformanceResourceTiming[]
    // The network is the largest of the answers.
    const answer = asked.sort((a, b) => b.decodedBodySize - a.decodedBodySize)[0]
    const answered = answer?.responseEnd ?? Number.NaN
    const { longTasks } = window as unknown as { longTasks: { start: number; length: number }[] }
    const after = longTasks.filter(({ start, length }) => start + length > answered)
    return {
      firstPicture,
      arranged: firstPicture - answered,
      longestTask: Math.max(0, ...after.map(({ length }) => length)),
    }
  })
}
