import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { projectRoot } from '../../../schema/root.ts'
import { en } from '../../../viz/locales/en.ts'
import { startOurs } from '../api/processes.ts'
import { type MemoryAt, readHeap } from './memory.ts'
import { openBenchPage, waitForFirstPicture } from './page.ts'

const { layouts, tools, analysis, time } = en
const layoutNames = [layouts.layered, layouts.concentric, layouts.byPlace, layouts.force]
/** What is looked for, a different one each time until all have been. */
const sought = ['345', '379', 'ra mai', 'lai chau', 'lao cai', 'ban quan', 'quan khu 2', 'nam po']

const pressButton = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first().click()

async function waitUntilArranged(page: Page): Promise<void> {
  await page.locator('.canvas-area[aria-busy="false"] .graph-canvas:not([data-nodes="0"])').waitFor()
}

/** Looks for a thing, puts it into the picture and reads what is known of it. */
async function search(page: Page, text: string): Promise<void> {
  const box = page.getByRole('combobox').first()
  await box.fill(text)
  await page.locator('.suggestions [role="option"]').first().waitFor()
  await box.press('Enter')
  await page.locator('.details h2').waitFor()
  await waitUntilArranged(page)
}

/** One round of what a reader does; it ends with the picture with which it began. */
async function clickThrough(page: Page, round: number): Promise<void> {
  await search(page, sought[round % sought.length] ?? '')
  for (const tab of [tools.list, analysis.title, tools.details])
    await page.getByRole('tab', { name: tab, exact: true }).click()
  await page.getByRole('button', { name: en.tools.fit }).focus()
  for (const key of ['e', 'c', 'h', 'u']) await page.keyboard.press(key)
  await waitUntilArranged(page)
  for (const name of [time.previous, time.previous, time.next, time.next]) await pressButton(page, name)
  await pressButton(page, /^Layout: /)
  await page
    .getByRole('menuitemradio', { name: layoutNames[round % layoutNames.length] ?? '', exact: true })
    .click()
  await page.getByRole('menu').waitFor({ state: 'detached' })
  await waitUntilArranged(page)
  for (const key of ['Control+z', 'Control+z', 'Control+Shift+Z']) await page.keyboard.press(key)
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  for (const language of ['vi', 'en']) {
    await page.getByRole('button', { name: `${language.toUpperCase()}, ` }).click()
    await page.locator(`html[lang="${language}"]`).waitFor()
  }
  await page.keyboard.press('a')
  await waitUntilArranged(page)
}

/** A store of the texts with the units and areas that they name. */
async function loadTexts(path: string): Promise<void> {
  const env: NodeJS.ProcessEnv = { ...process.env, ATLAS_STORE: path }
  for (const name of ['NEO4J_URI', 'ATLAS_DATA']) delete env[name]
  const args = ['dist/seeds/main.js', '--quiet', '--collections', 'units,areas,texts']
  await promisify(execFile)(process.execPath, args, { env, cwd: fileURLToPath(projectRoot) })
}

/** The page's heap while a reader clicks through everything, on the real server, each `every` rounds. */
export async function benchClicking(
  browser: Browser,
  rounds: number,
  every: number,
  onFound: (found: MemoryAt) => void,
): Promise<MemoryAt[]> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-clicking-'))
  const path = join(folder, 'graph')
  await loadTexts(path)
  const server = await startOurs({ engine: 'embedded', path })
  try {
    const { page, devTools, close } = await openBenchPage(browser)
    await page.goto(new URL('/?lang=en', server.url).href)
    await waitForFirstPicture(page)
    const found: MemoryAt[] = []
    for (let round = 1; round <= rounds; round++) {
      await clickThrough(page, round)
      if (round % every > 0 && round < rounds) continue
      const now = { cycles: round, megabytes: await readHeap(devTools) }
      found.push(now)
      onFound(now)
    }
    await close()
    return found
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
