import { Download } from 'lucide-react'
import { Suspense, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ErrorBoundary } from '../app/error-boundary.tsx'
import { lazyRetry as lazy } from '../app/lazy-retry.ts'
import { useView } from '../app/use-view.tsx'

/** Fetched when something is first exported. */
const ExportDialog = lazy(() =>
  import('./export-dialog.tsx').then(({ ExportDialog }) => ({ default: ExportDialog })),
)

/** The picture as a file, with its title, day, filters, legend and sources. */
export function ExportMenu() {
  const { words } = useView()
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useState('')
  return (
    <>
      <Button className="button" aria-haspopup="dialog" onPress={() => setOpen(true)}>
        <span className="tool-icon">
          <Download size={16} aria-hidden="true" />
        </span>
        <span className="tool-text">{words.tools.export}</span>
      </Button>
      <span className="said" role="status">
        {said}
      </span>
      {isOpen ? (
        <ErrorBoundary note="over">
          <Suspense>
            <ExportDialog onClose={() => setOpen(false)} onSaid={setSaid} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </>
  )
}
