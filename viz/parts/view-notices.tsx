import { X } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useAtlas } from '../app/use-atlas.tsx'
import { useKnownPlaces } from '../app/use-known-places.ts'
import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import { DatasetDocument } from '../client/generated.ts'
import { useQuery } from '../client/use-query.ts'

/** What is not as it was saved: the link, the data, the places. */
export function ViewNotices() {
  const { view, words, notices } = useView()
  const texts = notices.map(({ what, detail }) => words.views.notices[what](detail))
  return (
    <>
      {texts.map((text) => (
        <Told key={text} text={text} />
      ))}
      {view.placed ? <PlaceNotices key={view.placed} /> : null}
    </>
  )
}

function PlaceNotices() {
  const { view, words } = useView()
  const { network } = useAtlas()
  const { saved, failure } = useKnownPlaces(view)
  const dataset = useQuery(saved?.dataVersion ? 'dataset' : undefined, (signal) =>
    fetchGraph(DatasetDocument, { first: 1 }, signal),
  )
  if (failure) return <Told text={words.views.placesLost} />
  const now = dataset.data?.dataset.version
  if (!saved?.dataVersion || now === undefined || now === saved.dataVersion) return null
  const gone =
    network.nodes.size > 0 ? Object.keys(saved.positions ?? {}).filter((id) => !network.nodes.has(id)) : []
  const also = gone.length > 0 ? ` ${words.views.gone(gone.length)}` : ''
  return <Told text={`${words.views.dataChanged}${also}`} />
}

function Told({ text }: { readonly text: string }) {
  const { words } = useView()
  const [isDismissed, setDismissed] = useState(false)
  if (isDismissed) return null
  return (
    <div className="failure" role="status">
      <span>{text}</span>
      <Button
        className="button icon plain"
        aria-label={words.canvas.dismiss}
        onPress={() => setDismissed(true)}
      >
        <X size={14} aria-hidden="true" />
      </Button>
    </div>
  )
}
