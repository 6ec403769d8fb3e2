import { Minus, Plus, X } from 'lucide-react'
import { type RefObject, Suspense, useEffect, useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ErrorBoundary } from '../app/error-boundary.tsx'
import { lazyRetry as lazy } from '../app/lazy-retry.ts'
import { pointed } from '../app/pointed.ts'
import { useCommands } from '../app/run-command.tsx'
import { useAtlas } from '../app/use-atlas.tsx'
import type { PictureState } from '../app/use-picture.ts'
import { useView } from '../app/use-view.tsx'
import type { Point } from '../diagram/model.ts'
import type { Canvas, CanvasEvents } from '../graph/create-canvas.ts'
import { GraphCanvas } from '../graph/graph-canvas.tsx'
import { kindName } from '../state/kind-name.ts'
import { toNote } from '../state/notice.ts'
import { nameOf } from '../state/to-diagram.ts'
import type { Hover } from './canvas-tooltip.tsx'
import { FailureNote, ReloadButton } from './failure-note.tsx'
import { usePrintSize } from './use-print-size.ts'

/** Fetched after the picture that they lie over. */
const Annotations = lazy(() =>
  import('./picture-title.tsx').then(({ Annotations }) => ({ default: Annotations })),
)
const ViewNotices = lazy(() =>
  import('./view-notices.tsx').then(({ ViewNotices }) => ({ default: ViewNotices })),
)
const StatusLine = lazy(() => import('./status-line.tsx').then(({ StatusLine }) => ({ default: StatusLine })))
const EmptyNote = lazy(() => import('./empty-note.tsx').then(({ EmptyNote }) => ({ default: EmptyNote })))
const CanvasTooltip = lazy(() =>
  import('./canvas-tooltip.tsx').then(({ CanvasTooltip }) => ({ default: CanvasTooltip })),
)
const StoryBar = lazy(() => import('./story-bar.tsx').then(({ StoryBar }) => ({ default: StoryBar })))

interface CanvasAreaProps {
  readonly state: PictureState
  readonly canvas: RefObject<Canvas | null>
  readonly place: RefObject<HTMLElement | null>
  /** Whether what comes after the picture may be made. */
  readonly isAfter: boolean
  /** Is told when the picture is on the screen. */
  readonly onSeen: () => void
  readonly onMenu: (id: string | undefined, at: Point) => void
  readonly onPicked: () => void
}

/** The canvas with what lies over it: tooltip, zoom, notes, the line of status. */
export function CanvasArea({ state, canvas, place, isAfter, onSeen, onMenu, onPicked }: CanvasAreaProps) {
  const { view, words, dispatch, dropped: ofAddress, notices, story } = useView()
  const { picture, hiddenNeighbours } = useAtlas()
  const { give } = useCommands()
  const { unknown } = state
  const dropped = useMemo(() => [...ofAddress, ...unknown], [ofAddress, unknown])
  const [hover, setHover] = useState<Hover>()
  usePrintSize(place)
  const [dismissed, setDismissed] = useState<readonly string[]>()
  useEffect(
    () =>
      pointed.subscribe(() => {
        const now = pointed.get()
        canvas.current?.hint(now?.where === 'list' ? now.id : undefined)
      }),
    [canvas],
  )
  const events: CanvasEvents = {
    onPick: (id, more) => {
      dispatch(more ? { type: 'selectionToggled', id } : { type: 'selected', ids: [id] })
      onPicked()
    },
    onPickMany: (ids) => {
      dispatch({ type: 'selected', ids: [...new Set([...view.selection, ...ids])] })
      onPicked()
    },
    onPickNothing: () => dispatch({ type: 'selected', ids: [] }),
    onOpen: (id) => give(id.startsWith('grp~') ? 'openGroup' : 'expand', [id]),
    onMenu,
    onHover: (id, at) => setHover(id && at ? { id, at } : undefined),
    onPointAt: (id) => pointed.set('canvas', id),
    onMoved: (points) => dispatch({ type: 'moved', points }),
    onViewport: (viewport) => dispatch({ type: 'viewportRested', viewport }),
  }
  const describe = (id: string) => {
    const node = picture.nodes.find((one) => one.id === id)
    if (!node) return ''
    const hidden = hiddenNeighbours(id)
    const { status } = node.onDay
    const said = [
      nameOf(node, view.language),
      kindName(node, words),
      status ? words.terms.status[status] : '',
      hidden > 0 ? words.canvas.neighboursHidden(hidden) : '',
      view.selection.includes(id) ? words.diagram.isSelected : '',
    ]
    return said.filter(Boolean).join(', ')
  }
  const isWaiting = state.isFirst && !state.failure
  const isBlank = !state.isFirst && !state.isEmpty && state.scene.nodes.length === 0
  return (
    <section
      className="canvas-area"
      ref={place}
      aria-busy={state.loading || state.arranging}
      data-arrangement={state.scene.arrangement}
    >
      <ErrorBoundary of={state.scene.arrangement}>
        <GraphCanvas
          scene={state.scene}
          viewport={view.viewport}
          events={events}
          words={{ ...words.diagram, label: words.canvas.label }}
          describe={describe}
          canvas={canvas}
          onSeen={onSeen}
        />
      </ErrorBoundary>
      {isWaiting || state.isEmpty || !isAfter ? null : (
        <Suspense>
          <Annotations canvas={canvas} />
        </Suspense>
      )}
      {isWaiting ? <div className="canvas-wait" role="status" aria-label={words.canvas.loading} /> : null}
      <Suspense>
        {state.isEmpty ? (
          <EmptyNote title={words.canvas.empty} hint={words.canvas.emptyHint} command="npm run seed" />
        ) : null}
        {isBlank ? (
          <EmptyNote title={words.canvas.nothingDrawn} hint={words.canvas.nothingDrawnHint}>
            <Button className="button" onPress={() => dispatch({ type: 'filtersCleared' })}>
              {words.facets.clear}
            </Button>
          </EmptyNote>
        ) : null}
      </Suspense>
      <div className="canvas-notes">
        {state.failure ? <FailureNote failure={state.failure} retry={state.retry} /> : null}
        {state.layoutFailure ? <LayoutFailure /> : null}
        <Suspense>{notices.length > 0 || view.placed ? <ViewNotices /> : null}</Suspense>
        {dropped.length > 0 && dismissed !== dropped ? (
          <div className="failure" role="status">
            <span>{words.canvas.dropped(toNote(dropped))}</span>
            <Button
              className="button icon plain"
              aria-label={words.canvas.dismiss}
              onPress={() => setDismissed(dropped)}
            >
              <X size={14} aria-hidden="true" />
            </Button>
          </div>
        ) : null}
      </div>
      <Suspense>{hover ? <CanvasTooltip {...hover} /> : null}</Suspense>
      <div className="zoom">
        <Button
          className="button icon"
          aria-label={words.tools.zoomIn}
          onPress={() => canvas.current?.zoomBy(1.25)}
        >
          <Plus size={16} aria-hidden="true" />
        </Button>
        <Button
          className="button icon"
          aria-label={words.tools.zoomOut}
          onPress={() => canvas.current?.zoomBy(0.8)}
        >
          <Minus size={16} aria-hidden="true" />
        </Button>
      </div>
      <Suspense>{story ? <StoryBar /> : null}</Suspense>
      <Suspense fallback={<div className="status-line" />}>
        {isAfter ? (
          <StatusLine busy={state.arranging ? words.canvas.arranging : undefined} />
        ) : (
          <div className="status-line" />
        )}
      </Suspense>
    </section>
  )
}

function LayoutFailure() {
  const { words } = useView()
  return (
    <div className="failure" role="alert">
      <div>
        <strong>{words.failure.layout}</strong>
        <p>{words.failure.layoutHint}</p>
      </div>
      <ReloadButton />
    </div>
  )
}
