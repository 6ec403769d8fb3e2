import { OwnViews } from './own-views.tsx'
import { StoryPanel } from './story-panel.tsx'

/** What a reader keeps: single views, and stories of several. */
export function SavedPanel() {
  return (
    <>
      <OwnViews />
      <StoryPanel />
    </>
  )
}
