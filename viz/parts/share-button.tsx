import { Link2 } from 'lucide-react'
import { Suspense, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ErrorBoundary } from '../app/error-boundary.tsx'
import { lazyRetry as lazy } from '../app/lazy-retry.ts'
import { copyText, createLink, useSavedView } from '../app/use-share.ts'
import { useView } from '../app/use-view.tsx'
import type { Shared } from './shared-link-note.tsx'

/** Fetched when something is first shared. */
const SharedLinkNote = lazy(() =>
  import('./shared-link-note.tsx').then(({ SharedLinkNote }) => ({ default: SharedLinkNote })),
)

/** Saves the picture as it stands and copies a link to it; the link is shown too, for where nothing may be copied. */
export function ShareButton() {
  const { words } = useView()
  const toSaved = useSavedView()
  const button = useRef<HTMLButtonElement>(null)
  const [shared, setShared] = useState<Shared>()
  const [isSaving, setSaving] = useState(false)
  const share = async () => {
    setSaving(true)
    try {
      const made = await createLink(await toSaved())
      setShared({ ...made, isCopied: await copyText(made.link) })
    } finally {
      setSaving(false)
    }
  }
  return (
    <>
      <Button
        className="button icon"
        ref={button}
        aria-label={isSaving ? words.views.sharing : words.views.share}
        isPending={isSaving}
        onPress={() => void share()}
      >
        <Link2 size={16} aria-hidden="true" />
      </Button>
      {shared ? (
        <ErrorBoundary note="over">
          <Suspense>
            <SharedLinkNote shared={shared} trigger={button} onClose={() => setShared(undefined)} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </>
  )
}
