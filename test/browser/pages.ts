import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openPage, waitForPicture } from './chromium.ts'
import type { Running } from './running.ts'

const agreement = '/agreement/agr-doan-ktqp-379-bon-huyen-2020'
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const pages: ReadonlyArray<readonly [path: string, title: RegExp]> = [
  [agreement, /Quy chế phối hợp hoạt động giữa Đoàn KT-QP 379/],
  ['/organization/org-doan-ktqp-379', /Đoàn Kinh tế - Quốc phòng 379/],
  ['/unit/unit-huyen-nam-po-103-2025-01', /huyện Nậm Pồ/],
  ['/unit/zone-khu-ktqp-muong-cha', /Mường Chà/],
  ['/area/area-an-ninh-bien-gioi', /An ninh, trật tự và bảo vệ biên giới/],
  ['/instrument/prog-ngay-bien-phong-toan-dan', /Ngày Biên phòng toàn dân/],
  ['/source/src-text-003', /Cách làm hay trong triển khai thực hiện/],
]

/** Waits until the page and its lists are there. */
export async function waitForPage(page: Page, title: RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.locator('main[aria-busy="false"]').waitFor()
  await expect.poll(() => page.locator('.skeleton, [aria-busy="true"]').count()).toBe(0)
}

/** Each thing at its own address. */
export function pageTests(running: () => Running): void {
  const open = (path: string, options?: Parameters<typeof openPage>[3]) =>
    openPage(running().browser, running().server.address, path, options)

  it.each(pages)(
    'shows %s without a fault that axe finds, light, dark and on a phone',
    async (path, title) => {
      for (const [theme, width] of [
        ['light', 1440],
        ['dark', 360],
      ] as const) {
        const { page, problems } = await open(`${path}?theme=${theme}`, { viewport: { width, height: 800 } })
        await waitForPage(page, title)
        expect(await page.title()).toMatch(title)
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
        expect(violations.map(({ id, nodes }) => [theme, id, nodes.map(({ html }) => html)])).toEqual([])
        const over = await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)
        expect(over).toBeLessThanOrEqual(0)
        expect(problems).toEqual([])
        await page.context().close()
      }
    },
  )

  it('tells the same in both languages', async () => {
    const { page, problems } = await open(`${agreement}?day=2026-11-22`)
    await page.getByText('Mất một bên (giải thể)').waitFor()
    await page.getByRole('heading', { name: 'Các bên' }).waitFor()
    await page.getByRole('button', { name: 'Tiếng Anh' }).click()
    await page.getByRole('heading', { level: 1, name: /^Coordination regulation/ }).waitFor()
    await page.getByText('Lost a party (dissolved)').waitFor()
    await page.getByRole('heading', { name: 'Parties' }).waitFor()
    await page.getByRole('link', { name: 'Draw this in the network' }).waitFor()
    await expect.poll(() => new URL(page.url()).searchParams.get('lang')).toBe('en')
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('leads from the panel to the page, into the network around it, and back', async () => {
    const { page } = await open('/?select=org-doan-ktqp-379')
    await waitForPicture(page)
    await page.getByRole('link', { name: 'Mở trang riêng' }).click()
    await waitForPage(page, /Đoàn Kinh tế - Quốc phòng 379/)
    await page.getByRole('link', { name: 'Vẽ trong mạng lưới' }).click()
    await waitForPicture(page)
    const address = new URL(page.url())
    expect([address.pathname, address.searchParams.get('focus')]).toEqual(['/', 'org-doan-ktqp-379'])
    expect(await page.locator('.graph-canvas').getAttribute('data-selected')).toBe('org-doan-ktqp-379')
    await page.goBack()
    await waitForPage(page, /Đoàn Kinh tế - Quốc phòng 379/)
  })

  it('leads from one thing to another, each at its own address', async () => {
    const { page } = await open(agreement)
    await page.getByRole('link', { name: /^Ủy ban nhân dân huyện Nậm Pồ/ }).click()
    await waitForPage(page, /Ủy ban nhân dân huyện Nậm Pồ/)
    expect(new URL(page.url()).pathname).toBe('/organization/org-ubnd-huyen-nam-po')
    await page.goBack()
    await waitForPage(page, /Quy chế phối hợp hoạt động/)
    await page.context().close()
  })

  it('puts a district before and after its end side by side, with what took its place', async () => {
    const { page } = await open('/unit/unit-huyen-nam-po-103-2025-01')
    const sides = page.locator('.before-after > section')
    await waitForPage(page, /huyện Nậm Pồ/)
    expect(await sides.nth(0).textContent()).toContain('tỉnh Điện Biên')
    expect(await sides.nth(1).textContent()).toContain('Không còn; tồn tại đến hết')
    const [before, after] = [await sides.nth(0).boundingBox(), await sides.nth(1).boundingBox()]
    expect(before?.y).toBe(after?.y)
    await page.setViewportSize({ width: 360, height: 740 })
    await expect.poll(async () => (await sides.nth(1).boundingBox())?.y).toBeGreaterThan(before?.y ?? 0)
    await page.context().close()
  })

  it('says what an address was to be of that is not in the data, and offers the search', async () => {
    const { page } = await open('/agreement/agr-khong-co')
    await page.getByRole('heading', { level: 1, name: 'Không có trong dữ liệu' }).waitFor()
    await page.getByText(/“Văn bản phối hợp” với mã agr-khong-co/).waitFor()
    await page.getByRole('button', { name: 'Tìm theo tên' }).click()
    const box = page.getByRole('combobox', { name: 'Tìm trong mạng lưới' })
    await expect.poll(() => box.evaluate((input) => input === document.activeElement)).toBe(true)
    await page.goto(new URL('/organization/agr-doan-ktqp-379-bon-huyen-2020', page.url()).href)
    await page.getByRole('link', { name: 'Mở trang của loại đúng' }).click()
    await waitForPage(page, /Quy chế phối hợp hoạt động/)
    await page.context().close()
  })

  it('says that the server is away, and goes on when it is back', async () => {
    const { page } = await open('/data')
    await page.locator('.facts').waitFor()
    await page.route('**/graphql', (route) => route.abort())
    await page.evaluate((path) => history.pushState(null, '', path), agreement)
    await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')))
    await page.getByText('Máy chủ không trả lời.').first().waitFor()
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: 'Thử lại' }).first().click()
    await waitForPage(page, /Quy chế phối hợp hoạt động/)
    await page.context().close()
  })
}
