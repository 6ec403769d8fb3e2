import type { ComponentType } from 'react'
import { lazyRetry as lazy } from '../app/lazy-retry.ts'
import type { Words } from '../locales/vi.ts'
import type { PageId } from '../state/route.ts'

export interface PageDescriptor {
  /** Its name in the browser's title and in the navigation. */
  readonly title: (words: Words) => string
  /** Whether the navigation leads to it. */
  readonly isInNavigation: boolean
  /** Fetched when it is first opened: the first screen has no need of it. */
  readonly Page: ComponentType
}

/** Every page but the network, which is the first screen. */
export const pages = {
  data: {
    title: (words) => words.nav.data,
    isInNavigation: true,
    Page: lazy(() => import('./data-page.tsx').then(({ DataPage }) => ({ default: DataPage }))),
  },
} as const satisfies Partial<Record<Exclude<PageId, 'network'>, PageDescriptor>>

/** The page's descriptor; undefined for the network. */
export function descriptorOf(page: PageId): PageDescriptor | undefined {
  return (pages as Partial<Record<PageId, PageDescriptor>>)[page]
}
