import { Waypoints } from 'lucide-react'
import { useView } from '../app/use-view.tsx'
import { mostInFocus } from '../state/fields/lists.ts'
import { reduceView, type ViewAction } from '../state/reducer.ts'
import { toAddress } from '../state/route.ts'

/** Leads from a page to the network around what the page is of. */
export function DrawLink({ ids }: { ids: readonly string[] }) {
  const { view, words, navigate } = useView()
  if (ids.length === 0) return null
  const focus = ids.slice(0, mostInFocus)
  const network = { page: 'network', params: {} } as const
  const actions: readonly ViewAction[] = [
    { type: 'focused', ids: focus },
    { type: 'selected', ids: focus.length === 1 ? focus : [] },
  ]
  return (
    <a
      className="button"
      href={toAddress(network, actions.reduce(reduceView, view))}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        navigate(network, ...actions)
      }}
    >
      <Waypoints size={16} aria-hidden="true" /> {words.pages.draw}
    </a>
  )
}
