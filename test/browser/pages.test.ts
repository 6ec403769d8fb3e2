import { evidenceTests } from './evidence.ts'
import { pageTests } from './pages.ts'
import { describeViewer } from './running.ts'

describeViewer('the pages of things', pageTests, evidenceTests)
