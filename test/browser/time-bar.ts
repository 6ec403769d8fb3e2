import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { vi } from '../../viz/locales/vi.ts'
import { waitForPicture } from './chromium.ts'
import { openInOwnTime, type Running } from './running.ts'

/** Playing has gone on to the next event by then, the address says so, and no other has its turn; in milliseconds. */
const turn = 1_600
const dayOf = (page: Page) => new URL(page.url()).searchParams.get('day') ?? ''

/** The time bar plays. */
export function timeBarTests(running: () => Running): void {
  const open = async (path: string) => {
    const opened = await openInOwnTime(running(), path)
    await waitForPicture(opened.page)
    await buttonOf(opened.page, vi.time.play).waitFor()
    // From here on, time passes when a test says so: it passes on a busy machine too, while nothing is done.
    await opened.page.clock.pauseAt(Date.now() + 60_000)
    return opened
  }
  const buttonOf = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  /** Plays on to another event than that of the day. */
  const playFrom = async (page: Page, day: string) => {
    await buttonOf(page, vi.time.pause).waitFor()
    await page.clock.runFor(turn)
    await expect.poll(() => dayOf(page)).not.toBe(day)
  }

  it('steps through the events by itself, changes picture and address, and rests when it is told to', async () => {
    const { page, problems } = await open('/?day=2025-06-15')
    const lost = page.locator('.facets [data-value="PARTY_DISSOLVED"]')
    await page.locator('.facets').waitFor()
    expect(await lost.count()).toBe(0)
    await buttonOf(page, vi.time.play).click()
    await playFrom(page, '2025-06-15')
    expect(dayOf(page)).toBe('2025-07-01')
    await expect.poll(() => lost.getAttribute('data-drawn')).toBe('4')
    await buttonOf(page, vi.time.pause).click()
    await buttonOf(page, vi.time.play).waitFor()
    await page.clock.fastForward(10 * turn)
    expect(dayOf(page)).toBe('2025-07-01')
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('stops after the last event, and begins again with the first', async () => {
    const { page } = await open('/?day=2025-07-01')
    await buttonOf(page, vi.time.play).click()
    let day = '2025-07-01'
    while (await buttonOf(page, vi.time.next).isEnabled()) {
      await playFrom(page, day)
      expect(dayOf(page) > day).toBe(true)
      day = dayOf(page)
    }
    expect(day > '2025-07-01').toBe(true)
    await buttonOf(page, vi.time.play).click()
    await buttonOf(page, vi.time.pause).waitFor()
    await page.clock.runFor(turn / 4)
    await expect.poll(() => dayOf(page)).not.toBe(day)
    const first = dayOf(page)
    expect(first < '2025-07-01').toBe(true)
    await playFrom(page, first)
    expect(dayOf(page) > first).toBe(true)
    await page.context().close()
  })
}
