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
  matrix: {
    title: (words) => words.nav.matrix,
    isInNavigation: true,
    Page: lazy(() => import('./matrix-page.tsx').then(({ MatrixPage }) => ({ default: MatrixPage }))),
  },
  coverage: {
    title: (words) => words.nav.coverage,
    isInNavigation: true,
    Page: lazy(() => import('./coverage-page.tsx').then(({ CoveragePage }) => ({ default: CoveragePage }))),
  },
  orphaned: {
    title: (words) => words.nav.orphaned,
    isInNavigation: true,
    Page: lazy(() => import('./orphaned-page.tsx').then(({ OrphanedPage }) => ({ default: OrphanedPage }))),
  },
  changes: {
    title: (words) => words.nav.changes,
    isInNavigation: true,
    Page: lazy(() => import('./changes-page.tsx').then(({ ChangesPage }) => ({ default: ChangesPage }))),
  },
  data: {
    title: (words) => words.nav.data,
    isInNavigation: true,
    Page: lazy(() => import('./data-page.tsx').then(({ DataPage }) => ({ default: DataPage }))),
  },
  organization: {
    title: (words) => words.pages.organization,
    isInNavigation: false,
    Page: lazy(() =>
      import('./organization-page.tsx').then(({ OrganizationPage }) => ({ default: OrganizationPage })),
    ),
  },
  unit: {
    title: (words) => words.pages.unit,
    isInNavigation: false,
    Page: lazy(() => import('./unit-page.tsx').then(({ UnitPage }) => ({ default: UnitPage }))),
  },
  agreement: {
    title: (words) => words.pages.agreement,
    isInNavigation: false,
    Page: lazy(() =>
      import('./agreement-page.tsx').then(({ AgreementPage }) => ({ default: AgreementPage })),
    ),
  },
  area: {
    title: (words) => words.pages.area,
    isInNavigation: false,
    Page: lazy(() => import('./area-page.tsx').then(({ AreaPage }) => ({ default: AreaPage }))),
  },
  instrument: {
    title: (words) => words.pages.instrument,
    isInNavigation: false,
    Page: lazy(() =>
      import('./instrument-page.tsx').then(({ InstrumentPage }) => ({ default: InstrumentPage })),
    ),
  },
  source: {
    title: (words) => words.pages.source,
    isInNavigation: false,
    Page: lazy(() => import('./source-page.tsx').then(({ SourcePage }) => ({ default: SourcePage }))),
  },
} as const satisfies Partial<Record<Exclude<PageId, 'network'>, PageDescriptor>>

/** The page's descriptor; undefined for the network. */
export function descriptorOf(page: PageId): PageDescriptor | undefined {
  return (pages as Partial<Record<PageId, PageDescriptor>>)[page]
}
