import { Button } from 'react-aria-components/Button'
import { useAnnouncement } from '../app/announce.ts'
import { useAtlas } from '../app/use-atlas.tsx'
import { useView } from '../app/use-view.tsx'
import { toChangeCounts } from '../state/comparison.ts'
import { limits } from '../state/view-state.ts'

/** How much is drawn, how much is not and why, with a way to show it. */
export function StatusLine({ busy }: { busy: string | undefined }) {
  const { view, words, dispatch } = useView()
  const { picture, network, isFirst } = useAtlas()
  const said = useAnnouncement()
  const { filters, day, hand, limit } = picture.hiddenBy
  const focus = view.focus.map((id) => network.nodes.get(id)?.label ?? id).join(', ')
  if (isFirst) return <div className="status-line" role="status" />
  return (
    <div className="status-line" role="status">
      <span>
        {words.canvas.nodes(picture.nodes.length)} · {words.canvas.edges(picture.edges.length)}
      </span>
      {picture.comparable ? <Part text={words.comparison.counts(...toChangeCounts(picture))} /> : null}
      {focus ? (
        <Part text={words.canvas.around(focus)}>
          <Button className="link" onPress={() => dispatch({ type: 'focused', ids: [] })}>
            {words.canvas.wholeNetwork}
          </Button>
        </Part>
      ) : null}
      {filters > 0 ? (
        <Part text={words.canvas.byFilters(filters)}>
          <Button className="link" onPress={() => dispatch({ type: 'filtersCleared' })}>
            {words.canvas.show}
          </Button>
        </Part>
      ) : null}
      {hand > 0 ? (
        <Part text={words.canvas.byHand(hand)}>
          <Button className="link" onPress={() => dispatch({ type: 'hiddenShown' })}>
            {words.canvas.show}
          </Button>
        </Part>
      ) : null}
      {day > 0 ? <Part text={words.canvas.byDay(day)} /> : null}
      {limit > 0 ? (
        <Part text={words.canvas.byLimit(limit)}>
          {view.limit < Math.max(...limits) ? (
            <Button className="link" onPress={() => dispatch({ type: 'limitRaised' })}>
              {words.canvas.showMore}
            </Button>
          ) : null}
        </Part>
      ) : null}
      {said ? <span className="status-part">{said}</span> : null}
      {busy ? <span className="busy">{busy}</span> : null}
    </div>
  )
}

function Part({ text, children }: { text: string; children?: React.ReactNode }) {
  return (
    <span className="status-part">
      {text}
      {children ? <> {children}</> : null}
    </span>
  )
}
