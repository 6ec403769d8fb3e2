import { Button } from 'react-aria-components/Button'
import { useAtlas } from '../app/use-atlas.tsx'
import { useView } from '../app/use-view.tsx'

/** What can be done with the node that the panel is about. */
export function NodeActions({ id }: { id: string }) {
  const { view, words, dispatch } = useView()
  const { picture, hiddenNeighbours } = useAtlas()
  const isDrawn = picture.nodes.some((node) => node.id === id)
  const hidden = hiddenNeighbours(id)
  return (
    <div className="actions">
      {isDrawn ? null : (
        <Button className="button small" onPress={() => dispatch({ type: 'added', id })}>
          {words.panel.addToPicture}
        </Button>
      )}
      {isDrawn && hidden > 0 ? (
        <Button className="button small" onPress={() => dispatch({ type: 'expanded', id })}>
          {words.panel.expand(hidden)}
        </Button>
      ) : null}
      {view.focus.length === 1 && view.focus[0] === id ? null : (
        <Button className="button small" onPress={() => dispatch({ type: 'focused', ids: [id] })}>
          {words.panel.focus}
        </Button>
      )}
      {isDrawn ? (
        <Button className="button small" onPress={() => dispatch({ type: 'hidden', ids: [id] })}>
          {words.panel.hide}
        </Button>
      ) : null}
    </div>
  )
}
