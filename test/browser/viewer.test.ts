import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { accessTests } from './access.ts'
import { type AtlasServer, buildViewer, startAtlas } from './atlas-server.ts'
import { chromiumPath, launchChromium, whyNot } from './chromium.ts'
import { exploreTests } from './explore.ts'
import { exportTests } from './exports.ts'
import { failureTests } from './failures.ts'
import { fullTests } from './full.ts'
import { linkTests } from './links.ts'

/** The records of the five texts with the units and areas that they name: a picture small enough to read. */
export const texts = 'units,areas,texts'

/** What every suite of the viewer is given: a browser, and a server with these records. */
export interface Running {
  readonly browser: Browser
  readonly server: AtlasServer
}

const isSkipped = !chromiumPath && !process.env.CI

describe.skipIf(isSkipped)(isSkipped ? `the viewer (${whyNot})` : 'the viewer', () => {
  let running: Running
  beforeAll(async () => {
    await buildViewer()
    const [browser, server] = await Promise.all([launchChromium(), startAtlas({ collections: texts })])
    running = { browser, server }
  })
  afterAll(async () => {
    await running?.browser.close()
    await running?.server.remove()
  })
  const get = () => running
  exploreTests(get)
  linkTests(get)
  exportTests(get)
  accessTests(get)
  failureTests(get)
  fullTests(get)
})
