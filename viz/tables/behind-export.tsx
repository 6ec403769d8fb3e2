import { useView } from '../app/use-view.tsx'
import { FormatMenu } from './format-menu.tsx'
import type { TableFormat } from './formats/format.ts'
import type { Matrix } from './matrix-rows.ts'
import { readCounted, toBehindColumns, toBehindRows } from './read-behind.ts'
import { toTableFile } from './save-table.ts'
import { SavingNote } from './saving-note.tsx'
import { useSaving } from './use-saving.ts'

interface BehindExportProps {
  /** With the rows and cells that are shown. */
  readonly matrix: Pick<Matrix, 'rows' | 'columns' | 'cells'>
  /** What the rows and the columns are. */
  readonly titles: { readonly rows: string; readonly columns: string }
}

/** Exports the coordinations behind all numbers of the matrix, which are read when they are asked for. */
export function BehindExport({ matrix, titles }: BehindExportProps) {
  const { view, words } = useView()
  const { day, language } = view
  const say = words.matrix
  const saving = useSaving()
  const save = (format: TableFormat) =>
    saving.save({
      format,
      parts: { report: 'matrix-coordinations', scope: 'all', day },
      async read(tell) {
        const ids = [...new Set(matrix.cells.flatMap(({ coordinations }) => coordinations))]
        const counted = await readCounted(ids, day, undefined, (read) => tell(read, ids.length))
        return toTableFile({
          title: say.coordinations,
          columns: toBehindColumns(titles, language, words),
          rows: toBehindRows(matrix, counted, language),
        })
      },
    })
  return (
    <>
      <FormatMenu label={say.exportBehind} isDisabled={saving.progress !== undefined} onChoose={save} />
      <SavingNote saving={saving} />
    </>
  )
}
