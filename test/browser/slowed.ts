import { createHash } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'

/** How many times slower than it is the processor seems to a page, by ATLAS_TEST_SLOW; 1 where that is not set. */
const rate = Number(process.env.ATLAS_TEST_SLOW ?? 1)
/** Another seed is another order in which things come. */
const seed = process.env.ATLAS_TEST_SLOW_SEED ?? '1'
/** What answers and scripts wait at most, in milliseconds. */
const longest = 1_500

/**
 * Delays what the pages of the context ask for, where the environment asks for it: what a test, or the viewer, takes for
 * done too early fails then.
 */
export async function delayAnswers(context: BrowserContext): Promise<void> {
  if (!(rate > 1)) return
  let asked = 0
  await context.route(/\/graphql\b|\/views\b|\/assets\/.*\.js$/, async (route) => {
    const turn = createHash('md5').update(`${seed} ${asked++}`).digest().readUInt16BE() / 0xffff
    await new Promise((resolve) => setTimeout(resolve, turn * longest))
    // The page may have gone meanwhile.
    await route.fallback().catch(() => undefined)
  })
}

/** Slows the scripts of the page, where the environment asks for it. */
export async function slowScripts(page: Page): Promise<void> {
  if (!(rate > 1)) return
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Emulation.setCPUThrottlingRate', { rate })
}
