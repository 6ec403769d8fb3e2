import { Check, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Checkbox } from 'react-aria-components/Checkbox'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useExport } from '../app/use-export.ts'
import { useExportWish } from '../app/use-export-wish.ts'
import { useView } from '../app/use-view.tsx'
import { isGraphFailure } from '../client/errors.ts'
import { paperSizes } from '../diagram/paper.ts'
import type { ExportError } from '../export/format.ts'
import { formatIds, palettes, pixelScales } from '../export/picture-options.ts'
import type { Words } from '../locales/vi.ts'
import { Choice } from '../tables/choice.tsx'
import { toTold } from './failure-note.tsx'

/** By name, as the exporters and their errors are fetched when one is wanted. */
function isExportError(error: unknown): error is ExportError {
  return error instanceof Error && error.name === 'ExportError'
}

/** Why a picture could not be exported, in the reader's language. */
function toReason(error: unknown, words: Words): string {
  const cause = isExportError(error) && isGraphFailure(error.cause) ? error.cause : error
  if (isGraphFailure(cause)) return toTold(cause, words).join(' ')
  return words.exports.reasons[isExportError(error) ? error.step : 'defect']
}

interface ExportDialogProps {
  readonly onClose: () => void
  /** Told what became of it, for when the dialog is gone. */
  readonly onSaid: (said: string) => void
}

/** As what the picture is exported; remembers what was chosen last. */
export function ExportDialog({ onClose, onSaid }: ExportDialogProps) {
  const { words } = useView()
  const [wish, choose] = useExportWish()
  const runExport = useExport()
  const running = useRef<AbortController>(null)
  const [isRunning, setRunning] = useState(false)
  const [failed, setFailed] = useState('')
  useEffect(() => () => running.current?.abort(), [])
  const say = words.exports
  const run = async () => {
    const controller = new AbortController()
    running.current = controller
    setRunning(true)
    setFailed('')
    try {
      onSaid(say.done(await runExport(wish, controller.signal)))
      running.current = null
      onClose()
    } catch (error) {
      if (controller.signal.aborted) onSaid(say.cancelled)
      else setFailed(say.failed(toReason(error, words)))
    } finally {
      setRunning(false)
    }
  }
  const isPicture = wish.format !== 'json'
  return (
    <ModalOverlay className="overlay" isDismissable isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <Modal className="modal">
        <Dialog className="dialog export-dialog">
          <div className="dialog-head">
            <Heading slot="title">{say.title}</Heading>
            <Button slot="close" className="button icon plain" aria-label={say.close}>
              <X size={16} aria-hidden="true" />
            </Button>
          </div>
          <div className="export-choices">
            <Choice
              label={say.format}
              value={wish.format}
              choices={formatIds.map((id) => ({ id, name: say.formats[id] }))}
              onChoose={(format) => choose({ format })}
            />
            {isPicture ? (
              <>
                <Choice
                  label={say.size}
                  value={wish.size}
                  choices={paperSizes.map((id) => ({ id, name: say.sizes[id] }))}
                  onChoose={(size) => choose({ size })}
                />
                <Choice
                  label={say.palette}
                  value={wish.palette}
                  choices={palettes.map((id) => ({ id, name: say.palettes[id] }))}
                  onChoose={(palette) => choose({ palette })}
                />
              </>
            ) : null}
            {wish.format === 'png' ? (
              <Choice
                label={say.scale}
                value={`${wish.scale}`}
                choices={pixelScales.map((id) => ({ id: `${id}` as const, name: say.scales[id] }))}
                onChoose={(id) => choose({ scale: pixelScales.find((scale) => `${scale}` === id) ?? 2 })}
              />
            ) : null}
          </div>
          {isPicture ? (
            <Checkbox
              className="export-check"
              isSelected={wish.hasQrCode}
              onChange={(hasQrCode) => choose({ hasQrCode })}
            >
              <span className="export-box">
                {wish.hasQrCode ? <Check size={12} aria-hidden="true" /> : null}
              </span>
              {say.qrCode}
            </Checkbox>
          ) : null}
          <p className="export-told" role="status">
            {isRunning ? say.running : failed}
          </p>
          <div className="export-actions">
            {isRunning ? (
              <Button className="button" autoFocus onPress={() => running.current?.abort()}>
                {say.cancel}
              </Button>
            ) : (
              <Button className="button primary" onPress={() => void run()}>
                {say.run}
              </Button>
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
