import { useView } from '../app/use-view.tsx'

/** Which parts of the address made no sense. */
export function DroppedNote({ dropped }: { dropped: readonly string[] }) {
  const { words } = useView()
  if (dropped.length === 0) return null
  return (
    <p className="dropped-note" role="status">
      {words.canvas.dropped(dropped.join(', '))}
    </p>
  )
}
