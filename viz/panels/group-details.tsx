import { Button } from 'react-aria-components/Button'
import { useCommands } from '../app/run-command.tsx'
import { useAtlas } from '../app/use-atlas.tsx'
import { useView } from '../app/use-view.tsx'
import { FailureNote } from '../parts/failure-note.tsx'
import { inNameOrder } from '../state/collator.ts'
import { toMenu } from '../state/commands/registry.ts'
import type { NetworkEdge } from '../state/network.ts'
import type { PictureEdge, PictureNode } from '../state/picture.ts'
import { nameOf } from '../state/to-diagram.ts'
import { CitationList } from './citation-list.tsx'
import { Section } from './section.tsx'
import { NodeRows } from './several-selected.tsx'
import { useCitations } from './use-citations.ts'

/** A closed group: what is under its mark, and what can be done with it. */
export function GroupDetails({ node }: { node: PictureNode }) {
  const { view, words } = useView()
  const { network } = useAtlas()
  const { contextOf, give } = useCommands()
  const members = node.members ?? []
  const context = contextOf([node.id])
  const offered = toMenu('group').filter(
    (command) => !['details', 'select'].includes(command.id) && !command.whyNot?.(context),
  )
  return (
    <article className="details">
      <p className="details-kind">{words.groups.kind}</p>
      <h2>{words.groups.title(nameOf(node, view.language), members.length)}</h2>
      <div className="actions">
        {offered.map((command) => (
          <Button key={command.id} className="button small" onPress={() => give(command, [node.id])}>
            {command.label(words.commands, context)}
          </Button>
        ))}
      </div>
      <Section title={words.groups.members(members.length)}>
        <NodeRows
          nodes={inNameOrder(
            members.flatMap((id) => network.nodes.get(id) ?? []),
            view.language,
          )}
        />
      </Section>
    </article>
  )
}

/** A line at a closed group: how many it stands for, and the evidence of all of them. */
export function GroupEdgeDetails({ edge }: { edge: NetworkEdge & Pick<PictureEdge, 'standsFor'> }) {
  const { words } = useView()
  const { network, picture } = useAtlas()
  const { citations, failure, retry } = useCitations(edge.citations)
  const endOf = (id: string) => picture.nodes.filter((node) => node.id === id)
  const terms: Readonly<Record<string, string>> = words.terms.edge
  const what = [terms[edge.type] ?? edge.type, words.terms.basis[edge.basis].toLowerCase()]
  return (
    <article className="details">
      <p className="details-kind">{words.evidence.edgeTitle}</p>
      <NodeRows nodes={endOf(edge.source)} />
      <p className="edge-what">{what.join(' · ')}</p>
      <NodeRows nodes={endOf(edge.target)} />
      <p className="soft">{words.groups.edge(edge.standsFor?.length ?? 1)}</p>
      {edge.coordinations.length > 0 ? (
        <Section title={words.panel.coordinations(edge.coordinations.length)}>
          <NodeRows nodes={edge.coordinations.flatMap((id) => network.nodes.get(id) ?? [])} />
        </Section>
      ) : null}
      {failure ? <FailureNote failure={failure} retry={retry} /> : null}
      {citations ? <CitationList citations={citations} /> : null}
    </article>
  )
}
