import type { ReactNode } from 'react'
import { useView } from '../app/use-view.tsx'
import { type Route, toAddress } from '../state/route.ts'

interface PageLinkProps {
  readonly to: Route
  readonly isCurrent?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** A real link, so that it opens in a new tab as any other; here it changes the page without a reload. */
export function PageLink({ to, isCurrent, className, children }: PageLinkProps) {
  const { view, navigate } = useView()
  return (
    <a
      className={className}
      href={toAddress(to, view)}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        navigate(to)
      }}
    >
      {children}
    </a>
  )
}
