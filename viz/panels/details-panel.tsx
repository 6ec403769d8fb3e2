import { lazy, Suspense } from 'react'
import { useView } from '../app/use-view.tsx'
import { AboutPicture } from './about-picture.tsx'

/** Fetched when something is first selected. */
const Selection = lazy(() => import('./selection.tsx').then(({ Selection }) => ({ default: Selection })))

/** What is selected, or what the picture is. */
export function DetailsPanel() {
  const { view } = useView()
  if (view.selection.length === 0) return <AboutPicture />
  return (
    <Suspense fallback={<div aria-busy />}>
      <Selection />
    </Suspense>
  )
}
