import '@fontsource/be-vietnam-pro/latin-400.css'
import '@fontsource/be-vietnam-pro/latin-600.css'
import '@fontsource/be-vietnam-pro/vietnamese-400.css'
import '@fontsource/be-vietnam-pro/vietnamese-600.css'
import './styles/index.css'
import { askEarly } from './client/ask-early.ts'
import { warmUpLayout } from './layouts/run-layout.ts'

// Small, so that the network and the worker that lays it out are under way while what draws them is fetched.
if (askEarly(window.location)) warmUpLayout()
void import('./main.tsx')
