import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { createViewStore } from './app/view-store.ts'
import { waitForFaces } from './app/wait-for-faces.ts'
import { readWords } from './locales/read-words.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element with the id "root"')
const store = createViewStore(window)
// Words that do not come are fetched again by the view; until then the page speaks Vietnamese.
const words = readWords(store.snapshot().history.present.language).catch(() => undefined)
await Promise.all([words, waitForFaces()])
// As a transition it is made a few milliseconds at a time, between which the page answers its reader.
startTransition(() =>
  createRoot(root).render(
    <StrictMode>
      <App store={store} />
    </StrictMode>,
  ),
)
