const panelLines = [40, 90, 70, 30, 100, 100, 60, 40, 90, 90, 90]

interface PanelSkeletonProps {
  readonly label: string
  /** Widths of the lines, in percent. */
  readonly lines?: readonly number[]
}

/** Grey lines of the size of what is coming. */
export function PanelSkeleton({ label, lines = panelLines }: PanelSkeletonProps) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {lines.map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are nothing but their places
        <span key={index} style={{ width: `${width}%` }} />
      ))}
    </div>
  )
}
