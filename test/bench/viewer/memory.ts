import type { Browser, CDPSession, Page } from 'playwright-core'
import { openBenchPage, waitForFirstPicture } from './page.ts'
import type { BenchServer } from './server.ts'

/** The page's heap after so many cycles. */
export interface MemoryAt {
  readonly cycles: number
  readonly megabytes: number
}

/** Megabytes of the page's heap, with what is not used any more collected. */
export async function readHeap(devTools: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round++) await devTools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devTools.send('Runtime.getHeapUsage')
  return usedSize / 2 ** 20
}

/** Expands a node, takes what came out again and hides another, as the address tells it. */
async function runCycle(page: Page, cycle: number): Promise<void> {
  await page.evaluate(
    async ([expanded, hidden]) => {
      const show = async (query: string, isShown: (count: number) => boolean) => {
        history.replaceState(null, '', query)
        window.dispatchEvent(new PopStateEvent('popstate'))
        const canvas = document.querySelector('.graph-canvas')
        const area = document.querySelector('.canvas-area')
        const isDone = () =>
          isShown(Number(canvas?.getAttribute('data-nodes'))) && area?.getAttribute('aria-busy') === 'false'
        for (let frame = 0; !isDone(); frame++) {
          if (frame > 2000) throw new Error(`nothing is drawn of ${query}`)
          await new Promise((drawn) => requestAnimationFrame(drawn))
        }
        return Number(canvas?.getAttribute('data-nodes'))
      }
      const whole = await show('/', (count) => count > 0)
      await show(`/?add=${expanded}*`, (count) => count > whole)
      await show(`/?add=${expanded}*&hide=${hidden}`, (count) => count > 0)
      await show('/', (count) => count === whole)
    },
    [`org-g${cycle % 150}`, `agr-g${cycle % 100}`],
  )
}

/** The page's heap while nodes are expanded and hidden, each `every` cycles. */
export async function benchMemory(
  browser: Browser,
  server: BenchServer,
  cycles: number,
  every: number,
  onFound: (found: MemoryAt) => void,
): Promise<MemoryAt[]> {
  const { page, devTools, close } = await openBenchPage(browser)
  await page.goto(server.address)
  await waitForFirstPicture(page)
  const found: MemoryAt[] = []
  for (let cycle = 1; cycle <= cycles; cycle++) {
    await runCycle(page, cycle)
    if (cycle % every > 0 && cycle < cycles) continue
    const now = { cycles: cycle, megabytes: await readHeap(devTools) }
    found.push(now)
    onFound(now)
  }
  await close()
  return found
}
