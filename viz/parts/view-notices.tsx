import { X } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useAtlas } from '../app/use-atlas.tsx'
import { useKnownPlaces } from '../app/use-known-places.ts'
import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import { DatasetDocument } from '../client/generated.ts'
import { useQuery } from '../client/use-query.ts'
import type { Words } from '../locales/vi.ts'
import type { FileFault } from '../state/file-fault.ts'
import type { Notice } from '../state/notice.ts'

/** What is not as it was saved: the link, the file, the data, the places. */
export function ViewNotices() {
  const { view, words, notices, tell } = useView()
  return (
    <>
      {notices.map((notice) => (
        <Told
          key={`${notice.what} ${notice.detail}`}
          text={toText(notice, words)}
          onDismiss={() => tell(notices.filter((one) => one !== notice))}
        />
      ))}
      {view.placed ? <PlaceNotices key={view.placed} /> : null}
    </>
  )
}

function toText(notice: Notice, { views, kept }: Words): string {
  if (notice.what !== 'file') return views.notices[notice.what](notice.detail)
  return `${kept.fileRefused(notice.detail)} ${toFaultText(notice.fault, kept.fileFaults)}`
}

/** What is wrong with a file, where, and what helps. */
function toFaultText(fault: FileFault, say: Words['kept']['fileFaults']): string {
  switch (fault.what) {
    case 'large':
      return say.large(fault.mostMegabytes)
    case 'version':
      return fault.found > fault.own ? say.newer(fault.found, fault.own) : say.older(fault.found, fault.own)
    case 'damaged':
      return say.damaged(fault.places.join(', '), fault.more)
    default:
      return say[fault.what]
  }
}

/** What has changed since the view was saved whose places hold. */
function PlaceNotices() {
  const { view, words } = useView()
  const { network } = useAtlas()
  const { saved, failure } = useKnownPlaces(view)
  const [isDismissed, setDismissed] = useState(false)
  const then = saved?.dataVersion
  const dataset = useQuery(then ? 'dataset' : undefined, (signal) =>
    fetchGraph(DatasetDocument, { first: 1 }, signal),
  )
  const now = dataset.data?.dataset.version
  const isOther = then !== undefined && now !== undefined && then !== now
  if (isDismissed || !(failure || isOther)) return null
  const placed = network.nodes.size > 0 ? Object.keys(saved?.positions ?? {}) : []
  const gone = placed.filter((id) => !network.nodes.has(id)).length
  const changed = gone > 0 ? `${words.views.dataChanged} ${words.views.gone(gone)}` : words.views.dataChanged
  return <Told text={failure ? words.views.placesLost : changed} onDismiss={() => setDismissed(true)} />
}

function Told({ text, onDismiss }: { readonly text: string; readonly onDismiss: () => void }) {
  const { words } = useView()
  return (
    <div className="failure" role="status">
      <span>{text}</span>
      <Button className="button icon plain" aria-label={words.canvas.dismiss} onPress={onDismiss}>
        <X size={14} aria-hidden="true" />
      </Button>
    </div>
  )
}
