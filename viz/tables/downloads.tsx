import { useView } from '../app/use-view.tsx'
import { type DataFileId, dataFileIds, dataFiles } from './data-files.ts'
import { FormatMenu } from './format-menu.tsx'
import type { TableFormat } from './formats/format.ts'
import { SavingNote } from './saving-note.tsx'
import { useSaving } from './use-saving.ts'

/** What can be taken along whole, in the format that is chosen. */
export function Downloads() {
  const { words } = useView()
  const say = words.data
  return (
    <ul className="downloads">
      {dataFileIds.map((id) => (
        <li key={id}>
          <strong>{say.files[id]}</strong>
          <span className="soft">{say.fileHints[id]}</span>
          <Download id={id} />
        </li>
      ))}
    </ul>
  )
}

function Download({ id }: { readonly id: DataFileId }) {
  const { view, words } = useView()
  const { day, language } = view
  const saving = useSaving()
  const save = (format: TableFormat) =>
    saving.save({
      format,
      parts: { report: id, scope: 'all', day },
      read: (tell) => dataFiles[id]({ day, language, words, tell }),
    })
  return (
    <>
      <FormatMenu
        label={words.data.download}
        of={words.data.files[id]}
        isDisabled={saving.progress !== undefined}
        onChoose={save}
      />
      <SavingNote saving={saving} />
    </>
  )
}
