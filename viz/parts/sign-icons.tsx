import { toCommunityInk } from '../diagram/marks.ts'
import type { Change, Theme } from '../diagram/model.ts'
import { palettes } from '../diagram/palette.ts'

const size = 16

/** The number of a community in its ink, as in the marks. Its name stands beside it. */
export function CommunityNumber({ community, theme }: { community: number; theme: Theme }) {
  return (
    <svg className="mark-icon" viewBox={`0 0 ${size} ${size}`} width={size} height={size} aria-hidden="true">
      <circle cx={8} cy={8} r={8} fill={toCommunityInk(community)[theme]} />
      <text
        x={8}
        y={12}
        textAnchor="middle"
        fontSize={community < 10 ? 11 : 9}
        fontWeight={600}
        fill={palettes[theme].paper}
      >
        {community}
      </text>
    </svg>
  )
}

/** Communities that have no ink of their own. */
export function OtherCommunitiesIcon() {
  return (
    <svg className="mark-icon" viewBox={`0 0 ${size} ${size}`} width={size} height={size} aria-hidden="true">
      <circle cx={8} cy={8} r={8} fill="var(--ink-soft)" />
    </svg>
  )
}

const strokes: Readonly<Record<Change, string>> = {
  BEGAN: 'M4.5 8h7M8 4.5v7',
  ENDED: 'M4.5 8h7',
  CHANGED: 'M8 8h.01',
}

/** The sign of a change, as at marks and lines. */
export function ChangeIcon({ change }: { change: Change }) {
  return (
    <svg className="mark-icon" viewBox={`0 0 ${size} ${size}`} width={size} height={size} aria-hidden="true">
      <circle cx={8} cy={8} r={7} fill="none" stroke="var(--ink)" strokeWidth={1.5} />
      <path
        d={strokes[change]}
        stroke="var(--ink)"
        strokeWidth={change === 'CHANGED' ? 4.5 : 1.5}
        strokeLinecap={change === 'CHANGED' ? 'round' : 'butt'}
      />
    </svg>
  )
}

/** A doubled line, as bridges are drawn. */
export function BridgeIcon() {
  return (
    <svg className="mark-icon" viewBox={`0 0 ${size} ${size}`} width={size} height={size} aria-hidden="true">
      <path d="M0 6.2h16M0 10.2h16" stroke="var(--ink)" strokeWidth={1.5} />
    </svg>
  )
}

/** A mark in a ring, as cut nodes are drawn. */
export function CutNodeIcon() {
  return (
    <svg className="mark-icon" viewBox={`0 0 ${size} ${size}`} width={size} height={size} aria-hidden="true">
      <circle cx={8} cy={8} r={7} fill="none" stroke="var(--ink)" strokeWidth={1.25} />
      <circle cx={8} cy={8} r={4} fill="var(--ink)" />
    </svg>
  )
}
