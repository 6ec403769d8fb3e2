import { X } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { Button } from 'react-aria-components/Button'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import { useView } from '../app/use-view.tsx'
import { AboutPicture } from './about-picture.tsx'

/** Fetched when something is first selected. */
const Selection = lazy(() => import('./selection.tsx').then(({ Selection }) => ({ default: Selection })))
/** Fetched when the list is first opened: a table that sorts and scrolls is a third of the script. */
const ListPanel = lazy(() => import('./list-panel.tsx').then(({ ListPanel }) => ({ default: ListPanel })))

export type PanelTab = 'details' | 'list'

interface SidePanelProps {
  readonly tab: PanelTab
  readonly onTab: (tab: PanelTab) => void
  /** Only where the panel covers the canvas. */
  readonly onClose?: () => void
}

/** Beside the canvas: what is selected, or everything that is drawn as a list. */
export function SidePanel({ tab, onTab, onClose }: SidePanelProps) {
  const { view, words } = useView()
  return (
    <Tabs className="side-panel" selectedKey={tab} onSelectionChange={(key) => onTab(key as PanelTab)}>
      <div className="panel-head">
        <TabList className="tabs" aria-label={words.tools.panel}>
          <Tab id="details" className="tab">
            {words.tools.details}
          </Tab>
          <Tab id="list" className="tab">
            {words.tools.list}
          </Tab>
        </TabList>
        {onClose ? (
          <Button className="button icon plain" aria-label={words.tools.closePanel} onPress={onClose}>
            <X size={16} aria-hidden="true" />
          </Button>
        ) : null}
      </div>
      <TabPanel id="details" className="panel-body">
        {view.selection.length === 0 ? (
          <AboutPicture />
        ) : (
          <Suspense fallback={<div aria-busy />}>
            <Selection />
          </Suspense>
        )}
      </TabPanel>
      <TabPanel id="list" className="panel-body list-body">
        <Suspense fallback={<div aria-busy />}>
          <ListPanel />
        </Suspense>
      </TabPanel>
    </Tabs>
  )
}
