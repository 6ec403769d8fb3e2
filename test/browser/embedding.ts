import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { startAtlas } from './atlas-server.ts'
import { openPage, waitForPicture } from './chromium.ts'
import type { Running } from './running.ts'

/** A page of another site that shows an address of the viewer in a frame. */
async function startHost(toFramed: () => string) {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<title>Báo cáo</title><iframe width="900" height="600" src="${toFramed()}"></iframe>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, stop: () => server.close() }
}

/** The viewer in a frame of another page. */
export function embeddingTests(running: () => Running): void {
  it('shows in a frame of a page that may the picture without the header, and leads to the whole of it', async () => {
    let framed = ''
    const host = await startHost(() => framed)
    const atlas = await startAtlas(running().copyTexts, { ATLAS_EMBED: host.origin })
    framed = new URL('/?embed=1&focus=org-don-bp-ra-mai&day=2024-06-01', atlas.address).href
    const { page } = await openPage(running().browser, host.origin)
    const frame = page.frameLocator('iframe')
    const whole = frame.getByRole('link', { name: 'Mở trong Coordination Atlas' })
    await whole.waitFor()
    await expect.poll(() => whole.getAttribute('href')).toBe('/?day=2024-06-01&focus=org-don-bp-ra-mai')
    await frame.locator('.canvas-area').waitFor()
    expect(await frame.locator('.header').count()).toBe(0)
    await expect.poll(() => page.frames()[1]?.url()).toMatch(/[?&]embed=1$/)
    await page.context().close()

    framed = new URL('/?day=2024-06-01', atlas.address).href
    const refused = await openPage(running().browser, host.origin)
    await expect.poll(() => refused.problems.join()).toMatch(/frame-ancestors 'none'/)
    await refused.page.context().close()
    host.stop()
    await atlas.remove()
  })

  it('has its header where it is in no frame', async () => {
    const { page } = await openPage(running().browser, running().server.address, '/?embed=0')
    await waitForPicture(page)
    expect(await page.locator('.header').count()).toBe(1)
    expect(await page.locator('.embed-line').count()).toBe(0)
    await page.context().close()
  })
}
