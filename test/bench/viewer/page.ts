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
    new PerformanceObserver((list) => {
      for (const { name } of list.getEntries()) if (name.endsWith('/graphql')) performance.mark('answered')
    }).observe({ type: 'resource' })
  })
  return { page, devTools, close: () => context.close() }
}

/** Waits until the first picture is on the screen and can be acted on. */
export async function waitForFirstPicture(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('canvas-complete').length > 0)
  await page.locator('.canvas-area[aria-busy="false"] .graph-canvas:not([data-nodes="0"])').waitFor()
}

export interface Times {
  /** Milliseconds from the beginning of the navigation to the first picture. */
  readonly firstPicture: number
  /** The same to when it can be acted on. */
  readonly complete: number
  /** Milliseconds from the network's answer to the first picture. */
  readonly arranged: number
}

export function readTimes(page: Page): Promise<Times> {
  return page.evaluate(() => {
    const timeOf = (mark: string) => performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN
    const firstPicture = timeOf('first-picture')
    const asked = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('/graphql')) as PerformanceResourceTiming[]
    // The network is the largest of the answers.
    const answer = asked.sort((a, b) => b.decodedBodySize - a.decodedBodySize)[0]
    return {
      firstPicture,
      complete: timeOf('canvas-complete'),
      arranged: firstPicture - (answer?.responseEnd ?? Number.NaN),
    }
  })
}

interface TraceEvent {
  readonly name: string
  readonly ts: number
  readonly pid: number
  readonly tid: number
  /** Microseconds of the processor. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/**
 * Milliseconds of the processor that the longest task of the page's own thread takes after its network was
 * answered. Others who share the machine do not lengthen it.
 */
export async function traceLongestTask(
  browser: Browser,
  { page }: BenchPage,
  address: string,
): Promise<number> {
  const categories = ['toplevel', 'disabled-by-default-devtools.timeline', 'blink.user_timing']
  await browser.startTracing(page, { categories })
  await page.goto(address)
  await waitForFirstPicture(page)
  await page.waitForFunction(() => document.fonts.status === 'loaded')
  const text = (await browser.stopTracing()).toString('utf8')
  const events: readonly TraceEvent[] = JSON.parse(text).traceEvents
  const answered = events.filter(({ name }) => name === 'answered')[0]
  if (!answered) throw new Error('the trace does not tell when the network was answered')
  const tasks = events.filter(
    ({ name, ts, pid, tid }) =>
      name === 'RunTask' && pid === answered.pid && tid === answered.tid && ts >= answered.ts,
  )
  return Math.max(0, ...tasks.map(({ tdur }) => (tdur ?? 0) / 1000))
}
