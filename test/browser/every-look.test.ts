import { lookTests, otherLooks } from './access.ts'
import { describeViewer } from './running.ts'

describeViewer('the viewer is within reach in every language, theme and width', (running) =>
  lookTests(running, otherLooks),
)
