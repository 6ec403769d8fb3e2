import { ExternalLink } from 'lucide-react'
import { toAddress } from '../state/route.ts'
import { useView } from './use-view.tsx'

/** In place of the header where the viewer is in a frame of another page: whose it is, and the way to the whole of it. */
export function EmbedLine() {
  const { view, route, words } = useView()
  return (
    <header className="embed-line">
      <a href={toAddress(route, view)} target="_blank" rel="noopener">
        {words.nav.openWhole}
        <ExternalLink size={14} aria-hidden="true" />
      </a>
    </header>
  )
}
