import { type ReactNode, useEffect, useRef } from 'react'

interface PageFrameProps {
  readonly title: ReactNode
  /** The Vietnamese name below a title in another language. */
  readonly original?: string
  /** What kind of thing the page is of, above its title. */
  readonly kind?: ReactNode
  readonly lead?: ReactNode
  /** Buttons and links beside the title. */
  readonly actions?: ReactNode
  readonly isLoading?: boolean
  readonly children: ReactNode
}

/** A page besides the network: its title has the focus when it is opened, so that it is read out and keys go on from there. */
export function PageFrame({ title, original, kind, lead, actions, isLoading, children }: PageFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <main className="page" aria-busy={isLoading}>
      <header className="page-head">
        <div>
          {kind ? <p className="page-kind">{kind}</p> : null}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {original ? (
            <p className="page-original" lang="vi">
              {original}
            </p>
          ) : null}
        </div>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </header>
      {lead ? <p className="lead">{lead}</p> : null}
      {children}
    </main>
  )
}
