import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { useExport } from '../app/use-export.ts'
import { useView } from '../app/use-view.tsx'

/** Formats by id; the exporters themselves are fetched when one is wanted. */
const formats = ['svg', 'png', 'json'] as const

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
      setSaid(words.tools.exportFailed(error instanceof Error ? error.message : String(error)))
    }
  }
  return (
    <>
      <MenuTrigger>
        <Button className="button">
          {words.tools.export}
          <ChevronDown size={14} aria-hidden="true" />
        </Button>
        <Popover className="popover">
          <Menu className="menu" onAction={(id) => void run(String(id))}>
            {formats.map((id) => (
              <MenuItem key={id} id={id} className="menu-item">
                {words.exports[id]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <span className="said" role="status">
        {said}
      </span>
    </>
  )
}
