import { useView } from '../app/use-view.tsx'
import { MenuButton } from '../parts/menu-button.tsx'
import type { TableFormat } from './formats/format.ts'
import { tableFormats } from './formats/registry.ts'

interface FormatMenuProps {
  readonly label: string
  /** What is exported, where the label does not say it. */
  readonly of?: string
  readonly isDisabled?: boolean
  readonly onChoose: (format: TableFormat) => void
}

/** What a table can be exported as. */
export function FormatMenu({ label, of, isDisabled, onChoose }: FormatMenuProps) {
  const { words } = useView()
  return (
    <MenuButton
      label={label}
      name={of === undefined ? undefined : `${label}: ${of}`}
      isDisabled={isDisabled}
      items={tableFormats.map(({ id }) => ({ id, name: words.tables.formats[id] }))}
      onAction={(id) => {
        const format = tableFormats.find((candidate) => candidate.id === id)
        if (format) onChoose(format)
      }}
    />
  )
}
