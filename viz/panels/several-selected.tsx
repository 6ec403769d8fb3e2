import { Button } from 'react-aria-components/Button'
import { useCommands } from '../app/run-command.tsx'
import { useAtlas } from '../app/use-atlas.tsx'
import { useGoTo } from '../app/use-go-to.tsx'
import { useView } from '../app/use-view.tsx'
import { LongList } from '../parts/long-list.tsx'
import { NodeIcon } from '../parts/mark-icon.tsx'
import { inNameOrder } from '../state/collator.ts'
import { toMenu } from '../state/commands/registry.ts'
import type { NetworkNode } from '../state/network.ts'
import { toShared } from '../state/shared.ts'
import { nameOf } from '../state/to-diagram.ts'
import { Section } from './section.tsx'

/** What the selected nodes share. */
export function SeveralSelected({ ids }: { ids: readonly string[] }) {
  const { view, words } = useView()
  const { network, picture, areas } = useAtlas()
  const { contextOf, give } = useCommands()
  const context = contextOf(ids)
  const nodes = ids.flatMap((id) => network.nodes.get(id) ?? picture.nodes.find((one) => one.id === id) ?? [])
  const shared = toShared(network, ids)
  const sharedAreas = inNameOrder(
    shared.areas.flatMap((id) => areas.get(id) ?? []),
    view.language,
  )
  const names = sharedAreas.map((area) => nameOf(area, view.language))
  const nothing = shared.coordinations.length + shared.neighbours.length + names.length === 0
  return (
    <article className="details">
      <h2>{words.panel.severalTitle(ids.length)}</h2>
      <div className="actions">
        {toMenu('several')
          .filter(({ id }) => id !== 'details')
          .map((command) => {
            const reason = command.whyNot?.(context)?.(words.whyNot)
            return (
              <Button
                key={command.id}
                className={`button small${reason ? ' unavailable' : ''}`}
                aria-describedby={reason ? `why-${command.id}` : undefined}
                onPress={() => give(command, ids)}
              >
                {command.label(words.commands, context)}
                {reason ? (
                  <span className="why" id={`why-${command.id}`}>
                    {reason}
                  </span>
                ) : null}
              </Button>
            )
          })}
      </div>
      <NodeRows nodes={nodes} />
      {nothing ? <p className="soft">{words.panel.sharedNothing}</p> : null}
      {shared.coordinations.length > 0 ? (
        <Section title={words.panel.sharedCoordinations}>
          <NodeRows nodes={inNameOrder(shared.coordinations, view.language)} />
        </Section>
      ) : null}
      {shared.neighbours.length > 0 ? (
        <Section title={words.panel.sharedNeighbours}>
          <NodeRows nodes={inNameOrder(shared.neighbours, view.language)} />
        </Section>
      ) : null}
      {names.length > 0 ? (
        <Section title={words.panel.sharedAreas}>
          <ul className="chips">
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Section>
      ) : null}
    </article>
  )
}

const keyOf = ({ id }: NetworkNode) => id

/** Nodes by their marks and names; a press goes to one. */
export function NodeRows({ nodes }: { nodes: readonly NetworkNode[] }) {
  const { view, words } = useView()
  const goTo = useGoTo()
  return (
    <LongList
      label={words.panel.severalTitle(nodes.length)}
      items={nodes}
      keyOf={keyOf}
      height={26}
      className="rows"
    >
      {(node) => (
        <Button className="row-link" onPress={() => goTo(node.id)}>
          <NodeIcon node={node} />
          <span className="row-name">{nameOf(node, view.language)}</span>
        </Button>
      )}
    </LongList>
  )
}
