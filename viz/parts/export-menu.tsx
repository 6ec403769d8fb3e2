import { Download } from 'lucide-react'
import { useState } from 'react'
import { useExport } from '../app/use-export.ts'
import { useView } from '../app/use-view.tsx'
import { isGraphFailure } from '../client/errors.ts'
import type { ExportError } from '../export/format.ts'
import type { Words } from '../locales/vi.ts'
import { toTold } from './failure-note.tsx'
import { MenuButton } from './menu-button.tsx'

/** Formats by id; the exporters themselves are fetched when one is wanted. */
const formats = ['svg', 'png', 'json'] as const

/** By name, as the exporters and their errors are fetched when one is wanted. */
function isExportError(error: unknown): error is ExportError {
  return error instanceof Error && error.name === 'ExportError'
}

/** Why a picture could not be exported, in the reader's language. */
function toReason(error: unknown, words: Words): string {
  const cause = isExportError(error) && isGraphFailure(error.cause) ? error.cause : error
  if (isGraphFailure(cause)) return toTold(cause, words).join(' ')
  return words.failure.exports[isExportError(error) ? error.step : 'defect']
}

/** The picture as a file, with its title, day, filters, legend and sources. */
export function ExportMenu() {
  const { words } = useView()
  const runExport = useExport()
  const [said, setSaid] = useState('')
  const run = async (id: string) => {
    setSaid(words.tools.exporting)
    try {
      setSaid(words.tools.exported(await runExport(id)))
    } catch (error) {
      setSaid(words.tools.exportFailed(toReason(error, words)))
    }
  }
  return (
    <>
      <MenuButton
        label={words.tools.export}
        icon={<Download size={16} aria-hidden="true" />}
        items={formats.map((id) => ({ id, name: words.exports[id] }))}
        onAction={(id) => void run(id)}
      />
      <span className="said" role="status">
        {said}
      </span>
    </>
  )
}
