import { X } from 'lucide-react'
import { Suspense } from 'react'
import { Button } from 'react-aria-components/Button'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import { ErrorBoundary } from '../app/error-boundary.tsx'
import { useView } from '../app/use-view.tsx'
import { PanelSkeleton } from '../parts/skeleton.tsx'
import type { PanelId } from '../state/view-state.ts'
import { panels } from './registry.ts'

/** Beside the canvas, a tab each: what is selected, everything that is drawn as a list, and what else is registered. */
export function SidePanel({ onClose }: { readonly onClose?: () => void }) {
  const { view, words, dispatch } = useView()
  const there = panels.filter(({ id, isThere }) => id === 'details' || (isThere?.(view) ?? true))
  const chosen = there.some(({ id }) => id === view.panel) ? view.panel : 'details'
  return (
    <Tabs
      className="side-panel"
      selectedKey={chosen}
      onSelectionChange={(key) => dispatch({ type: 'panelChosen', panel: key as PanelId })}
    >
      <div className="panel-head">
        <TabList className="tabs" aria-label={words.tools.panel}>
          {there.map(({ id, title }) => (
            <Tab key={id} id={id} className="tab">
              {title(words)}
            </Tab>
          ))}
        </TabList>
        {onClose ? (
          <Button className="button icon plain" aria-label={words.tools.closePanel} onPress={onClose}>
            <X size={16} aria-hidden="true" />
          </Button>
        ) : null}
      </div>
      {there.map(({ id, Panel, scrollsItself }) => (
        <TabPanel key={id} id={id} className={`panel-body${scrollsItself ? ' list-body' : ''}`}>
          <ErrorBoundary of={view.selection.join()}>
            <Suspense fallback={<PanelSkeleton />}>
              <Panel />
            </Suspense>
          </ErrorBoundary>
        </TabPanel>
      ))}
    </Tabs>
  )
}
