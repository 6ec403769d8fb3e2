import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { readPicture, waitForMenu, waitForPicture } from './chromium.ts'
import { createOpener, openInOwnTime, type Running } from './running.ts'

const selectedOn = (page: Page) => page.locator('.graph-canvas').getAttribute('data-selected')
const paramOf = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)

/** What a reader does to the picture: expanding, hiding, grouping, paths, going back. */
export function operationTests(running: () => Running): void {
  const open = createOpener(running)

  it('adds neighbours by kind from the menu, saying how many are drawn, and takes them back', async () => {
    const { page, problems } = await open('/?focus=org-doan-ktqp-345&select=org-quan-khu-2')
    const before = await waitForPicture(page)
    await page.getByRole('button', { name: 'Vừa khung' }).focus()
    await page.keyboard.press('Shift+F10')
    await waitForMenu(page)
    await page.getByRole('menuitem', { name: 'Thêm liên hệ theo loại' }).focus()
    await page.keyboard.press('ArrowRight')
    const agreements = page.getByRole('menuitem', { name: /^Quy chế, chương trình phối hợp/ })
    await agreements.waitFor()
    await expect.poll(() => agreements.textContent()).toMatch(/0 \/ 1.*1 ẩn: 1 chưa tải/)
    await agreements.press('Enter')
    await expect.poll(async () => (await readPicture(page)).nodes).toBe(before.nodes + 1)
    await expect.poll(() => paramOf(page, 'add')).toBe('org-quan-khu-2*agreement')
    await page.getByRole('button', { name: 'Thu lại liên hệ đã thêm' }).click()
    await expect.poll(async () => (await readPicture(page)).nodes).toBe(before.nodes)
    expect(problems).toEqual([])
    await page.close()
  })

  it('draws the rest of an address that names what there is not, and says what that was', async () => {
    const { page } = await open('/?focus=org-doan-ktqp-345,org-khong-co&add=org-cung-khong,org-quan-khu-2*')
    const { nodes } = await waitForPicture(page)
    expect(nodes).toBeGreaterThan(5)
    await page.getByText('org-khong-co, org-cung-khong').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.close()
  })

  it('reaches by keys what cannot be done, with the reason in words', async () => {
    const { page } = await open('/?focus=org-quan-khu-2&select=org-quan-khu-2')
    await waitForPicture(page)
    await page.getByRole('button', { name: 'Vừa khung' }).focus()
    await page.keyboard.press('Shift+F10')
    const item = page.getByRole('menuitem', { name: 'Thu lại liên hệ đã thêm' })
    await waitForMenu(page)
    for (let press = 0; press < 6 && !(await item.evaluate((one) => one === document.activeElement)); press++)
      await page.keyboard.press('ArrowDown')
    expect(await item.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await item.getAttribute('aria-disabled')).toBe('true')
    expect(await item.textContent()).toContain('Chưa thêm liên hệ nào của nút này')
    await page.keyboard.press('Enter')
    expect(await item.isVisible()).toBe(true)
    await page.close()
  })

  it('opens a menu on the empty canvas, and groups from it', async () => {
    const { page } = await open('/')
    const before = await waitForPicture(page)
    const box = await page.locator('.graph-canvas').boundingBox()
    if (!box) throw new Error('the canvas has no box')
    await page.mouse.click(box.x + 6, box.y + 6, { button: 'right' })
    await page.getByRole('menu', { name: 'Việc với sơ đồ' }).waitFor()
    await page.getByRole('menuitem', { name: 'Gộp nhóm theo loại' }).click()
    await expect.poll(async () => (await readPicture(page)).nodes).toBeLessThan(20)
    await page.getByRole('button', { name: 'Hoàn tác: gộp nhóm' }).click()
    // It is said for a moment, in which a slow machine may not have drawn the picture.
    await page.getByText('Đã hoàn tác: gộp nhóm').waitFor()
    await expect.poll(() => readPicture(page)).toEqual(before)
    await page.close()
  })

  it('opens one group and closes it again; its line opens the evidence of all that it stands for', async () => {
    const { page, problems } = await open('/?group=kind&select=grp~kind~borderguard')
    const before = await waitForPicture(page)
    await page.getByRole('heading', { level: 2, name: /^Bộ đội Biên phòng ×\d+$/ }).waitFor()
    await page.getByRole('button', { name: 'Mở nhóm', exact: true }).click()
    await expect.poll(async () => (await readPicture(page)).nodes).toBeGreaterThan(before.nodes)
    await expect.poll(() => paramOf(page, 'open')).toBe('borderguard')
    await page.getByRole('button', { name: 'Hoàn tác: mở nhóm' }).click()
    await expect.poll(() => readPicture(page)).toEqual(before)
    await page.getByRole('tab', { name: 'Danh sách' }).click()
    await page.getByRole('radio', { name: /^Nét nối/ }).click()
    await page
      .getByRole('row', { name: /^Bộ đội Biên phòng/ })
      .first()
      .click()
    await page.getByRole('tab', { name: 'Chi tiết' }).click()
    await page.getByText(/^Nét nối này gồm \d+ nét nối$/).waitFor()
    await page.getByRole('heading', { name: /^Nguồn \([1-9]/ }).waitFor()
    expect(problems).toEqual([])
    await page.close()
  })

  it('groups by province under the names of provinces', async () => {
    const { page } = await open('/?group=place')
    await waitForPicture(page)
    await page.getByRole('tab', { name: 'Danh sách' }).click()
    await page
      .getByRole('row', { name: /^tỉnh / })
      .first()
      .waitFor()
    await page.close()
  })

  it('finds the paths between two selected actors, with the evidence of each step, and shows one alone', async () => {
    const [one, other] = await readPartners(running().server.address)
    const { page, problems } = await open(`/?select=${one},${other}`)
    await waitForPicture(page)
    await page.getByRole('button', { name: 'Tìm đường nối giữa hai chủ thể' }).click()
    await page.getByRole('radio', { name: 'Mọi thời điểm' }).click()
    await page.getByText(/^\d+ đường ngắn nhất$/).waitFor()
    await page.getByRole('heading', { name: 'Đường 1, 2 nét nối' }).waitFor()
    await page
      .getByRole('button', { name: /^Nguồn \([1-9]/ })
      .first()
      .click()
    await page.locator('.citation').first().waitFor()
    await page.getByRole('button', { name: 'Tô đường này' }).first().click()
    await expect.poll(() => paramOf(page, 'chain')).toBe('1')
    await page.getByRole('button', { name: 'Bỏ đường nối khỏi sơ đồ' }).click()
    await expect.poll(() => paramOf(page, 'path')).toBe(null)
    expect(problems).toEqual([])
    await page.close()
  })

  it('says why there is no path', async () => {
    const { page } = await open('/?path=org-doan-ktqp-345,org-quan-khu-2&panel=paths')
    await waitForPicture(page)
    await page.getByText(/^Không có đường nào dài tới 6 nét nối/).waitFor()
    await page.close()
  })

  it('takes back the day, all of a drag at once, and says so', async () => {
    const { page } = await openInOwnTime(running(), '/?day=2025-07-01')
    await waitForPicture(page)
    await page.getByRole('slider', { name: 'Ngày của sơ đồ' }).focus()
    // However slow the machine is, no time passes between them.
    await page.clock.pauseAt(Date.now() + 60_000)
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowLeft')
    await page.clock.resume()
    await expect.poll(() => paramOf(page, 'day')).toBe('2025-06-28')
    await page.getByRole('button', { name: 'Hoàn tác: chuyển đến ngày 28/06/2025' }).click()
    await expect.poll(() => paramOf(page, 'day')).toBe('2025-07-01')
    await expect
      .poll(() => page.getByRole('button', { name: 'Hoàn tác', exact: true }).isDisabled())
      .toBe(true)
    await page.context().close()
  })

  it('steps from event to event, and lists them in words', async () => {
    const { page } = await open('/?day=2024-01-15')
    await waitForPicture(page)
    await page.getByRole('button', { name: 'Mốc sau' }).click()
    await expect.poll(() => String(paramOf(page, 'day')) > '2024-01-15').toBe(true)
    const next = paramOf(page, 'day')
    await page.keyboard.press('[')
    await expect.poll(() => String(paramOf(page, 'day')) < String(next)).toBe(true)
    await page.getByRole('button', { name: /^Mốc thời gian \(\d+\)$/ }).click()
    await page
      .getByRole('option', { name: /01\/07\/2025/ })
      .first()
      .click()
    await expect.poll(() => paramOf(page, 'day')).toBe('2025-07-01')
    await page.close()
  })

  it('selects every node by key and none again', async () => {
    const { page, problems } = await open('/?focus=org-doan-ktqp-345')
    const { nodes } = await waitForPicture(page)
    await page.getByRole('button', { name: 'Vừa khung' }).focus()
    await page.keyboard.press('Control+a')
    await expect.poll(async () => (await selectedOn(page))?.split(' ').length).toBe(nodes)
    await page.keyboard.press('Escape')
    await expect.poll(() => selectedOn(page)).toBe('')
    expect(problems).toEqual([])
    await page.close()
  })

  it('scrolls the table to what is selected elsewhere', async () => {
    const last = (await ask(running().server.address)).nodes.at(-1)?.id ?? ''
    const { page } = await open(`/?panel=list&select=${last}`)
    await waitForPicture(page)
    const row = page.locator(`[data-key="${last}"]`)
    await row.waitFor()
    const isInSight = () =>
      row.evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect()
        return top >= 0 && bottom <= window.innerHeight
      })
    await expect.poll(isInSight).toBe(true)
    await page.close()
  })
}

interface Answer {
  readonly data: { readonly network: { readonly nodes: readonly Node[]; readonly edges: readonly Edge[] } }
}
interface Node {
  readonly id: string
}
interface Edge {
  readonly source: string
  readonly target: string
  readonly role: string | null
}

async function ask(address: string): Promise<Answer['data']['network']> {
  const response = await fetch(new URL('/graphql', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ network { nodes { id } edges { source target role } } }' }),
  })
  return ((await response.json()) as Answer).data.network
}

/** Two actors that signed the same agreement. */
async function readPartners(address: string): Promise<[string, string]> {
  const { edges } = await ask(address)
  const signed = edges.filter(({ role }) => role === 'SIGNATORY')
  for (const { source, target } of signed) {
    const other = signed.find((one) => one.target === target && one.source !== source)
    if (other) return [source, other.source]
  }
  throw new Error('no agreement in the records has two signatories')
}
