import { Suspense } from 'react'
import { lazyRetry as lazy } from '../app/lazy-retry.ts'
import { useView } from '../app/use-view.tsx'
import { PanelSkeleton } from '../parts/skeleton.tsx'
import { AboutPicture } from './about-picture.tsx'

/** Fetched when something is first selected. */
const Selection = lazy(() => import('./selection.tsx').then(({ Selection }) => ({ default: Selection })))

/** What is selected, or what the picture is. */
export function DetailsPanel() {
  const { view } = useView()
  if (view.selection.length === 0) return <AboutPicture />
  return (
    <Suspense fallback={<PanelSkeleton />}>
      <Selection />
    </Suspense>
  )
}
