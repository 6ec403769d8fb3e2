import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { accessTests } from './access.ts'
import { type AtlasServer, buildAll, loadCollections, startAtlas } from './atlas-server.ts'
import { chromiumPath, launchChromium, whyNot } from './chromium.ts'
import { exploreTests } from './explore.ts'
import { exportTests } from './exports.ts'
import { failureTests } from './failures.ts'
import { fullTests } from './full.ts'
import { linkTests } from './links.ts'

/** The records of the five texts with the units and areas that they name: a picture small enough to read. */
const texts = 'units,areas,texts'

/** What every suite of the viewer is given: a browser, and a server with these records. */
export interface Running {
  readonly browser: Browser
  readonly server: AtlasServer
  /** Puts a store of these records at the path. */
  copyTexts(path: string): Promise<void>
}

const isSkipped = !chromiumPath && !process.env.CI

describe.skipIf(isSkipped)(isSkipped ? `the viewer (${whyNot})` : 'the viewer', () => {
  let running: Running
  beforeAll(async () => {
    const loaded = join(inject('folder'), 'texts')
    await Promise.all([buildAll(), loadCollections(texts, loaded)])
    const copyTexts = (path: string) => copyFile(loaded, path)
    const [browser, server] = await Promise.all([launchChromium(), startAtlas(copyTexts)])
    running = { browser, server, copyTexts }
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
