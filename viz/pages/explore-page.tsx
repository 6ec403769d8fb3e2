import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ErrorBoundary } from '../app/error-boundary.tsx'
import { lazyRetry as lazy } from '../app/lazy-retry.ts'
import { CommandsProvider } from '../app/run-command.tsx'
import { useAfterPicture } from '../app/use-after-picture.ts'
import { AtlasContext } from '../app/use-atlas.tsx'
import { GoToContext } from '../app/use-go-to.tsx'
import { usePicture } from '../app/use-picture.ts'
import { useMedia } from '../app/use-theme.ts'
import { useView } from '../app/use-view.tsx'
import type { Theme } from '../diagram/model.ts'
import type { Canvas } from '../graph/create-canvas.ts'
import { CanvasArea } from '../parts/canvas-area.tsx'
import type { MenuPlace } from '../parts/node-menu.tsx'
import { LegendSkeleton, SidePanelSkeleton, TimeSkeleton } from '../parts/skeleton.tsx'
import { toEnds } from '../state/picture.ts'
import type { PanelId } from '../state/view-state.ts'

/** Fetched beside the picture, which needs none of them. */
const FacetsPanel = lazy(() =>
  import('../panels/facets-panel.tsx').then(({ FacetsPanel }) => ({ default: FacetsPanel })),
)
const TimeBar = lazy(() => import('../parts/time-bar.tsx').then(({ TimeBar }) => ({ default: TimeBar })))
const ToolBar = lazy(() => import('../parts/tool-bar.tsx').then(({ ToolBar }) => ({ default: ToolBar })))
const SidePanel = lazy(() =>
  import('../panels/side-panel.tsx').then(({ SidePanel }) => ({ default: SidePanel })),
)
/** Fetched when a menu is first opened. */
const NodeMenu = lazy(() => import('../parts/node-menu.tsx').then(({ NodeMenu }) => ({ default: NodeMenu })))
/** Fetched on narrow screens alone. */
const Drawer = lazy(() => import('../parts/drawer.tsx').then(({ Drawer }) => ({ default: Drawer })))

/** The first screen: the network, what it is made of, and what is selected. */
export function ExplorePage({ theme }: { theme: Theme }) {
  const { view, words, dispatch } = useView()
  const state = usePicture(view, theme)
  const { isAfter, onSeen } = useAfterPicture(state)
  const isNarrow = useMedia('screen and (max-width: 900px)')
  const [menu, setMenu] = useState<MenuPlace>()
  const [drawer, setDrawer] = useState<'facets' | 'panel'>()
  const canvas = useRef<Canvas>(null)
  const area = useRef<HTMLElement>(null)

  const setTab = useCallback((panel: PanelId) => dispatch({ type: 'panelChosen', panel }), [dispatch])
  const showPanel = useCallback(
    (wanted: PanelId) => {
      setTab(wanted)
      if (isNarrow) setDrawer('panel')
    },
    [isNarrow, setTab],
  )
  const openMenu = useCallback((id: string | undefined, at?: { x: number; y: number }) => {
    const corner = area.current?.getBoundingClientRect()
    const place = at ?? (id === undefined ? undefined : canvas.current?.locate(id)) ?? { x: 40, y: 40 }
    setMenu({ id, at: { x: (corner?.left ?? 0) + place.x, y: (corner?.top ?? 0) + place.y } })
  }, [])
  const toggleList = useCallback(
    () => (view.panel === 'list' && !isNarrow ? setTab('details') : showPanel('list')),
    [view.panel, isNarrow, setTab, showPanel],
  )
  const showSources = useCallback(
    (id: string) => {
      dispatch({ type: 'selected', ids: [id] })
      showPanel('details')
      scrollToSources()
    },
    [dispatch, showPanel],
  )
  const explore = useMemo(
    () => ({ canvas, showPanel: () => showPanel('details'), showSources, toggleList, openMenu }),
    [showPanel, showSources, toggleList, openMenu],
  )
  const { atlas } = state
  const goTo = useCallback(
    (id: string) => {
      const isDrawn = atlas.picture.nodes.some((node) => node.id === id)
      dispatch(isDrawn ? { type: 'selected', ids: [id] } : { type: 'added', id })
      setTab('details')
      canvas.current?.reveal([id])
    },
    [atlas, dispatch, setTab],
  )
  const ends = useMemo(
    () => toEnds(view.selection, atlas.picture.edges),
    [view.selection, atlas.picture.edges],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection moves the canvas
  useEffect(() => canvas.current?.reveal(ends), [view.selection])
  const legend = (
    <Suspense fallback={<LegendSkeleton />}>{isAfter ? <FacetsPanel /> : <LegendSkeleton />}</Suspense>
  )
  const panel = (
    <Suspense fallback={<SidePanelSkeleton />}>
      {isAfter ? (
        <SidePanel onClose={isNarrow ? () => setDrawer(undefined) : undefined} />
      ) : (
        <SidePanelSkeleton />
      )}
    </Suspense>
  )
  return (
    <GoToContext value={goTo}>
      <AtlasContext value={atlas}>
        <CommandsProvider explore={explore}>
          <main className="explore">
            <h1 className="unseen">{words.picture.title}</h1>
            {isNarrow ? (
              <Suspense>
                <Drawer
                  label={words.facets.title}
                  side="left"
                  isOpen={drawer === 'facets'}
                  onClose={() => setDrawer(undefined)}
                >
                  {legend}
                </Drawer>
              </Suspense>
            ) : (
              <aside className="left" aria-label={words.facets.title}>
                {legend}
              </aside>
            )}
            <div className="centre">
              <Suspense fallback={<ToolsSkeleton />}>
                {isAfter ? (
                  <ToolBar
                    onFit={() => canvas.current?.fitAll()}
                    onFacets={isNarrow ? () => setDrawer('facets') : undefined}
                    onPanel={isNarrow ? () => setDrawer('panel') : undefined}
                  />
                ) : (
                  <ToolsSkeleton />
                )}
              </Suspense>
              <CanvasArea
                state={state}
                canvas={canvas}
                place={area}
                onMenu={openMenu}
                isAfter={isAfter}
                onSeen={onSeen}
                onPicked={() => (isNarrow ? setDrawer('panel') : setTab('details'))}
              />
              <ErrorBoundary of={view.day}>
                <Suspense fallback={<TimeSkeleton />}>{isAfter ? <TimeBar /> : <TimeSkeleton />}</Suspense>
              </ErrorBoundary>
            </div>
            {isNarrow ? (
              <Suspense>
                <Drawer
                  label={words.tools.panel}
                  side="bottom"
                  isOpen={drawer === 'panel'}
                  onClose={() => setDrawer(undefined)}
                >
                  {panel}
                </Drawer>
              </Suspense>
            ) : (
              <aside className="right" aria-label={words.tools.panel}>
                {panel}
              </aside>
            )}
            <ErrorBoundary note="over" of={menu?.id}>
              <Suspense>
                {menu ? <NodeMenu place={menu} onClose={() => setMenu(undefined)} /> : null}
              </Suspense>
            </ErrorBoundary>
          </main>
        </CommandsProvider>
      </AtlasContext>
    </GoToContext>
  )
}

function ToolsSkeleton() {
  return <div className="tool-bar" aria-busy />
}

/** Brings the list of sources into sight once the panel has it. */
function scrollToSources(): void {
  const found = () => document.getElementById('sources')
  const watcher = new MutationObserver(() => {
    const list = found()
    if (!list) return
    watcher.disconnect()
    list.scrollIntoView({ block: 'center' })
  })
  const list = found()
  if (list) list.scrollIntoView({ block: 'center' })
  else watcher.observe(document.body, { childList: true, subtree: true })
}
