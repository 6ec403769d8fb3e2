import { expect, it } from 'vitest'
import { NetworkDocument } from '../../viz/client/generated.ts'
import { answerFor, change } from './answers.ts'
import { startAtlas } from './atlas-server.ts'
import { openContext, openIn, waitForPicture } from './chromium.ts'
import { createOpener, type Running } from './running.ts'

interface Named {
  label: string
  labelEn?: string | null
}

/** Whatever is put into the address, and whatever the data says, the viewer stands. */
export function badInputTests(running: () => Running): void {
  const open = createOpener(running)

  it('says that a selected id is not in the data, and draws the rest', async () => {
    const { page, problems } = await open('/?select=org-khong-co')
    await waitForPicture(page)
    await page.getByText('Không còn trong dữ liệu.').waitFor()
    expect(problems).toEqual([])
    await page.close()
  })

  it('says that the id in the middle of the picture is not in the data, and draws the rest', async () => {
    const { page, problems } = await open('/?focus=org-khong-co,org-quan-khu-2')
    const { nodes } = await waitForPicture(page)
    expect(nodes).toBeGreaterThan(1)
    await page.locator('.canvas-notes').getByText('org-khong-co').waitFor()
    expect(problems).toEqual([])
    await page.close()
  })

  it('leaves wrong days, layouts and numbers out, and says which', async () => {
    const { page, problems } = await open('/?day=2025-02-30&limit=7&layout=spiral&theme=pink&lang=fr')
    await waitForPicture(page)
    await page.getByText('day=2025-02-30').waitFor()
    expect(new URL(page.url()).searchParams.get('day')).toMatch(/^20\d\d-\d\d-\d\d$/)
    expect(problems).toEqual([])
    await page.close()
  })

  it.each([
    '/?focus=__proto__,constructor&add=__proto__*,org-doan-ktqp-345*__proto__.x&kind=__proto__&size=__proto__',
    '/?pin=org-doan-ktqp-345:1e999:NaN&at=1e9:NaN:0&limit=-1&note=1e999,1:x&note=::::',
    `/?title=${encodeURIComponent('<script>alert(1)</script>\u202e\u0000')}&note=org-doan-ktqp-345:%3Cimg%20src=x%20onerror=alert(1)%3E`,
    `/#v1,${encodeURIComponent('{"kind":"coordination-atlas/view-link","version":1,"query":"title=x","positions":{"__proto__":[1,2]}}')}`,
    '/#v1,%E0%A4%A',
    '/#v9.xx',
  ])('stands an address that was made to break it: %s', async (path) => {
    const { page, problems } = await open(path)
    page.on('dialog', () => problems.push('a script of the address ran'))
    const { nodes } = await waitForPicture(page)
    expect(nodes).toBeGreaterThan(1)
    expect(await page.locator('img, script:not([src]):not([type])').count()).toBe(0)
    expect(await page.getByText('Phần này của trang bị lỗi').count()).toBe(0)
    expect(problems).toEqual([])
    await page.close()
  })

  it('stands rubbish as long as an address may be', async () => {
    const rubbish = 'A&%3Cb%3E='.repeat(1_200)
    const { page, problems } = await open(`/?day=${rubbish}`)
    await waitForPicture(page)
    const note = page.locator('.canvas-notes')
    await note.getByText('đã bỏ qua').waitFor()
    expect((await note.textContent())?.length).toBeLessThan(500)
    expect(problems).toEqual([])
    await page.close()
  })

  it('answers an address that is too long with a refusal, and goes on answering', async () => {
    const at = (path: string) => new URL(path, running().server.address)
    const refused = await fetch(at(`/?select=${'a'.repeat(100_000)}`))
    expect(refused.status).toBe(431)
    expect((await fetch(at('/'))).status).toBe(200)
  })

  it('writes names with markup, other directions and great length as they are', async () => {
    const names = ['<img src=x onerror=alert(1)>', '‮ngược‬ ', 'Ô '.repeat(400), '🏔️&amp;<b>']
    const { page, problems } = await open('/?panel=list', (page) =>
      answerFor(page, NetworkDocument, (route) =>
        change(route, (answer) => {
          const { nodes } = (answer.data?.network ?? { nodes: [] }) as { nodes: Named[] }
          nodes.forEach((node, at) => {
            node.label = names[at % names.length] ?? node.label
          })
        }),
      ),
    )
    await waitForPicture(page)
    await page.getByRole('grid').getByText('<img src=x onerror=alert(1)>').first().waitFor()
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440)
    expect(problems).toEqual([])
    await page.close()
  })

  it('leaves no page empty where nothing is loaded, and says how to load data', async () => {
    const empty = await startAtlas()
    try {
      const context = await openContext(running().browser)
      for (const path of ['/', '/data', '/?panel=list', '/?select=org-quan-khu-2&day=2020-01-01']) {
        const { page, problems } = await openIn(context, empty.address, path)
        await page.getByText('npm run seed').waitFor()
        if (path === '/') await page.getByRole('heading', { name: 'Chưa có dữ liệu' }).waitFor()
        expect([path, problems]).toEqual([path, []])
        await page.close()
      }
      await context.close()
    } finally {
      await empty.remove()
    }
  })
}
