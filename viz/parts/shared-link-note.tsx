import type { RefObject } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import type { SharedLink } from '../app/use-share.ts'
import { useView } from '../app/use-view.tsx'

export interface Shared extends SharedLink {
  readonly isCopied: boolean
}

interface SharedLinkNoteProps {
  readonly shared: Shared
  /** The button that it was asked for with. */
  readonly trigger: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** The link that was made, for where nothing may be copied. */
export function SharedLinkNote({ shared, trigger, onClose }: SharedLinkNoteProps) {
  const { words } = useView()
  return (
    <Popover
      className="popover share"
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      <Dialog className="share-dialog" aria-label={words.views.share}>
        <p role="status">{shared.isCopied ? words.views.copied : words.views.copyByHand}</p>
        <input
          className="share-link"
          aria-label={words.views.link}
          readOnly
          value={shared.link}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        {shared.isLong ? (
          <p className="share-hint">
            {shared.isLong === 'carried' ? words.views.longLink : words.views.tooLong}
          </p>
        ) : null}
        <Button className="button" onPress={onClose}>
          {words.views.close}
        </Button>
      </Dialog>
    </Popover>
  )
}
