import { Check, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Checkbox } from 'react-aria-components/Checkbox'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useExport } from '../app/use-export.ts'
import { useExportWish } from '../app/use-export-wish.ts'
import { useView } from '../app/use-view.tsx'
import { isGraphFailure } from '../client/errors.ts'
import type { LongRead } from '../client/long-reads.ts'
import { paperSizes } from '../diagram/paper.ts'
import type { ExportError } from '../export/format.ts'
import { type ExportWish, formatGroups, isPicture, palettes, pixelScales } from '../export/picture-options.ts'
import type { Words } from '../locales/vi.ts'
import { Choice } from '../tables/choice.tsx'
import { toTold } from './failure-note.tsx'

/** By name, as the exporters and their errors are fetched when one is wanted. */
function isExportError(error: unknown): error is ExportError {
  return error instanceof Error && error.name === 'ExportError'
}

const groups = Object.entries(formatGroups) as ReadonlyArray<
  [keyof typeof formatGroups, ReadonlyArray<ExportWish['format']>]
>

/** Why a picture could not be exported, in the reader's language. */
function toReason(error: unknown, words: Words): string {
  if (error instanceof Error && error.name === 'OtherData') return words.exports.reasons.otherData
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
  const [progress, setProgress] = useState<LongRead>()
  const [failed, setFailed] = useState('')
  useEffect(() => () => running.current?.abort(), [])
  const say = words.exports
  const run = async () => {
    const controller = new AbortController()
    running.current = controller
    setRunning(true)
    setProgress(undefined)
    setFailed('')
    try {
      onSaid(say.done(await runExport(wish, controller.signal, setProgress)))
      running.current = null
      onClose()
    } catch (error) {
      if (controller.signal.aborted) onSaid(say.cancelled)
      else setFailed(say.failed(toReason(error, words)))
    } finally {
      setRunning(false)
    }
  }
  const hasPicture = isPicture(wish.format)
  const told = progress && progress.read < progress.total ? say.reading(progress) : say.running
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
              choices={groups.map(([group, ids]) => ({
                heading: say.groups[group],
                choices: ids.map((id) => ({ id, name: say.formats[id] })),
              }))}
              onChoose={(format) => choose({ format })}
            />
            {hasPicture ? (
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
          <p className="export-about">{say.about[wish.format]}</p>
          {hasPicture ? (
            <Tick isTicked={wish.hasQrCode} onTick={(hasQrCode) => choose({ hasQrCode })}>
              {say.qrCode}
            </Tick>
          ) : null}
          {wish.format === 'csv' ? (
            <Tick
              isTicked={wish.hasByteOrderMark}
              onTick={(hasByteOrderMark) => choose({ hasByteOrderMark })}
            >
              {say.byteOrderMark}
            </Tick>
          ) : null}
          <p className="export-told" role="status">
            {isRunning ? told : failed}
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

interface TickProps {
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
  readonly children: ReactNode
}

function Tick({ isTicked, onTick, children }: TickProps) {
  return (
    <Checkbox className="export-check" isSelected={isTicked} onChange={onTick}>
      <span className="export-box">{isTicked ? <Check size={12} aria-hidden="true" /> : null}</span>
      {children}
    </Checkbox>
  )
}
