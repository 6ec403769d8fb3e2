import { existsSync } from 'node:fs'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Request,
} from 'playwright-core'
import { waiting } from '../setup/waiting.ts'
import { delayAnswers, slowScripts } from './slowed.ts'

const candidates = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** The browser that the tests drive; undefined where none is installed. */
export const chromiumPath = candidates.find((path) => path !== undefined && existsSync(path))

/** Why the tests do not run, and what makes them run. Under CI they run and fail instead. */
export const whyNot =
  'there is no Chromium; install one with: apt-get install chromium, or name yours: CHROMIUM_PATH=/path npm test'

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function launchChromium(): Promise<Browser> {
  if (!chromiumPath) throw new Error(whyNot)
  return chromium.launch({ executablePath: chromiumPath, args: flags })
}

/** A page with a context of its own, and what went wrong in it. */
export interface WatchedPage {
  readonly page: Page
  /** Errors of scripts and of the console, and requests to any host but our own. */
  readonly problems: string[]
}

/** What went wrong in pages, and what they still wait for. */
const watched = new WeakMap<Page, { readonly problems: readonly string[]; readonly awaited: Set<Request> }>()

/** @param prepare what is done with the page before it goes anywhere. */
export async function openPage(
  browser: Browser,
  address: string,
  path = '/',
  options: BrowserContextOptions = {},
  prepare?: (page: Page) => Promise<unknown>,
): Promise<WatchedPage> {
  return openIn(await openContext(browser, options), address, path, prepare)
}

/** A window of a reader, with a cache of its own. */
export async function openContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  })
  context.setDefaultTimeout(waiting.step)
  await delayAnswers(context)
  return context
}

/** Another page of the context, which has fetched before what its pages share. */
export async function openIn(
  context: BrowserContext,
  address: string,
  path: string,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<WatchedPage> {
  const page = await context.newPage()
  const problems: string[] = []
  const awaited = new Set<Request>()
  watched.set(page, { problems, awaited })
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
  })
  page.on('requestfinished', (request) => awaited.delete(request))
  page.on('requestfailed', (request) => awaited.delete(request))
  page.on('request', (request) => {
    awaited.add(request)
    const { origin, protocol } = new URL(request.url())
    if (origin !== new URL(address).origin && protocol.startsWith('http')) problems.push(`asked ${origin}`)
  })
  await slowScripts(page)
  await prepare?.(page)
  await page.goto(new URL(path, address).href)
  return { page, problems }
}

/**
 * Waits until the network is drawn and the line below it, which comes after it, says what is; tells how many nodes and
 * edges the canvas holds.
 */
export async function waitForPicture(page: Page): Promise<{ nodes: number; edges: number }> {
  try {
    await page.locator('.canvas-area[aria-busy="false"] .graph-canvas:not([data-nodes="0"])').waitFor()
    await page.locator('.canvas-area .status-line:not(:empty)').waitFor()
  } catch (error) {
    throw new Error(`no picture came. ${await describePage(page)}`, { cause: error })
  }
  return readPicture(page)
}

/** What a page shows, waits for and complained of, for the message of a test that waited for something else. */
async function describePage(page: Page): Promise<string> {
  const { problems = [], awaited = [] } = watched.get(page) ?? {}
  const seen = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLElement>('.graph-canvas')
    return {
      busy: document.querySelector('.canvas-area')?.getAttribute('aria-busy'),
      canvas: canvas && { ...canvas.dataset },
      visibility: document.visibilityState,
      text: document.body.textContent?.slice(0, 1_000),
    }
  })
  const urls = [...awaited].map((request) => request.url())
  return JSON.stringify({ address: page.url(), problems, awaited: urls, ...seen }, null, 1)
}

/** Waits until the menu that opens has the focus, which it takes a moment after it is seen: keys come to it from then. */
export async function waitForMenu(page: Page): Promise<void> {
  await page.locator('[role="menu"]:focus-within').waitFor()
}

/** Waits until nothing on the page stands in for what is still to come. */
export async function waitForNoSkeleton(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('.skeleton'))
}

export async function readPicture(page: Page): Promise<{ nodes: number; edges: number }> {
  // In one look: between two, the picture may become another.
  return page.locator('.graph-canvas').evaluate((canvas: HTMLElement) => ({
    nodes: Number(canvas.dataset.nodes),
    edges: Number(canvas.dataset.edges),
  }))
}
