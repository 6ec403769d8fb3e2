import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { openPage, waitForPicture } from './chromium.ts'
import type { Running } from './running.ts'
import { readFileOfView } from './views-sharing.ts'

/** Files that carry a view away bring it back. */
export function openingTests(running: () => Running): void {
  const open = (path?: string) => openPage(running().browser, running().server.address, path)

  it('an exported file opens again as it was, by the button and by being dropped, and outlives a reload', async () => {
    const { page } = await open('/?focus=org-doan-ktqp-345&day=2026-01-01&pin=org-doan-ktqp-345:900:-700')
    await waitForPicture(page)
    const { path, data } = await readFileOfView(page)

    const chosen = await open('/')
    await waitForPicture(chosen.page)
    const [chooser] = await Promise.all([
      chosen.page.waitForEvent('filechooser'),
      chosen.page.getByRole('button', { name: 'Mở tệp đã xuất' }).click(),
    ])
    await chooser.setFiles({ name: 'view.json', mimeType: 'application/json', buffer: await readFile(path) })
    await expect.poll(() => chosen.page.url()).toMatch(/#v1\./)
    await waitForPicture(chosen.page)
    const places = async () => (await readFileOfView(chosen.page)).data.positions
    expect(await places()).toEqual(data.positions)
    await chosen.page.reload()
    await waitForPicture(chosen.page)
    expect(await places()).toEqual(data.positions)
    expect(chosen.problems).toEqual([])

    const dropped = await open('/')
    await waitForPicture(dropped.page)
    const text = await readFile(path, 'utf8')
    await dropped.page.evaluate((json) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([json], 'view.json', { type: 'application/json' }))
      document.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    }, text)
    await expect.poll(() => dropped.page.url()).toMatch(/#v1\./)
    await waitForPicture(dropped.page)
    expect((await readFileOfView(dropped.page)).data.positions).toEqual(data.positions)
    await Promise.all([page, chosen.page, dropped.page].map((one) => one.context().close()))
  })

  it('a file that is no view is refused in the language of the reader, and the picture stays', async () => {
    const { page } = await open('/')
    const before = await waitForPicture(page)
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Mở tệp đã xuất' }).click(),
    ])
    await chooser.setFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"meta":1}'),
    })
    await page.getByText('Không mở được tệp x.json. Tệp này không do trang này xuất ra').waitFor()
    await page.getByRole('button', { name: 'Tiếng Anh' }).click()
    await page.getByText('The file x.json cannot be opened. It was not exported from here').waitFor()
    expect(await waitForPicture(page)).toEqual(before)
    await page.context().close()
  })
}
