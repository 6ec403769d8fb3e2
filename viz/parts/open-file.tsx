import { FolderOpen } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useView } from '../app/use-view.tsx'
import { rememberView } from '../client/views.ts'

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false

/** Opens a file that the viewer exported: chosen by the button, or dropped anywhere on the page. */
export function OpenFile() {
  const { words, openView, setStory, tell } = useView()
  const [isOver, setOver] = useState(false)
  const open = useCallback(
    async (file: File) => {
      const { FileRefused, openFile } = await import('../export/open-file.ts')
      try {
        const saved = await openFile(file)
        if (saved.kind === 'coordination-atlas/story')
          setStory({ story: saved, step: Math.min(1, saved.steps.length) })
        // Remembered for its places, and for the data that it was seen in.
        else openView(saved.query, saved.positions || saved.dataVersion ? rememberView(saved) : undefined)
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error
        tell([{ what: 'file', detail: file.name, fault: error.fault }])
      }
    },
    [openView, setStory, tell],
  )
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const left = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const dropped = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      const [file] = event.dataTransfer?.files ?? []
      if (file) void open(file)
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', left)
    document.addEventListener('drop', dropped)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', left)
      document.removeEventListener('drop', dropped)
    }
  }, [open])
  return (
    <>
      <FileTrigger
        acceptedFileTypes={['application/json', '.json', '.graphml', '.gexf', '.cx2', '.cyjs']}
        onSelect={(files) => files?.[0] && void open(files[0])}
      >
        <Button className="button icon" aria-label={words.views.open}>
          <FolderOpen size={16} aria-hidden="true" />
        </Button>
      </FileTrigger>
      {isOver ? <div className="drop-here">{words.views.dropHere}</div> : null}
    </>
  )
}
