import {
  Group,
  ListFilter,
  Maximize,
  PanelBottom,
  Redo2,
  Undo2,
  Users,
  Waypoints,
  Workflow,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { Toolbar } from 'react-aria-components/Toolbar'
import { useCommands } from '../app/run-command.tsx'
import { useView } from '../app/use-view.tsx'
import type { Words } from '../locales/vi.ts'
import { commandOf } from '../state/commands/registry.ts'
import { layoutIds, type Projection } from '../state/view-state.ts'
import { ExportMenu } from './export-menu.tsx'
import { MenuButton } from './menu-button.tsx'
import { OpenFile } from './open-file.tsx'
import { ShareButton } from './share-button.tsx'

const layoutKeys: Readonly<Record<string, keyof Words['layouts']>> = {
  force: 'force',
  layered: 'layered',
  concentric: 'concentric',
  'by-place': 'byPlace',
}

const groupings = ['groupByPlace', 'groupByKind', 'ungroup'].map(commandOf)

interface ToolBarProps {
  readonly onFit: () => void
  /** Only where the legend is folded away. */
  readonly onFacets?: () => void
  /** Only where the panel is folded away. */
  readonly onPanel?: () => void
}

/** What is drawn and how, above the canvas. */
export function ToolBar({ onFit, onFacets, onPanel }: ToolBarProps) {
  const { view, words, dispatch, canUndo, canRedo } = useView()
  const { undoes, redoes } = useCommands()
  const nameOf = (id: string) => words.layouts[layoutKeys[id] ?? 'force']
  return (
    <Toolbar className="tool-bar" aria-label={words.tools.title}>
      {onFacets ? (
        <Button className="button icon" aria-label={words.facets.open} onPress={onFacets}>
          <ListFilter size={16} aria-hidden="true" />
        </Button>
      ) : null}
      {onPanel ? (
        <Button className="button icon" aria-label={words.tools.panel} onPress={onPanel}>
          <PanelBottom size={16} aria-hidden="true" />
        </Button>
      ) : null}
      <ToggleButtonGroup
        className="switch"
        aria-label={words.tools.projection}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view.projection]}
        onSelectionChange={([projection]) =>
          dispatch({ type: 'projectionChosen', projection: projection as Projection })
        }
      >
        <ToggleButton id="BIPARTITE">
          <ToolFace icon={<Waypoints size={16} />} text={words.tools.agreementsAsNodes} />
        </ToggleButton>
        <ToggleButton id="ACTORS">
          <ToolFace icon={<Users size={16} />} text={words.tools.actorsOnly} />
        </ToggleButton>
      </ToggleButtonGroup>
      <MenuButton
        label={words.tools.layout(nameOf(view.layout))}
        icon={<Workflow size={16} aria-hidden="true" />}
        items={layoutIds.map((id) => ({ id, name: nameOf(id) }))}
        chosen={view.layout}
        onAction={(layout) => dispatch({ type: 'layoutChosen', layout })}
      />
      <MenuButton
        label={words.groups.menu}
        icon={<Group size={16} aria-hidden="true" />}
        commands={groupings}
        ids={[]}
      />
      <StepButton
        id="undo"
        isDisabled={!canUndo}
        name={undoes}
        icon={<Undo2 size={16} aria-hidden="true" />}
      />
      <StepButton
        id="redo"
        isDisabled={!canRedo}
        name={redoes}
        icon={<Redo2 size={16} aria-hidden="true" />}
      />
      <Button className="button icon" aria-label={words.tools.fit} onPress={onFit}>
        <Maximize size={16} aria-hidden="true" />
      </Button>
      <ExportMenu />
      <OpenFile />
      <ShareButton />
    </Toolbar>
  )
}

/** Words, or where there is no room for them their icon; the words are its name either way. */
function ToolFace({ icon, text }: { readonly icon: ReactNode; readonly text: string }) {
  return (
    <span title={text}>
      <span className="tool-icon" aria-hidden="true">
        {icon}
      </span>
      <span className="tool-text">{text}</span>
    </span>
  )
}

interface StepButtonProps {
  readonly id: 'undo' | 'redo'
  readonly isDisabled: boolean
  /** In words, what it takes back or does again. */
  readonly name: string | undefined
  readonly icon: ReactNode
}

/** One step back or forward; its tooltip says which. */
function StepButton({ id, isDisabled, name, icon }: StepButtonProps) {
  const { words } = useView()
  const { give } = useCommands()
  const label = name ? `${words.commands[id]}: ${name}` : words.commands[id]
  return (
    <span title={label}>
      <Button className="button icon" aria-label={label} isDisabled={isDisabled} onPress={() => give(id, [])}>
        {icon}
      </Button>
    </span>
  )
}
