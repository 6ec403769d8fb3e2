import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { writeHtml } from '../../schema/formats/html/html.ts'
import { chromiumPath, launchChromium, openPage } from '../browser/chromium.ts'
import { inTemporaryFolder } from '../setup/temporary-folder.ts'
import { nastyElements, nastyMeta } from './support/nasty.ts'
import { toNetwork } from './support/networks.ts'
import { readText } from './support/parts.ts'
import { describeReader } from './support/readers.ts'
import { smallElements } from './support/small-network.ts'

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><script>document.title = 'ran'</script><image href="https://evil.example/x.png"/><circle r="9"/></svg>`
const missing = chromiumPath ? undefined : 'Chromium is not installed (on Debian: apt-get install chromium).'

describeReader('Chromium', missing, () => {
  test.each([
    ['the small world in the light', smallElements, {}, 'light', 1440],
    ['nasty texts in the dark on a narrow screen', nastyElements, nastyMeta, 'dark', 360],
  ] as const)(
    'opens the page of %s from a folder: nothing is asked for, nothing runs, all can be read',
    async (_, elements, about, colorScheme, width) => {
      await inTemporaryFolder(async (folder) => {
        const file = join(folder, 'network.html')
        await writeFile(file, await readText(writeHtml(toNetwork(elements, about), { svg })))
        const address = pathToFileURL(file).href
        const browser = await launchChromium()
        try {
          const asked: string[] = []
          const options = { colorScheme, viewport: { width, height: 800 } }
          const { page, problems } = await openPage(browser, address, address, options, async (one) =>
            one.on('request', (request) => asked.push(request.url())),
          )
          expect(await page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40)
          expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([address])
          expect(problems).toEqual([])
          expect(await page.title()).not.toBe('ran')
          expect(await page.locator('tbody tr').count()).toBe(
            elements.nodes.length +
              elements.edges.length +
              elements.citations.length +
              elements.sources.length,
          )
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
          const { violations } = await new AxeBuilder({ page }).analyze()
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
          // A link to a citation leads to its row.
          const [edge] = elements.edges
          await page
            .locator('[role="region"][aria-labelledby="edges"] tbody tr')
            .first()
            .locator('td a')
            .last()
            .click()
          await expect.poll(() => new URL(page.url()).hash).toContain(edge?.citations.at(-1) ?? 'none')
          await expect.poll(() => page.locator(':target').count()).toBe(1)
        } finally {
          await browser.close()
        }
      })
    },
  )
})
