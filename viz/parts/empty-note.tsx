import type { ReactNode } from 'react'

interface EmptyNoteProps {
  readonly title: string
  readonly hint: string
  /** What to type into a terminal. */
  readonly command?: string
  readonly children?: ReactNode
}

/** Why there is nothing here, and what brings something. */
export function EmptyNote({ title, hint, command, children }: EmptyNoteProps) {
  return (
    <div className="empty-note" role="status">
      <h2>{title}</h2>
      <p>{hint}</p>
      {command ? <code>{command}</code> : null}
      {children}
    </div>
  )
}
