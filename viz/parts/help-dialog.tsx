import { X } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useView } from '../app/use-view.tsx'
import { commands, toShownKey } from '../state/commands/registry.ts'

/** The keys of all commands, and what the pointer does, in lists. */
export function HelpDialog(props: { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }) {
  const { words } = useView()
  const toLines = (isAlways: boolean) =>
    commands
      .filter((command) => command.keys && (command.isAlways ?? false) === isAlways)
      .map(({ keys = [], label }) => [keys.map(toShownKey).join(' · '), label(words.commands)] as const)
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
          <KeyList title={words.help.ofSelected} lines={toLines(false)} />
          <KeyList title={words.help.ofPicture} lines={toLines(true)} />
          <KeyList title={words.help.around} lines={words.help.gestures} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface KeyListProps {
  readonly title: string
  /** A key or a gesture each, and what it does. */
  readonly lines: ReadonlyArray<readonly [string, string]>
}

function KeyList({ title, lines }: KeyListProps) {
  return (
    <section>
      <h3 className="keys-of">{title}</h3>
      <dl className="keys">
        {lines.map(([key, what]) => (
          <div key={`${key} ${what}`}>
            <dt>
              {key.split(' · ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
