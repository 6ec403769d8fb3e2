import type { ComponentType } from 'react'
import { lazyRetry as lazy } from '../app/lazy-retry.ts'
import type { Words } from '../locales/vi.ts'
import type { PanelId, ViewState } from '../state/view-state.ts'

/** A tab of the panel beside the canvas. */
export interface PanelDescriptor {
  readonly id: PanelId
  readonly title: (words: Words) => string
  readonly Panel: ComponentType
  /** Whether it scrolls by itself. */
  readonly scrollsItself?: boolean
  /** Whether there is anything to show in it; always when absent. */
  readonly isThere?: (view: ViewState) => boolean
}

/** The tabs in their order; the first screen has the first. */
export const panels: readonly PanelDescriptor[] = [
  {
    id: 'details',
    title: (words) => words.tools.details,
    Panel: lazy(() => import('./details-panel.tsx').then(({ DetailsPanel }) => ({ default: DetailsPanel }))),
  },
  {
    // A table that sorts and scrolls is a third of the script.
    id: 'list',
    title: (words) => words.tools.list,
    Panel: lazy(() => import('./list-panel.tsx').then(({ ListPanel }) => ({ default: ListPanel }))),
    scrollsItself: true,
  },
  {
    id: 'analysis',
    title: (words) => words.analysis.title,
    Panel: lazy(() =>
      import('./analysis-panel.tsx').then(({ AnalysisPanel }) => ({ default: AnalysisPanel })),
    ),
  },
  {
    id: 'paths',
    title: (words) => words.paths.title,
    Panel: lazy(() => import('./paths-panel.tsx').then(({ PathsPanel }) => ({ default: PathsPanel }))),
    isThere: ({ chain }) => chain !== undefined,
  },
  {
    id: 'story',
    title: (words) => words.views.saved,
    Panel: lazy(() => import('./saved-panel.tsx').then(({ SavedPanel }) => ({ default: SavedPanel }))),
  },
]
