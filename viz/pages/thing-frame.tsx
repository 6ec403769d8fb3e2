import { type ReactNode, useEffect } from 'react'
import { Button } from 'react-aria-components/Button'
import { useView } from '../app/use-view.tsx'
import type { Query } from '../client/use-query.ts'
import { SectionLevel } from '../panels/section.tsx'
import { FailureNote } from '../parts/failure-note.tsx'
import { PageLink } from '../parts/page-link.tsx'
import { PanelSkeleton } from '../parts/skeleton.tsx'
import { toPageOf } from '../state/route.ts'
import { PageFrame } from './page-frame.tsx'

interface ThingFrameProps {
  readonly asked: Pick<Query<unknown>, 'current' | 'failure' | 'loading' | 'retry'>
  /** What the page is of, such as an organization. */
  readonly noun: string
  /** The thing's name; undefined until it is known, and where there is no such thing. */
  readonly title: string | undefined
  readonly kind?: ReactNode
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

const skeleton = [60, 90, 80, 40, 100, 100, 70, 90, 90, 50, 100, 80]

/** The page of one thing: the thing, that it is being fetched, what went wrong, or that there is none. */
export function ThingFrame({ asked, noun, title, kind, lead, actions, children }: ThingFrameProps) {
  const { words } = useView()
  const isMissing = title === undefined && asked.current
  const shown = title ?? (isMissing ? words.pages.missing : asked.failure ? noun : words.pages.loading)
  useEffect(() => {
    document.title = `${shown} · Coordination Atlas`
  }, [shown])
  return (
    <PageFrame
      title={shown}
      kind={title === undefined ? noun : kind}
      lead={title === undefined ? undefined : lead}
      actions={title === undefined ? undefined : actions}
      isLoading={asked.loading}
    >
      {asked.failure ? <FailureNote failure={asked.failure} retry={asked.retry} /> : null}
      {isMissing ? <Missing noun={noun} /> : null}
      {title === undefined && asked.loading ? (
        <PanelSkeleton label={words.pages.loading} lines={skeleton} />
      ) : null}
      {title === undefined ? null : <SectionLevel value="h2">{children}</SectionLevel>}
    </PageFrame>
  )
}

/** What the address was to be of, and how to find it otherwise. */
function Missing({ noun }: { noun: string }) {
  const { words, route } = useView()
  const { id = '' } = route
  const own = toPageOf(id)
  return (
    <div className="missing" role="status">
      <p>{words.pages.missingHint(id, noun)}</p>
      <div className="page-actions">
        {own && own.page !== route.page ? (
          <PageLink to={own} className="button">
            {words.pages.elsewhere}
          </PageLink>
        ) : null}
        <Button
          className="button"
          onPress={() => document.querySelector<HTMLInputElement>('[role="combobox"]')?.focus()}
        >
          {words.pages.searchInstead}
        </Button>
      </div>
    </div>
  )
}
