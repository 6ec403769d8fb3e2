import { Link2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { copyText, createLink, type SharedLink, useSavedView } from '../app/use-share.ts'
import { useView } from '../app/use-view.tsx'

interface Shared extends SharedLink {
  readonly isCopied: boolean
}

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
      <Button className="button" ref={button} isPending={isSaving} onPress={() => void share()}>
        <Link2 size={16} aria-hidden="true" />
        {isSaving ? words.views.sharing : words.views.share}
      </Button>
      <Popover
        className="popover share"
        triggerRef={button}
        isOpen={shared !== undefined}
        onOpenChange={(isOpen) => isOpen || setShared(undefined)}
      >
        <Dialog className="share-dialog" aria-label={words.views.share}>
          <p role="status">{shared?.isCopied ? words.views.copied : words.views.copyByHand}</p>
          <input
            className="share-link"
            aria-label={words.views.link}
            readOnly
            value={shared?.link ?? ''}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          {shared?.isLong ? (
            <p className="share-hint">
              {shared.isLong === 'carried' ? words.views.longLink : words.views.tooLong}
            </p>
          ) : null}
          <Button className="button" onPress={() => setShared(undefined)}>
            {words.views.close}
          </Button>
        </Dialog>
      </Popover>
    </>
  )
}
