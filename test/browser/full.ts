import { expect, it } from 'vitest'
import { copyRealGraph } from '../setup/real-records.ts'
import { startAtlas } from './atlas-server.ts'
import { openPage, waitForPicture } from './chromium.ts'
import type { Running } from './running.ts'

async function readOrganizationIds(address: string, count: number): Promise<string[]> {
  const ids: string[] = []
  let after: string | null = null
  while (ids.length < count) {
    const query = `query ($after: String) {
      organizations(first: 100, after: $after) { edges { node { id } } pageInfo { endCursor } }
    }`
    const response = await fetch(new URL('/graphql', address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { after } }),
    })
    const { data } = (await response.json()) as {
      data: { organizations: { edges: { node: { id: string } }[]; pageInfo: { endCursor: string } } }
    }
    ids.push(...data.organizations.edges.map(({ node }) => node.id))
    after = data.organizations.pageInfo.endCursor
  }
  return ids.slice(0, count)
}

/** Everything that comes with the project: a hundred more agreements, and every unit of the nation. */
export function fullTests(running: () => Running): void {
  it('draws the whole of the collections, finds a commune among namesakes, and shows who became what', async () => {
    const server = await startAtlas(copyRealGraph)
    try {
      const { page, problems } = await openPage(running().browser, server.address, '/')
      const { nodes } = await waitForPicture(page)
      expect(nodes).toBeGreaterThan(400)

      await page.keyboard.type('xa muong cha')
      const found = page.getByRole('option', { name: /^xã Mường Chà/ })
      await found.filter({ hasText: 'tỉnh Điện Biên' }).first().waitFor()
      // Until then it can be what is found for the first letters.
      await page.locator('.search-field .spin').waitFor({ state: 'detached' })
      expect(await found.filter({ hasText: 'đến 30/06/2025' }).count()).toBe(0)

      await page.goto(new URL('/?select=unit-huyen-nam-po-103-2025-01', server.address).href)
      await page.getByRole('heading', { level: 2, name: 'huyện Nậm Pồ' }).waitFor()
      await page.getByRole('button', { name: /^xã Mường Chà/ }).waitFor()
      await page.getByText('theo Nghị quyết về việc sắp xếp').first().waitFor()

      await page.getByRole('button', { name: /lĩnh vực hẹp hơn/ }).click()
      const broad = page.locator('[data-value="area-phong-chong-toi-pham"]')
      const narrow = page.locator('[data-value="area-di-cu-xuat-nhap-canh"]')
      await broad.click({ modifiers: ['Alt'] })
      await expect.poll(() => narrow.getAttribute('aria-pressed')).toBe('true')
      await expect.poll(async () => Number(await narrow.getAttribute('data-drawn'))).toBeGreaterThan(3)

      const ids = await readOrganizationIds(server.address, 250)
      await page.goto(new URL(`/?focus=${ids.join(',')}&limit=2000`, server.address).href)
      expect((await waitForPicture(page)).nodes).toBeGreaterThan(250)
      await page.getByRole('tab', { name: 'Danh sách' }).click()
      await page.getByRole('grid').waitFor()
      expect(await page.locator('.failure').allTextContents()).toEqual([])
      expect(problems).toEqual([])
      await page.context().close()
    } finally {
      await server.remove()
    }
  })
}
