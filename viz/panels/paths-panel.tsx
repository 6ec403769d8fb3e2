import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { useAtlas } from '../app/use-atlas.tsx'
import { type ChainFound, longestChain } from '../app/use-paths.ts'
import { useView } from '../app/use-view.tsx'
import { FailureNote } from '../parts/failure-note.tsx'
import { formatDay } from '../parts/format-day.ts'
import { CitationList } from './citation-list.tsx'
import { Section } from './section.tsx'
import { NodeRows } from './several-selected.tsx'
import { useCitations } from './use-citations.ts'

/** The chains between two actors: each step with its role and its evidence. */
export function PathsPanel() {
  const { view, words, dispatch } = useView()
  const { paths, network } = useAtlas()
  const { chain } = view
  if (!chain) return <p className="soft">{words.paths.notAsked}</p>
  const { chains, isUnknownEnd, failure, retry } = paths
  return (
    <article className="details">
      <h2>{words.paths.between}</h2>
      <NodeRows nodes={[chain.from, chain.to].flatMap((id) => network.nodes.get(id) ?? [])} />
      <ToggleButtonGroup
        className="switch"
        aria-label={words.paths.when}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chain.isAnyTime ? 'any' : 'day']}
        onSelectionChange={([when]) => dispatch({ type: 'chainTimeChosen', isAnyTime: when === 'any' })}
      >
        <ToggleButton id="day">{words.paths.onDay(formatDay(view.day, view.language))}</ToggleButton>
        <ToggleButton id="any">{words.paths.anyTime}</ToggleButton>
      </ToggleButtonGroup>
      <div className="actions">
        {chain.shown === undefined ? null : (
          <Button
            className="button small"
            onPress={() => dispatch({ type: 'chainChosen', shown: undefined })}
          >
            {words.paths.all}
          </Button>
        )}
        <Button className="button small" onPress={() => dispatch({ type: 'chainsDropped' })}>
          {words.paths.drop}
        </Button>
      </div>
      {failure ? <FailureNote failure={failure} retry={retry} /> : null}
      <p className="soft" role="status">
        {chains ? null : failure ? null : words.paths.loading}
        {chains && chains.length > 0 ? words.paths.found(chains.length) : null}
        {chains?.length === 0 && isUnknownEnd ? words.paths.unknownEnd : null}
        {chains?.length === 0 && !isUnknownEnd ? (
          <>
            {words.paths.none(longestChain)} {chain.isAnyTime ? null : words.paths.tryAnyTime}
          </>
        ) : null}
      </p>
      {(chains ?? []).map((found, index) => (
        <ChainSection key={found.edges.join()} found={found} index={index} />
      ))}
    </article>
  )
}

/** One chain from end to end; the canvas can show it alone. */
function ChainSection({ found, index }: { found: ChainFound; index: number }) {
  const { view, words, dispatch } = useView()
  const isShown = view.chain?.shown === index
  const { nodes, edges, network } = found
  return (
    <Section title={words.paths.chain(index + 1, edges.length)}>
      <Button
        className="button small"
        isDisabled={isShown}
        onPress={() => dispatch({ type: 'chainChosen', shown: index })}
      >
        {isShown ? words.paths.shown : words.paths.show}
      </Button>
      <ol className="chain">
        {nodes.map((id, at) => (
          <li key={id}>
            <NodeRows nodes={[network.nodes.get(id)].flatMap((node) => node ?? [])} />
            <ChainStep found={found} edgeId={edges[at]} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** What joins a node to the next: the role, on whose word, and the evidence when it is asked for. */
function ChainStep({ found, edgeId }: { found: ChainFound; edgeId: string | undefined }) {
  const { words } = useView()
  const [isOpen, setOpen] = useState(false)
  const edge = edgeId === undefined ? undefined : found.network.edges.get(edgeId)
  if (!edge) return null
  const what = [edge.role && words.terms.role[edge.role], words.terms.basis[edge.basis].toLowerCase()]
  return (
    <div className="chain-step" data-basis={edge.basis}>
      <span className="edge-what">{what.filter(Boolean).join(' · ')}</span>
      <Button className="link" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {words.paths.evidence(edge.citations.length)}
      </Button>
      {isOpen ? <StepEvidence ids={edge.citations} /> : null}
    </div>
  )
}

function StepEvidence({ ids }: { ids: readonly string[] }) {
  const { citations, failure, retry } = useCitations(ids)
  if (failure) return <FailureNote failure={failure} retry={retry} />
  return citations ? <CitationList citations={citations} /> : <div aria-busy />
}
