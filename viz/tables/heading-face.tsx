import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Sort } from './arrange.ts'

interface HeadingFaceProps {
  readonly direction: Sort['direction'] | undefined
  /** The whole title, where its face may be cut. */
  readonly title?: string
  readonly children: ReactNode
}

/** A heading that sorts, with an arrow the way that its column stands. */
export function HeadingFace({ direction, title, children }: HeadingFaceProps) {
  return (
    <span className="table-heading" title={title}>
      {children}
      {direction === 'ascending' ? <ArrowUp size={12} aria-hidden="true" /> : null}
      {direction === 'descending' ? <ArrowDown size={12} aria-hidden="true" /> : null}
    </span>
  )
}
