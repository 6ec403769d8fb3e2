import { groupMarks, type MarkGroup, type NodeMark, outlineDash, toNodeMark } from '../diagram/marks.ts'
import { toShapePath } from '../diagram/shapes.ts'

const size = 16

/** A mark of the canvas, small, beside its name. Says nothing to a screen reader: the name does. */
function MarkIcon({ mark }: { mark: NodeMark }) {
  const isCard = mark.shape === 'card'
  const [width, height] = isCard ? [14, 10] : [13, (13 * mark.height) / mark.width]
  const box = { x: (size - width) / 2, y: (size - height) / 2, width, height }
  return (
    <svg className="mark-icon" viewBox={`0 0 ${size} ${size}`} width={size} height={size} aria-hidden="true">
      <path
        d={toShapePath(isCard ? 'rounded' : mark.shape, box)}
        fill={mark.filled ? `var(--ink-${toInkName(mark.group)})` : 'none'}
        stroke={`var(--ink-${toInkName(mark.group)})`}
        strokeWidth={mark.filled ? 0 : mark.group === 'activity' ? 1 : 1.75}
        strokeDasharray={mark.dashed ? outlineDash.map((part) => part * 0.7).join(' ') : undefined}
      />
    </svg>
  )
}

/** The custom property of a group's colour; the stylesheet has one for each ink of the palette. */
function toInkName(group: MarkGroup): string {
  if (group === 'agreement' || group === 'twinning' || group === 'activity') return 'coordination'
  if (group === 'place' || group === 'other') return 'soft'
  return group
}

export function GroupIcon({ group }: { group: MarkGroup }) {
  return <MarkIcon mark={groupMarks[group]} />
}

interface Markable {
  readonly type: Parameters<typeof toNodeMark>[0]['type']
  readonly kind: string
  readonly unnamed?: boolean
}

export function NodeIcon({ node }: { node: Markable }) {
  return <MarkIcon mark={toNodeMark({ unnamed: false, ...node })} />
}
