import { expect, it } from 'vitest'
import { waitForPicture } from './chromium.ts'
import { findFaults, themes } from './faults.ts'
import { createOpener, type Running } from './running.ts'

/** Measures of what is drawn: in the panel, in the marks, in the list. */
export function analysisTests(running: () => Running): void {
  const open = createOpener(running)

  it('explains each measure in a sentence and ranks ten, each leading to its node', async () => {
    const { page, problems } = await open('/')
    await waitForPicture(page)
    await page.getByRole('tab', { name: 'Phân tích' }).click()
    const panel = page.locator('.analysis[aria-busy="false"]')
    await panel.getByText('phương pháp Louvain').waitFor()
    for (const title of ['Số liên hệ', 'Độ trung gian', 'Nhóm', 'Cầu nối và nút khớp'])
      await panel.getByRole('heading', { level: 3, name: title }).waitFor()
    const degrees = panel.getByRole('list', { name: 'Số liên hệ' }).getByRole('button')
    await expect.poll(() => degrees.count()).toBe(10)
    const first = await degrees.first().getAttribute('aria-label')
    const name = first?.replace(/: \d+ nút$/, '') ?? ''
    await degrees.first().click()
    await page.getByRole('heading', { level: 2, name }).waitFor()
    expect(problems).toEqual([])
    await page.close()
  })

  it('agrees with the API on who stands between', async () => {
    const { page } = await open('/?panel=analysis')
    await waitForPicture(page)
    const first = page.getByRole('list', { name: 'Độ trung gian' }).getByRole('button').first()
    const answer = await page.request.post(new URL('/graphql', page.url()).href, {
      data: { query: '{ network(depth: 1, limit: 500) { nodes { name betweenness } } }' },
    })
    const { data } = (await answer.json()) as {
      data: { network: { nodes: { name: string; betweenness: number }[] } }
    }
    const [most] = data.network.nodes.sort((a, b) => b.betweenness - a.betweenness)
    const percent = (Math.round((most?.betweenness ?? 0) * 1000) / 10).toLocaleString('vi-VN')
    await expect.poll(() => first.getAttribute('aria-label')).toBe(`${most?.name}: ${percent} %`)
    await page.close()
  })

  it('sizes and colours marks, tells so in the address and the legend, and takes it back', async () => {
    const { page, problems } = await open('/?panel=analysis')
    await waitForPicture(page)
    await page.getByRole('button', { name: 'Cỡ nút theo số này: Độ trung gian' }).click()
    await page.getByRole('button', { name: 'Tô màu theo nhóm' }).click()
    const params = () => new URL(page.url()).searchParams
    await expect
      .poll(() => [params().get('size'), params().get('colour')])
      .toEqual(['betweenness', 'communities'])
    const legend = page.getByRole('region', { name: 'Số đo' })
    await legend.getByText('Cỡ nút: độ trung gian').waitFor()
    await legend.getByText('Nút càng lớn, số càng cao.').waitFor()
    await legend.getByText('Cùng màu là nối với nhau dày hơn').waitFor()
    await legend.getByText(/^Nhóm 1: \d+ nút$/).waitFor()
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await expect.poll(() => params().get('colour')).toBe(null)
    await expect.poll(() => legend.getByText(/^Nhóm 1/).count()).toBe(0)
    expect(problems).toEqual([])
    await page.close()
  })

  it('measures anew when filters change what is drawn', async () => {
    const { page } = await open('/?panel=analysis')
    const { nodes } = await waitForPicture(page)
    await page.getByText(`đang vẽ: ${nodes} nút`).waitFor()
    const firstOf = () =>
      page.getByRole('list', { name: 'Số liên hệ' }).getByRole('button').first().getAttribute('aria-label')
    const before = await firstOf()
    await page.locator('.facets [data-value="JOINT_ACTIVITY"]').click()
    await page.locator('.facets [data-value="REGULATION"]').click()
    await expect.poll(firstOf).not.toBe(before)
    await page.close()
  })

  it('selects a whole community, and says of one node what is measured of it', async () => {
    const { page } = await open('/?panel=analysis&select=org-doan-ktqp-345')
    await waitForPicture(page)
    await page.getByText(/nối với \d+ nút; nằm trên [\d,]+ % đường ngắn nhất; thuộc nhóm \d+/).waitFor()
    const community = page.getByRole('button', { name: /^Nhóm 1, quanh .*: \d+ nút$/ })
    const size = Number(/: (\d+) nút$/.exec((await community.getAttribute('aria-label')) ?? '')?.[1])
    await community.click()
    const selected = () => page.locator('.graph-canvas').getAttribute('data-selected')
    await expect.poll(async () => (await selected())?.split(' ').length).toBe(size)
    await page.close()
  })

  it('puts the numbers into the list', async () => {
    const { page } = await open('/?colour=communities&panel=list')
    await waitForPicture(page)
    for (const name of ['Liên hệ đang vẽ', 'Trung gian %', 'Tách rời', 'Nhóm'])
      await page.getByRole('columnheader', { name }).waitFor()
    await page.close()
  })

  it.each(themes)('has nothing that axe objects to in the %s theme (%s)', async (theme, rules) => {
    const { page } = await open(`/?panel=analysis&colour=communities&size=degree&theme=${theme}`)
    await waitForPicture(page)
    await page.getByRole('list', { name: 'Số liên hệ' }).waitFor()
    expect(await findFaults(page, rules)).toEqual([])
    await page.close()
  })
}
