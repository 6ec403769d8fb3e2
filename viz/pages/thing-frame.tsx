import { type ReactNode, useEffect } from 'react'
import { Button } from 'react-aria-components/Button'
import { useView } from '../app/use-view.tsx'
import type { Query } from '../client/use-query.ts'
import { SectionLevel } from '../panels/section.tsx'
import { DrawLink } from '../parts/draw-link.tsx'
import { FailureNote } from '../parts/failure-note.tsx'
import { PageLink } from '../parts/page-link.tsx'
import { PanelSkeleton } from '../parts/skeleton.tsx'
import { toPageOf } from '../state/route.ts'
import { nameOf } from '../state/to-diagram.ts'
import { DayChoice } from './day-choice.tsx'
import { PageFrame } from './page-frame.tsx'

interface ThingFrameProps {
  readonly asked: Pick<Query<unknown>, 'current' | 'failure' | 'loading' | 'retry'>
  /** What the page is of, such as an organization. */
  readonly noun: string
  /** The thing by its names; undefined until it is known, and where there is no such thing. */
  readonly thing: { readonly name: string; readonly nameEn?: string | null } | undefined
  readonly kind?: ReactNode
  readonly lead?: ReactNode
  /** Whether what the page tells changes with the day: then the day can be chosen. */
  readonly isDated?: boolean
  /** Ids of what the network is drawn around for it. */
  readonly draws?: readonly string[]
  readonly children: ReactNode
}

const skeleton = [60, 90, 80, 40, 100, 100, 70, 90, 90, 50, 100, 80]

/** The page of one thing: the thing, that it is being fetched, what went wrong, or that there is none. */
export function ThingFrame({ asked, noun, thing, kind, lead, isDated, draws, children }: ThingFrameProps) {
  const { view, words } = useView()
  const title = thing && nameOf(thing, view.language)
  const isMissing = title === undefined && asked.current
  const shown = title ?? (isMissing ? words.pages.missing : asked.failure ? noun : words.pages.loading)
  useEffect(() => {
    document.title = `${shown} · Coordination Atlas`
  }, [shown])
  return (
    <PageFrame
      title={thing && title === thing.name ? <span lang="vi">{shown}</span> : shown}
      original={title === thing?.name ? undefined : thing?.name}
      kind={thing ? kind : shown === noun ? undefined : noun}
      lead={thing ? lead : undefined}
      actions={
        thing ? (
          <>
            {isDated ? <DayChoice /> : null}
            <DrawLink ids={draws ?? []} />
          </>
        ) : undefined
      }
      isLoading={asked.loading}
    >
      {asked.failure ? <FailureNote failure={asked.failure} retry={asked.retry} /> : null}
      {isMissing ? <Missing noun={noun} /> : null}
      {!thing && asked.loading ? <PanelSkeleton label={words.pages.loading} lines={skeleton} /> : null}
      {thing ? <SectionLevel value="h2">{children}</SectionLevel> : null}
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
