import { copyFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { callLine } from '../setup/line.ts'
import { type AtlasServer, startAtlas } from './atlas-server.ts'
import {
  chromiumPath,
  launchChromium,
  openContext,
  openIn,
  openPage,
  type WatchedPage,
  whyNot,
} from './chromium.ts'

/** What every suite of the viewer is given: a browser, and a server with these records. */
export interface Running {
  readonly browser: Browser
  readonly server: AtlasServer
  /** Puts a store of these records at the path. */
  copyTexts(path: string): Promise<void>
}

const isSkipped = !chromiumPath && !process.env.CI

/**
 * A run in front of which nobody sits tries a test again: on a machine that is busy with three browsers one of some
 * thousands of pages does not come. The end of the run names such tests and what they said at first.
 */
const retry = process.env.CI ? 1 : 0

/** Suites that share one browser and one server. */
export function describeViewer(name: string, ...suites: ReadonlyArray<(get: () => Running) => void>): void {
  describe.skipIf(isSkipped)(isSkipped ? `${name} (${whyNot})` : name, { retry }, () => {
    let running: Running
    beforeAll(async () => {
      const { value, hangUp } = await callLine(inject('viewer'))
      hangUp()
      const copyTexts = (path: string) => copyFile(String(value), path)
      const [browser, server] = await Promise.all([launchChromium(), startAtlas(copyTexts)])
      running = { browser, server, copyTexts }
    })
    afterAll(async () => {
      await running?.browser.close()
      await running?.server.remove()
    })
    for (const suite of suites) suite(() => running)
  })
}

/** Opens pages of one reader, whose scripts are fetched once; each test closes its own. */
export function createOpener(running: () => Running) {
  let context: Promise<BrowserContext> | undefined
  afterAll(async () => (await context)?.close())
  return async (path = '/', prepare?: (page: Page) => Promise<unknown>): Promise<WatchedPage> => {
    context ??= openContext(running().browser)
    return openIn(await context, running().server.address, path, prepare)
  }
}

/** A page whose clock the test can stop and put on; by itself, as all pages of a reader have the same clock. */
export function openInOwnTime({ browser, server }: Running, path: string): Promise<WatchedPage> {
  return openPage(browser, server.address, path, {}, (page) => page.clock.install())
}
