import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** The rules of WCAG 2.2, level AA; the newest are off unless they are asked for. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe objects to on the page as it stands: each rule with the elements that break it.
 * @param rules all, or those of colours alone: for a page that was looked at before and differs in its theme
 */
export async function findFaults(page: Page, rules: 'all' | 'colours' = 'all') {
  // The usual mode opens a page of its own to put the results of frames together; there are no frames.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const chosen =
    rules === 'all' ? axe.withTags(tags) : axe.withRules(['color-contrast', 'link-in-text-block'])
  const { violations } = await chosen.analyze()
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)] as const)
}

/** In which rules two themes can differ: all are gone through in the first. */
export const themes = [
  ['light', 'all'],
  ['dark', 'colours'],
] as const
