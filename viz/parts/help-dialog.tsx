import { X } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useView } from '../app/use-view.tsx'
import { commands, toShownKey } from '../state/commands/registry.ts'

/** The keys of all commands, and what the pointer does, in a list. */
export function HelpDialog(props: { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }) {
  const { words } = useView()
  const keys = commands.flatMap(({ keys, label }) =>
    keys ? [[keys.map(toShownKey).join(' · '), label(words.commands)] as const] : [],
  )
  return (
    <ModalOverlay className="overlay" isDismissable {...props}>
      <Modal className="modal">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">{words.help.title}</Heading>
            <Button slot="close" className="button icon plain" aria-label={words.help.close}>
              <X size={16} aria-hidden="true" />
            </Button>
          </div>
          <dl className="keys">
            {[...words.gestures, ...keys].map(([key, what]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
