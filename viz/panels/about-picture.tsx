import { Button } from 'react-aria-components/Button'
import { useAtlas } from '../app/use-atlas.tsx'
import { useGoTo } from '../app/use-go-to.tsx'
import { useView } from '../app/use-view.tsx'
import { formatDay } from '../parts/format-day.ts'
import { NodeIcon } from '../parts/mark-icon.tsx'
import { PanelSkeleton } from '../parts/skeleton.tsx'
import { inNameOrder } from '../state/collator.ts'
import { toInsights } from '../state/insights.ts'
import { isCoordination } from '../state/network.ts'
import type { PictureNode } from '../state/picture.ts'
import { nameOf } from '../state/to-diagram.ts'
import { Section } from './section.tsx'

const most = 4

/** What the picture is, and three things of it that are worth a look where there is anything. */
export function AboutPicture() {
  const { view, words } = useView()
  const { picture, isFirst } = useAtlas()
  const coordinations = picture.possible.nodes.filter(isCoordination).length
  const actors = picture.possible.nodes.length - coordinations
  if (isFirst) return <PanelSkeleton />
  return (
    <article className="details">
      <h2>{words.panel.aboutTitle}</h2>
      <p>{words.panel.about(coordinations, actors, formatDay(view.day, view.language))}</p>
      {picture.possible.nodes.length > 0 ? <WorthALook /> : null}
    </article>
  )
}

function WorthALook() {
  const { view, words } = useView()
  const { picture } = useAtlas()
  const { orphaned, endingSoon, connected } = toInsights(picture, view.day)
  const endOf = ({ validTo }: PictureNode) =>
    validTo ? words.panel.ends(formatDay(validTo, view.language)) : undefined
  return (
    <>
      <p className="details-part">{words.panel.worthALook}</p>
      <Insight
        title={words.panel.orphaned(orphaned.length)}
        nodes={inNameOrder(orphaned, view.language)}
        noteOf={() => undefined}
      />
      <Insight title={words.panel.endingSoon(endingSoon.length)} nodes={endingSoon} noteOf={endOf} />
      <Section title={words.panel.connected}>
        <Rows
          nodes={connected.map(({ node }) => node)}
          noteOf={(node) => {
            const found = connected.find((one) => one.node.id === node.id)
            return found && words.panel.coordinationsOf(found.coordinations)
          }}
        />
      </Section>
    </>
  )
}

interface RowsProps {
  readonly nodes: readonly PictureNode[]
  readonly noteOf: (node: PictureNode) => string | undefined
}

/** Nodes that are worth a look, or the line that there are none of them. */
function Insight({ title, ...rows }: RowsProps & { readonly title: string }) {
  if (rows.nodes.length === 0) return <p className="soft">{title}</p>
  return (
    <Section title={title}>
      <Rows {...rows} />
    </Section>
  )
}

/** Nodes by their names; a press selects one. */
function Rows({ nodes, noteOf }: RowsProps) {
  const { view, words } = useView()
  const goTo = useGoTo()
  if (nodes.length === 0) return null
  return (
    <ul className="rows">
      {nodes.slice(0, most).map((node) => (
        <li key={node.id}>
          <Button className="row-link" onPress={() => goTo(node.id)}>
            <NodeIcon node={node} />
            <span className="row-name">{nameOf(node, view.language)}</span>
            <span className="row-note">{noteOf(node)}</span>
          </Button>
        </li>
      ))}
      {nodes.length > most ? <li className="soft">{words.panel.moreOf(nodes.length - most)}</li> : null}
    </ul>
  )
}
