import { evidenceTests } from './evidence.ts'
import { longListTests } from './long-lists.ts'
import { pageTests, shareOnePage } from './pages.ts'
import { describeViewer } from './running.ts'

describeViewer('the pages of things', (running) => {
  const visit = shareOnePage(running)
  pageTests(visit)
  evidenceTests(visit)
  longListTests(running)
})
