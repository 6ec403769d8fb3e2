import { expect, it } from 'vitest'
import { openPage, waitForPicture } from './chromium.ts'
import { exportPicture } from './exporting.ts'
import type { Running } from './running.ts'

/** That the viewer gets along with what its policy allows: a browser complains of everything else. */
export function policyTests(running: () => Running): void {
  it('writes no style and runs no script that the policy refuses', async () => {
    const { page, problems } = await openPage(running().browser, running().server.address)
    await waitForPicture(page)
    // A dialog and its lists, with what each keeps from being scrolled or pressed.
    for (const format of [/^PNG/, /^SVG/, /^PDF/]) await exportPicture(page, format)
    const styles = await page.evaluate(() =>
      [...document.querySelectorAll('style')].map((style) => ({
        text: style.textContent,
        isRefused: style.sheet === null,
      })),
    )
    expect(styles.length).toBeGreaterThan(0)
    expect(styles.filter(({ isRefused }) => isRefused)).toEqual([])
    expect(problems).toEqual([])
    const refused = await page.evaluate(() => {
      const style = document.createElement('style')
      style.textContent = 'body { color: red }'
      document.head.append(style)
      return style.sheet === null
    })
    expect(refused).toBe(true)
    await page.context().close()
  })
}
