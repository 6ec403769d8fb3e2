import { ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { useView } from '../app/use-view.tsx'
import { commandOf } from '../state/commands/registry.ts'
import { CommandItem } from './command-item.tsx'

const groupings = ['groupByPlace', 'groupByKind', 'ungroup'] as const

/** By what the nodes of the picture are gathered. */
export function GroupMenu() {
  const { words } = useView()
  return (
    <MenuTrigger>
      <Button className="button">
        {words.groups.menu}
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <Menu className="menu">
          {groupings.map((id) => (
            <CommandItem key={id} command={commandOf(id)} ids={[]} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
