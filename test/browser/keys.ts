import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { en } from '../../viz/locales/en.ts'
import { vi } from '../../viz/locales/vi.ts'
import { commands, toShownKey } from '../../viz/state/commands/registry.ts'
import { readPicture, waitForPicture } from './chromium.ts'
import { createOpener, openInOwnTime, type Running } from './running.ts'

const paramOf = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)
const hasFocus = (page: Page) => page.evaluate(() => document.activeElement !== document.body)

/** Whatever can be done, done by keys. */
export function keyTests(running: () => Running): void {
  const open = createOpener(running)

  it('are all in the list that "?" opens, each with what it does, in both languages', async () => {
    const { page } = await open('/?focus=org-doan-ktqp-345')
    await waitForPicture(page)
    await page.getByRole('button', { name: 'Vừa khung' }).focus()
    for (const words of [vi, en]) {
      await page.keyboard.press('?')
      const dialog = page.getByRole('dialog', { name: words.help.title })
      await dialog.waitFor()
      const lines = await dialog.locator('.keys div').evaluateAll((all) =>
        all.map((line) => ({
          keys: [...line.querySelectorAll('kbd')].map(({ textContent }) => textContent),
          what: line.querySelector('dd')?.textContent ?? '',
        })),
      )
      for (const { keys, label } of commands) {
        if (!keys) continue
        const line = lines.find(({ what }) => what.includes(label(words.commands)))
        expect(line?.keys).toEqual(keys.map(toShownKey))
      }
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      await expect.poll(() => hasFocus(page)).toBe(true)
      await page.getByRole('button', { name: /Tiếng Anh|English/ }).click()
    }
    await page.close()
  })

  it('add neighbours and take them back, hide and show again, and undo, without losing the focus', async () => {
    const { page, problems } = await open('/?focus=org-doan-ktqp-345&select=org-quan-khu-2')
    const { nodes } = await waitForPicture(page)
    const count = async () => (await readPicture(page)).nodes
    await page
      .locator('.details')
      .getByRole('button', { name: /^Thêm \d+ liên hệ/ })
      .focus()
    await page.keyboard.press('e')
    await expect.poll(count).toBeGreaterThan(nodes)
    await expect.poll(() => hasFocus(page)).toBe(true)
    await page.keyboard.press('c')
    await expect.poll(count).toBe(nodes)
    await page.keyboard.press('f')
    await expect.poll(() => paramOf(page, 'focus')).toBe('org-quan-khu-2')
    await page.keyboard.press('Control+z')
    await expect.poll(() => paramOf(page, 'focus')).toBe('org-doan-ktqp-345')
    await expect.poll(count).toBe(nodes)
    await page.keyboard.press('h')
    await expect.poll(count).toBe(nodes - 1)
    await expect.poll(() => hasFocus(page)).toBe(true)
    await page.keyboard.press('u')
    await expect.poll(count).toBe(nodes)
    await page.keyboard.press('a')
    await expect.poll(() => paramOf(page, 'focus')).toBe(null)
    await expect.poll(() => hasFocus(page)).toBe(true)
    expect(problems).toEqual([])
    await page.close()
  })

  it('say why nothing happens', async () => {
    const { page } = await openInOwnTime(running(), '/?focus=org-doan-ktqp-345')
    await waitForPicture(page)
    await page.getByRole('button', { name: 'Vừa khung' }).focus()
    // What is said goes after a moment.
    await page.clock.pauseAt(Date.now() + 60_000)
    const status = page.locator('.status-line')
    for (const [key, reason] of [
      ['e', vi.whyNot.nothingSelected],
      ['u', vi.whyNot.noneHidden],
      ['x', vi.whyNot.noFilters],
      ['Control+z', vi.whyNot.nothingToUndo],
    ] as const) {
      await page.keyboard.press(key)
      await status.getByText(reason).waitFor()
    }
    await page.context().close()
  })

  it('are letters while something is typed', async () => {
    const { page } = await open('/?focus=org-doan-ktqp-345&select=org-doan-ktqp-345')
    const before = await waitForPicture(page)
    await page.getByRole('combobox').pressSequentially('hef')
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('hef')
    expect(await readPicture(page)).toEqual(before)
    await page.close()
  })
}
