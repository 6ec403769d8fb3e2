import { useView } from '../app/use-view.tsx'

/** Grey lines, each a share of the width in percent. */
function Lines({ widths }: { widths: readonly number[] }) {
  const lines = widths.map((width, index) => ({ id: `line-${index}`, width }))
  return lines.map(({ id, width }) => <span key={id} style={{ width: `${width}%` }} />)
}

const panelLines = [40, 90, 70, 30, 100, 100, 60, 40, 90, 90, 90]

interface PanelSkeletonProps {
  /** What is being waited for, in words; what a panel tells when absent. */
  readonly label?: string
  /** Widths of the lines, in percent. */
  readonly lines?: readonly number[]
}

/** What a panel, or a part of it or of a page, is about to say. */
export function PanelSkeleton({ label, lines = panelLines }: PanelSkeletonProps) {
  const { words } = useView()
  return (
    <div className="skeleton" role="status" aria-label={label ?? words.panel.loading}>
      <Lines widths={lines} />
    </div>
  )
}

/** The panel beside the canvas before its script has come. */
export function SidePanelSkeleton() {
  return (
    <div className="side-panel">
      <div className="panel-head">
        <span className="tab">&nbsp;</span>
      </div>
      <div className="panel-body">
        <PanelSkeleton />
      </div>
    </div>
  )
}

/** Lines of each part of the legend. */
const legend = [
  [38, 82, 76, 88, 70, 64],
  [34, 74, 80, 66, 72],
  [58, 78, 70, 84],
  [30, 86, 72, 80, 68, 76],
  [36, 52, 44],
] as const

/** The legend before it is known what there is. */
export function LegendSkeleton() {
  const { words } = useView()
  return (
    <div className="facets" role="status" aria-label={words.canvas.loading}>
      {legend.map((widths) => (
        <div key={widths.join()} className="skeleton legend-skeleton">
          <Lines widths={widths} />
        </div>
      ))}
    </div>
  )
}

/** Buttons before the line of years. */
const timeSteps = ['play', 'before', 'after', 'list']

/** A bar of time before it is known which years there are; of the same height. */
export function TimeSkeleton() {
  const { words } = useView()
  return (
    <section className="time-bar" aria-label={words.time.title} aria-busy>
      <div className="time-steps">
        {timeSteps.map((step) => (
          <span key={step} className="button icon" />
        ))}
      </div>
      <div className="time-line">
        <div className="slider">
          <div className="slider-track" />
        </div>
      </div>
      <DaysSkeleton />
    </section>
  )
}

/** The choice of days before its script has come. */
export function DaysSkeleton({ day }: { day?: string }) {
  return (
    <div className="time-days">
      <span className="button icon" />
      <div className="day-group day-wait">{day}</div>
    </div>
  )
}

/** What a page is about to say below its title. */
export function PageLines() {
  return <PanelSkeleton lines={[45, 70, 100, 100, 85, 100, 60, 100, 90]} />
}

/** A page before its script has come. */
export function PageSkeleton() {
  return (
    <main className="page" aria-busy>
      <PageLines />
    </main>
  )
}
