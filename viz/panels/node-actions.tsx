import { Button } from 'react-aria-components/Button'
import { useCommands } from '../app/run-command.tsx'
import { useAtlas } from '../app/use-atlas.tsx'
import { useView } from '../app/use-view.tsx'
import { MenuButton } from '../parts/menu-button.tsx'
import { commandOf, toMenu } from '../state/commands/registry.ts'

const first = ['expand', 'collapse', 'focus', 'hide'] as const
/** Commands that lead to where the buttons are already. */
const here = ['details', 'sources', 'expandKinds']

/** What can be done with the node that the panel is about: the commonest as buttons, all else in a menu. */
export function NodeActions({ id }: { id: string }) {
  const { words, dispatch } = useView()
  const { picture } = useAtlas()
  const { contextOf, give } = useCommands()
  const isDrawn = picture.nodes.some((node) => node.id === id)
  const context = contextOf([id])
  const offered = first.map(commandOf).filter((command) => isDrawn && !command.whyNot?.(context))
  const others = toMenu('node').filter(
    (command) => !here.includes(command.id) && !offered.some((one) => one.id === command.id),
  )
  return (
    <div className="actions">
      {isDrawn ? null : (
        <Button className="button small" onPress={() => dispatch({ type: 'added', id })}>
          {words.panel.addToPicture}
        </Button>
      )}
      {offered.map((command) => (
        <Button key={command.id} className="button small" onPress={() => give(command, [id])}>
          {command.label(words.commands, context)}
        </Button>
      ))}
      {isDrawn ? <MenuButton isSmall label={words.commands.expandKinds} neighboursOf={id} /> : null}
      <MenuButton isSmall label={words.commands.more} commands={others} ids={[id]} />
    </div>
  )
}
