import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { openPage, type WatchedPage, waitForPicture } from './chromium.ts'
import { findFaults } from './faults.ts'
import type { Running } from './running.ts'

const agreement = '/agreement/agr-doan-ktqp-379-bon-huyen-2020'

const pages: ReadonlyArray<readonly [path: string, title: RegExp]> = [
  [agreement, /Quy chế phối hợp hoạt động giữa Đoàn KT-QP 379/],
  ['/organization/org-doan-ktqp-379', /Đoàn Kinh tế - Quốc phòng 379/],
  ['/unit/unit-huyen-nam-po-103-2025-01', /huyện Nậm Pồ/],
  ['/unit/zone-khu-ktqp-muong-cha', /Mường Chà/],
  ['/area/area-an-ninh-bien-gioi', /An ninh, trật tự và bảo vệ biên giới/],
  ['/instrument/prog-ngay-bien-phong-toan-dan', /Ngày Biên phòng toàn dân/],
  ['/instrument/law-nq-1661-ubtvqh15-2025', /Nghị quyết về việc sắp xếp các đơn vị hành chính cấp xã/],
  ['/source/src-text-001', /Huy động nguồn lực nâng cao đời sống/],
]

/** Waits until the page and its lists are there. */
export async function waitForPage(page: Page, title: RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.locator('main[aria-busy="false"]').waitFor()
  await expect.poll(() => page.locator('.skeleton, [aria-busy="true"]').count()).toBe(0)
}

/** Goes to an address of the viewer as at its first visit, but for what the browser has kept. */
export type Visit = (path: string) => Promise<WatchedPage>

const desk = { width: 1440, height: 900 }

/** One page for all tests of a file: to open a context for each takes longer than most of them. */
export function shareOnePage(running: () => Running): Visit {
  let opened: Promise<WatchedPage> | undefined
  afterAll(async () => {
    await (await opened)?.page.context().close()
  })
  return async (path) => {
    const { browser, server } = running()
    opened ??= openPage(browser, server.address, 'about:blank')
    const watched = await opened
    const { page, problems } = watched
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.setViewportSize(desk)
    // What the page before still asked for is given up, and none of the problems of this one.
    await page.goto('about:blank')
    problems.length = 0
    await page.goto(new URL(path, server.address).href)
    return watched
  }
}

/** Each thing at its own address. */
export function pageTests(visit: Visit): void {
  it.each(pages)(
    'shows %s without a fault that axe finds, light, dark and on a phone',
    async (path, title) => {
      const { page, problems } = await visit(`${path}?theme=light`)
      await waitForPage(page, title)
      await expect.poll(() => page.title()).toMatch(title)
      await expectNoFault(page)
      await page.setViewportSize({ width: 360, height: 800 })
      await page.getByRole('button', { name: 'Chuyển sang nền tối' }).click()
      await page.locator('html[data-theme="dark"]').waitFor()
      await waitForPage(page, title)
      await expectNoFault(page)
      expect(problems).toEqual([])
    },
  )

  it('tells the same in both languages', async () => {
    const { page, problems } = await visit(`${agreement}?day=2026-11-22`)
    await page.getByText('Mất một bên (giải thể)').waitFor()
    await page.getByRole('heading', { name: 'Các bên' }).waitFor()
    await page.getByRole('button', { name: 'Tiếng Anh' }).click()
    await page.getByRole('heading', { level: 1, name: /^Coordination regulation/ }).waitFor()
    await page.getByText('Lost a party (dissolved)').waitFor()
    await page.getByRole('heading', { name: 'Parties' }).waitFor()
    await page.getByRole('link', { name: 'Draw this in the network' }).waitFor()
    await expect.poll(() => new URL(page.url()).searchParams.get('lang')).toBe('en')
    expect(problems).toEqual([])
  })

  it('leads from the panel to the page, into the network around it, and back', async () => {
    const { page } = await visit('/?select=org-doan-ktqp-379')
    await waitForPicture(page)
    await page.getByRole('link', { name: 'Mở trang riêng' }).click()
    await waitForPage(page, /Đoàn Kinh tế - Quốc phòng 379/)
    await page.getByRole('link', { name: 'Vẽ trong mạng lưới' }).click()
    await waitForPicture(page)
    const address = new URL(page.url())
    expect([address.pathname, address.searchParams.get('focus')]).toEqual(['/', 'org-doan-ktqp-379'])
    await expect
      .poll(() => page.locator('.graph-canvas').getAttribute('data-selected'))
      .toBe('org-doan-ktqp-379')
    await page.goBack()
    await waitForPage(page, /Đoàn Kinh tế - Quốc phòng 379/)
  })

  it('leads from one thing to another, each at its own address', async () => {
    const { page } = await visit(agreement)
    await page.getByRole('link', { name: /^Ủy ban nhân dân huyện Nậm Pồ/ }).click()
    await waitForPage(page, /Ủy ban nhân dân huyện Nậm Pồ/)
    expect(new URL(page.url()).pathname).toBe('/organization/org-ubnd-huyen-nam-po')
    await page.goBack()
    await waitForPage(page, /Quy chế phối hợp hoạt động/)
  })

  it('puts a district before and after its end side by side, with what took its place', async () => {
    const { page } = await visit('/unit/unit-huyen-nam-po-103-2025-01')
    const sides = page.locator('.before-after > section')
    await waitForPage(page, /huyện Nậm Pồ/)
    expect(await sides.nth(0).textContent()).toContain('tỉnh Điện Biên')
    expect(await sides.nth(1).textContent()).toContain('Không còn; tồn tại đến hết')
    /** How much lower the second begins than the first, in px. */
    const step = () =>
      sides.evaluateAll(([before, after]) =>
        before && after ? after.getBoundingClientRect().top - before.getBoundingClientRect().top : undefined,
      )
    await expect.poll(step).toBe(0)
    await page.setViewportSize({ width: 360, height: 740 })
    await expect.poll(step).toBeGreaterThan(0)
  })

  it('shows what a commune came out of beside what it is, each on whose word', async () => {
    const { page } = await visit('/unit/unit-xa-muong-cha-03166-2025-07')
    await waitForPage(page, /xã Mường Chà/)
    const [before, after] = await page.locator('.before-after > section').all()
    const origins = before?.locator('.rows').first().locator('> li[data-fact]')
    await origins?.filter({ hasText: 'xã Chà Cang' }).locator('.evidence').waitFor()
    expect(await origins?.filter({ hasText: 'huyện Nậm Pồ' }).textContent()).toContain('một phần')
    expect(await after?.textContent()).toContain('tỉnh Điện Biên')
  })

  it('shows all that lies in a unit, however much', async () => {
    const { page } = await visit('/unit/unit-tinh-dien-bien-11-2025-01')
    await waitForPage(page, /tỉnh Điện Biên/)
    const [before, after] = await page.locator('.before-after > section').all()
    const heading = await before?.getByRole('heading', { name: /^Đơn vị bên trong/ }).textContent()
    const count = Number(/\d+/.exec(heading ?? '')?.[0])
    expect(count).toBeGreaterThan(0)
    await expect.poll(() => before?.locator('.named').last().getByRole('link').count()).toBe(count)
    expect(await after?.textContent()).toContain('không sáp nhập với đơn vị khác')
  })

  it('tells what a resolution ended and what came out of it', async () => {
    const { page } = await visit('/instrument/law-nq-1661-ubtvqh15-2025')
    const table = page.getByRole('table', { name: /^Các lần sắp xếp/ })
    await table.waitFor()
    const all = page.getByRole('button', { name: /^Hiện cả/ })
    if (await all.isVisible()) await all.click()
    const row = table.getByRole('row').filter({ has: page.getByRole('link', { name: 'xã Chà Cang' }) })
    expect(await row.locator('td').nth(1).textContent()).toBe('xã Mường Chà')
    await row.locator('.evidence').last().click()
    await page.getByRole('dialog').locator('.citation').first().waitFor()
  })

  it('draws who is above an organization, on whose word', async () => {
    const { page } = await visit('/organization/org-doan-ktqp-379')
    await waitForPage(page, /Đoàn Kinh tế - Quốc phòng 379/)
    const above = page.getByRole('list', { name: 'Cấp trên' }).getByRole('listitem')
    expect(await above.first().textContent()).toContain('Quân khu 2')
    await above.first().locator('.evidence').first().click()
    await page.getByRole('dialog').locator('.citation').first().waitFor()
  })

  it('prints all sources of a page, those that are folded away too', async () => {
    const { page } = await visit(agreement)
    await waitForPage(page, /Quy chế phối hợp hoạt động/)
    const citations = page.locator('#sources .citation')
    const before = await citations.count()
    await page.pdf()
    await expect.poll(() => citations.count()).toBeGreaterThan(before)
  })

  it('says what an address was to be of that is not in the data, and offers the search', async () => {
    const { page } = await visit('/agreement/agr-khong-co')
    await page.getByRole('heading', { level: 1, name: 'Không có trong dữ liệu' }).waitFor()
    await page.getByText(/“Văn bản phối hợp” với mã agr-khong-co/).waitFor()
    await page.getByRole('button', { name: 'Tìm theo tên' }).click()
    const box = page.getByRole('combobox', { name: 'Tìm trong mạng lưới' })
    await expect.poll(() => box.evaluate((input) => input === document.activeElement)).toBe(true)
    await page.goto(new URL('/organization/agr-doan-ktqp-379-bon-huyen-2020', page.url()).href)
    await page.getByRole('link', { name: 'Mở trang của loại đúng' }).click()
    await waitForPage(page, /Quy chế phối hợp hoạt động/)
  })

  it('says that the server is away, and goes on when it is back', async () => {
    const { page } = await visit('/data')
    await page.locator('.facts').waitFor()
    await page.route('**/graphql', (route) => route.abort())
    await page.evaluate((path) => history.pushState(null, '', path), agreement)
    await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')))
    await page.getByText('Máy chủ không trả lời.').first().waitFor()
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: 'Thử lại' }).first().click()
    await waitForPage(page, /Quy chế phối hợp hoạt động/)
  })
}

async function expectNoFault(page: Page): Promise<void> {
  expect(await findFaults(page)).toEqual([])
  const over = await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)
  expect(over).toBeLessThanOrEqual(0)
}
