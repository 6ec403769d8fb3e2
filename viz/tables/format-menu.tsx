import { ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { useView } from '../app/use-view.tsx'
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
    <MenuTrigger>
      <Button
        className="button"
        isDisabled={isDisabled}
        aria-label={of === undefined ? undefined : `${label}: ${of}`}
      >
        {label}
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <Menu className="menu">
          {tableFormats.map((format) => (
            <MenuItem key={format.id} id={format.id} className="menu-item" onAction={() => onChoose(format)}>
              {words.tables.formats[format.id]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
