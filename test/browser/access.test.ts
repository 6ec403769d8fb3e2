import { accessTests, lookTests, twoLooks } from './access.ts'
import { describeViewer } from './running.ts'

describeViewer('the viewer is within reach', accessTests, (running) => lookTests(running, twoLooks))
