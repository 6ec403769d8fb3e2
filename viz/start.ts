import '@fontsource/be-vietnam-pro/latin-400.css'
import '@fontsource/be-vietnam-pro/latin-600.css'
import '@fontsource/be-vietnam-pro/vietnamese-400.css'
import '@fontsource/be-vietnam-pro/vietnamese-600.css'
import './styles/index.css'
import { askEarly } from './client/ask-early.ts'
import { warmUpLayout } from './layout-worker/run-layout.ts'

// Small, so that the network and the worker that lays it out are under way while what draws them is fetched.
if (askEarly(window.location)) warmUpLayout()
/** Each is evaluated in a task of its own, between which the page answers its reader; all are fetched meanwhile. */
async function begin(): Promise<void> {
  await import('react-dom/client')
  await import('./main.tsx')
}

// Not awaited here: what it imports shares modules with this one, and would wait for it.
void begin()
